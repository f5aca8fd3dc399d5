package io.echovault.core.text;

import java.util.Random;
import java.util.Set;

/**
 * Makes texts that a regular expression matches, or nearly: it knows groups, choices, classes and
 * repetitions, and takes what looks around for nothing. Not safe for threads.
 */
final class Sampler {
  private static final int MORE = 3;

  private final String regex;
  private final Random random;
  private int next;

  private Sampler(String regex, Random random) {
    this.regex = regex;
    this.random = random;
  }

  static String sample(BoundedPattern pattern, Random random) {
    return new Sampler(pattern.pattern(), random).choice();
  }

  /** Everything up to the end of the group: one of its alternatives. */
  private String choice() {
    String chosen = sequence();
    for (int seen = 1; next < regex.length() && regex.charAt(next) == '|'; ) {
      next++;
      String other = sequence();
      seen++;
      chosen = random.nextInt(seen) == 0 ? other : chosen;
    }
    return chosen;
  }

  private String sequence() {
    StringBuilder made = new StringBuilder();
    while (next < regex.length() && regex.charAt(next) != '|' && regex.charAt(next) != ')') {
      int from = next;
      String once = atom();
      int to = next;
      int times = repetition();
      made.append(times > 0 ? once : "");
      for (int i = 1; i < times; i++) {
        int after = next;
        next = from;
        made.append(atom());
        next = after;
      }
      if (to == from) {
        throw new IllegalStateException("no progress at " + from + " of " + regex);
      }
    }
    return made.toString();
  }

  private int repetition() {
    if (next >= regex.length()) {
      return 1;
    }
    int times = 1;
    char sign = regex.charAt(next);
    if (sign == '?' || sign == '*' || sign == '+') {
      next++;
      times = sign == '?' ? random.nextInt(2) : random.nextInt(MORE) + (sign == '+' ? 1 : 0);
    } else if (sign == '{') {
      int end = regex.indexOf('}', next);
      String[] bounds = regex.substring(next + 1, end).split(",", -1);
      int least = Integer.parseInt(bounds[0]);
      int most =
          bounds.length == 1
              ? least
              : bounds[1].isEmpty() ? least + MORE : Integer.parseInt(bounds[1]);
      times = least + random.nextInt(Math.min(most - least, MORE) + 1);
      next = end + 1;
    } else {
      return 1;
    }
    if (next < regex.length() && (regex.charAt(next) == '?' || regex.charAt(next) == '+')) {
      next++;
    }
    return times;
  }

  private String atom() {
    char sign = regex.charAt(next++);
    return switch (sign) {
      case '(' -> group();
      case '[' -> characters();
      case '\\' -> escape();
      case '.' -> one("aZ1 é");
      case '^', '$' -> "";
      default -> String.valueOf(sign);
    };
  }

  private String group() {
    boolean silent = false;
    if (regex.charAt(next) == '?') {
      int kind = next + 1;
      boolean named = regex.charAt(kind) == '<' && Character.isLetter(regex.charAt(kind + 1));
      silent = !named && Set.of('=', '!', '<').contains(regex.charAt(kind));
      next =
          named
              ? regex.indexOf('>', kind) + 1
              : silent
                  ? kind + 1
                  : Math.min(end(regex.indexOf(':', kind)), end(regex.indexOf(')', kind)));
      if (!named && !silent && regex.charAt(next - 1) == ')') {
        return ""; // Flags only.
      }
    }
    String inside = choice();
    next++;
    return silent ? "" : inside;
  }

  private static int end(int place) {
    return place < 0 ? Integer.MAX_VALUE : place + 1;
  }

  /** A character of a class: one that is written in it, or any other when it excludes. */
  private String characters() {
    boolean excludes = regex.charAt(next) == '^';
    next += excludes ? 1 : 0;
    StringBuilder written = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      char each = regex.charAt(next++);
      if (each == '\\') {
        written.append(escape());
      } else if (each == '[') {
        depth++;
      } else if (each == ']') {
        depth--;
      } else if (each != '-' || regex.charAt(next) == ']') {
        written.append(each);
      }
    }
    return excludes ? one(" a1.-") : one(written.isEmpty() ? "a" : written.toString());
  }

  private String escape() {
    char kind = regex.charAt(next++);
    return switch (kind) {
      case 'd' -> one("0123456789");
      case 'w' -> one("abc1_");
      case 's', 'h' -> one(" \n");
      case 'D' -> one("a .");
      case 'S', 'W' -> one("!-1");
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      case 'b', 'B' -> "";
      case 'k' -> {
        next = regex.indexOf('>', next) + 1;
        yield "/";
      }
      case 'X' -> "a";
      case 'Q' -> {
        int end = regex.indexOf("\\E", next);
        String quoted = regex.substring(next, end);
        next = end + 2;
        yield quoted;
      }
      case 'x', 'u' -> {
        next =
            regex.charAt(next) == '{' ? regex.indexOf('}', next) + 1 : next + (kind == 'x' ? 2 : 4);
        yield "é";
      }
      case 'p', 'P' -> {
        int end = regex.indexOf('}', next);
        String name = regex.substring(next + 1, end);
        next = end + 1;
        yield kind == 'P' ? " " : property(name);
      }
      default -> Character.isDigit(kind) ? "-" : String.valueOf(kind);
    };
  }

  private String property(String name) {
    return switch (name) {
      case "Lu" -> one("ABZ");
      case "L", "Ll" -> one("abzé");
      case "N", "Nd" -> one("0179");
      case "M", "Mn" -> Character.toString(0x301);
      case "Cf" -> Character.toString(0x200e);
      case "So" -> "☀";
      default -> " ";
    };
  }

  private String one(String choices) {
    return String.valueOf(choices.charAt(random.nextInt(choices.length())));
  }
}
