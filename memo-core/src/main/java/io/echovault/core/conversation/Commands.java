package io.echovault.core.conversation;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Argument.Divided;
import io.echovault.core.answer.Message;
import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import io.echovault.core.text.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The commands, found by their name also when it is misspelt. */
final class Commands implements Rule {
  private static final BoundedPattern SLASH =
      BoundedPattern.compile("[\\s\\p{Cf}]*[/／]\\s*(\\p{L}{1,40})(.*)", BoundedPattern.DOTALL);
  private static final BoundedPattern BARE_SLASH =
      BoundedPattern.compile("[\\s\\p{Cf}]*[/／].*", BoundedPattern.DOTALL);

  /** The one name with a hyphen, which is not to be taken for "forget" with words behind it. */
  static final String FORGET_ME = "forget-me";

  private static final BoundedPattern ME =
      BoundedPattern.compile("(?iu)[-_\\u2010-\\u2015 ]?me[.!]?");
  private static final int SHORT_NAME = 5;
  private static final int WORTH_SUGGESTING = 3;

  private final List<Command> commands;

  Commands(List<Command> commands) {
    this.commands = List.copyOf(commands);
  }

  @Override
  public Optional<Answer> answer(Turn turn) {
    BoundedMatcher matcher = SLASH.matcher(turn.text());
    if (matcher.matches()) {
      String name = PlainText.of(matcher.group(1));
      String rest = matcher.group(2).strip();
      boolean forgetMe =
          name.equals("forgetme") || (name.equals("forget") && ME.matcher(rest).matches());
      return Optional.of(forgetMe ? run(FORGET_ME, "", turn) : run(name, rest, turn));
    }
    return BARE_SLASH.matcher(turn.text()).matches()
        ? Optional.of(Answer.say("command.no-name"))
        : Optional.empty();
  }

  /** Whether a text begins with a slash. */
  static boolean isCommand(String text) {
    return BARE_SLASH.matcher(text).lookingAt();
  }

  /** Runs the command of exactly this name. */
  Optional<Answer> named(String name, Turn turn) {
    return named(name, "", turn);
  }

  /** Runs the command of exactly this name with what would stand after it. */
  Optional<Answer> named(String name, String argument, Turn turn) {
    return commands.stream()
        .filter(command -> command.name().equals(name) || command.aliases().contains(name))
        .findFirst()
        .map(command -> command.action().apply(turn, argument));
  }

  private Answer run(String name, String argument, Turn turn) {
    int allowed = name.length() <= SHORT_NAME ? 1 : 2;
    int nearest = commands.stream().mapToInt(command -> distance(command, name)).min().orElse(99);
    List<Command> meant =
        commands.stream().filter(command -> distance(command, name) == nearest).toList();
    if (nearest <= allowed && meant.size() == 1) {
      return meant.get(0).action().apply(turn, argument);
    }
    if (nearest <= WORTH_SUGGESTING && name.length() > nearest) {
      return Answer.say(
          Message.of("command.did-you-mean").withList("names", names(meant), Divided.OR));
    }
    return Answer.say("command.unknown");
  }

  private static List<Message> names(List<Command> commands) {
    return commands.stream().map(command -> Message.words("/" + command.name())).toList();
  }

  private static int distance(Command command, String name) {
    return Stream.concat(Stream.of(command.name()), command.aliases().stream())
        .mapToInt(each -> Spelling.distance(each, name))
        .min()
        .orElseThrow();
  }
}
