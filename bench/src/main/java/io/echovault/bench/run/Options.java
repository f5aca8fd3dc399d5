package io.echovault.bench.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The options of one run, as {@code --name value}, or {@code --name} alone for a switch. */
public final class Options {
  /** The default of an option that is turned on by its name alone. */
  public static final String SWITCH = "a switch, off";

  private static final String ON = "on";

  private final Map<String, String> given;

  private Options(Map<String, String> given) {
    this.given = given;
  }

  /**
   * Reads a command line.
   *
   * @param known the options there are, each with its default; an empty default means that it must
   *     be given
   * @throws Misuse when an option is unknown, given without a value, or missing
   */
  public static Options parse(String[] arguments, int from, Map<String, String> known) {
    Map<String, String> given = new LinkedHashMap<>(known);
    for (int at = from; at < arguments.length; at++) {
      String name = arguments[at].startsWith("--") ? arguments[at].substring(2) : "";
      if (!known.containsKey(name)) {
        throw new Misuse(
            "there is no option "
                + arguments[at]
                + "; there is --"
                + String.join(" --", known.keySet()));
      }
      if (SWITCH.equals(known.get(name))) {
        given.put(name, ON);
      } else if (++at == arguments.length) {
        throw new Misuse("--" + name + " needs a value");
      } else {
        given.put(name, arguments[at]);
      }
    }
    given.forEach(
        (name, value) -> {
          if (value.isEmpty()) {
            throw new Misuse("--" + name + " must be given");
          }
        });
    return new Options(given);
  }

  /** The value of an option. */
  public String text(String name) {
    return given.getOrDefault(name, "");
  }

  /** Whether a switch was given. */
  public boolean on(String name) {
    return text(name).equals(ON);
  }

  /** The value of an option that is a share, from 0 to 1. */
  public double share(String name) {
    try {
      double value = Double.parseDouble(text(name));
      if (value >= 0 && value <= 1) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new Misuse("--" + name + " is a share such as 0.8, not " + text(name), e);
    }
    throw new Misuse("--" + name + " is between 0 and 1, not " + text(name));
  }

  /** The value of an option that is a whole number of at least {@code least}. */
  public long number(String name, long least) {
    try {
      long value = Long.parseLong(text(name));
      if (value >= least) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new Misuse("--" + name + " is a whole number, not " + text(name), e);
    }
    throw new Misuse("--" + name + " is at least " + least + ", not " + text(name));
  }

  /** The value of an option that is a file or folder that exists. */
  public Path path(String name) {
    Path path = Path.of(text(name));
    if (!Files.exists(path)) {
      throw new Misuse("--" + name + ": there is no file or folder " + path);
    }
    return path;
  }

  /** The command line is wrong; the message says how. */
  public static final class Misuse extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The message says how, on its own. */
    public Misuse(String message) {
      super(message);
    }

    /** The same, with what was found out first. */
    public Misuse(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
