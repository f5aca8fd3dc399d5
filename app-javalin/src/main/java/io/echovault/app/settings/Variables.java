package io.echovault.app.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Environment variables that note what is wrong with them instead of failing at the first. */
final class Variables {
  private final Map<String, String> environment;
  private final List<String> problems = new ArrayList<>();

  Variables(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(environment.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /** A value that must be there and hold to a rule; a stand-in when it does not. */
  String required(String name, Predicate<String> rule, String whatItIs, String example) {
    Optional<String> value = value(name);
    if (value.isEmpty()) {
      problem(name, "is not set. Set it to " + whatItIs, example);
    }
    return value.isEmpty() ? "" : checked(name, value.get(), rule, whatItIs, example);
  }

  Optional<String> optional(String name, Predicate<String> rule, String whatItIs, String example) {
    return value(name).map(value -> checked(name, value, rule, whatItIs, example));
  }

  Secret secret(String name, Predicate<String> rule, String whatItIs, String example) {
    return new Secret(required(name, rule, whatItIs, example));
  }

  Optional<Secret> optionalSecret(
      String name, Predicate<String> rule, String whatItIs, String example) {
    return optional(name, rule, whatItIs, example).map(Secret::new);
  }

  int number(String name, int usual, int least, int most) {
    String whatItIs = "a whole number from " + least + " to " + most;
    Optional<String> value =
        optional(name, text -> within(text, least, most), whatItIs, String.valueOf(usual));
    return value.filter(text -> within(text, least, most)).map(Integer::parseInt).orElse(usual);
  }

  /** Whether something is on, which it is unless it is turned off. */
  boolean isOn(String name) {
    Optional<String> value = optional(name, text -> text.matches("(?i)on|off"), "on or off", "off");
    return !value.orElse("on").equalsIgnoreCase("off");
  }

  /** Whether something is true, which it is only if somebody says so. */
  boolean isTrue(String name) {
    Optional<String> value =
        optional(name, text -> text.matches("(?i)true|false"), "true or false", "true");
    return value.orElse("false").equalsIgnoreCase("true");
  }

  /** Parts between commas; none when the variable is not set. */
  List<String> list(String name) {
    return value(name).stream()
        .flatMap(text -> Arrays.stream(text.split(",")))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  void problem(String name, String wrongAndWhatToDo, String example) {
    problems.add(name + " " + wrongAndWhatToDo + ", for example " + name + "=" + example);
  }

  List<String> problems() {
    return List.copyOf(problems);
  }

  // The value itself stays out of the line: it may be a secret, or a secret in the wrong place.
  private String checked(
      String name, String value, Predicate<String> rule, String whatItIs, String example) {
    if (!rule.test(value)) {
      problem(name, "is not valid. Set it to " + whatItIs, example);
    }
    return value;
  }

  private static boolean within(String text, int least, int most) {
    return text.matches("\\d{1,9}")
        && Integer.parseInt(text) >= least
        && Integer.parseInt(text) <= most;
  }
}
