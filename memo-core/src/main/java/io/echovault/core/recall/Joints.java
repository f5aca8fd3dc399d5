package io.echovault.core.recall;

import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import java.util.List;
import java.util.Set;

/** What joins a value to the rest of a memory, and the value without it. */
final class Joints {
  private static final int SHORTEST_NUMBER = 6;

  private static final int MOST_JOINTS = 3;

  /** Words and marks that join what something is to what it is of, one at a time. */
  private static final BoundedPattern JOINS =
      BoundedPattern.compile(
          "(?:pas|fa|faz|hace|macht|saath|has|hat|tiene|tem|ha|a|mide|mede|pesa|wiegt|misst|pese"
              + "|mesure|misura|costs?|kostet|cuesta"
              + "|custa|coute|costa|fait|du|is|are|was|were|be|it's|its|'s|called|named|es|esta"
              + "|estan|son|era|fue|se|llaman?|e|sao|foi"
              + "|ta|tao|chamam?|ist|sind|war|waren|hei(?:ss|ß)t|hei(?:ss|ß)en|lautet|est|sont"
              + "|etait|c'est"
              + "|s'appellent|s'appelle|sono|si|chiamano|chiama|trova|hai|hain|ka|ki|ke|ko|का|की"
              + "|के|को"
              + "|[:=,;.–—-]+)");

  /** What a Hindi sentence ends with. */
  private static final BoundedPattern ENDS =
      BoundedPattern.compile("\\s(?:hai|hain|tha|thi|the|hoga|है|हैं|था|थी|थे)[\\s.।!]*$");

  /** What asks for a value that is typed, of which each letter counts. */
  private static final Set<String> AS_TOLD =
      Set.copyOf(
          Words.of(
              "password passphrase code pin iban login username account mail email website number plate"
                  + " registration reference"));

  /** Words that say what something is. */
  private static final BoundedPattern IS =
      BoundedPattern.compile(
          "\\b(?:is|are|was|were|'s|es|son|era|e|sao|foi|ist|sind|war|est|sont|etait|sono|era|hai"
              + "|hain|tha|thi)\\b|है|हैं|था|थी");

  private Joints() {}

  /** Whether a text says of something what it is. */
  static boolean areIn(String text) {
    return IS.matcher(Romanised.isDevanagari(text) ? text : PlainText.of(text)).find();
  }

  /** Whether words begin with what joins a value to what it is of, as "is" and ":". */
  static boolean isJoined(String words) {
    String stripped = words.strip();
    return !stripped.startsWith(",") && !bare(words).equals(withoutMarks(stripped));
  }

  private static String withoutMarks(String words) {
    int end = words.length();
    while (end > 0 && ".,;:!। ".indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return words.substring(0, end);
  }

  /** Without what joins it to the rest, and without marks at its ends. */
  static String bare(String words) {
    String bare = words.strip();
    for (int times = 0; times < MOST_JOINTS; times++) {
      int end = joint(bare);
      if (end > 0 && end < bare.length() && JOINS.matches(PlainText.of(bare.substring(0, end)))) {
        bare = bare.substring(end).strip();
      }
    }
    if (ENDS.matcher(" " + bare).find()) {
      bare = bare.substring(0, Math.max(0, bare.lastIndexOf(' '))).strip();
    }
    return withoutMarks(bare);
  }

  /** What stands before the first comma. */
  static String toTheComma(String words) {
    int comma = words.indexOf(", ");
    return comma > 0 ? words.substring(0, comma) : words;
  }

  /** The length of the first word, or mark, with the blanks behind it. */
  private static int joint(String words) {
    int at = 0;
    while (at < words.length() && !Character.isWhitespace(words.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Whether words are typed somewhere or dialled, so that no mark may stand behind them. */
  static boolean areTyped(String words, String question) {
    boolean letter = words.chars().anyMatch(Character::isLetter);
    boolean digit = words.chars().anyMatch(Character::isDigit);
    return (words.indexOf(' ') < 0 && letter && digit)
        || isDialled(words)
        || QuestionKind.of(question) == QuestionKind.TELEPHONE
        || Concepts.of(question).stream().anyMatch(each -> each.isOneOf(AS_TOLD));
  }

  /** Whether words are six figures or more, in groups perhaps: no day, amount or time of day. */
  private static boolean isDialled(String words) {
    return words.chars().filter(Character::isDigit).count() >= SHORTEST_NUMBER
        && words.chars().allMatch(each -> Character.isDigit(each) || "+-() ".indexOf(each) >= 0);
  }

  /** Begun with a capital where words are plain ones; in doubt letter by letter as they are. */
  static String sentence(String words, String question) {
    QuestionKind kind = QuestionKind.of(question);
    boolean plain =
        switch (kind) {
          case COLOUR, MATERIAL -> true;
          case PLACE, TIME, ANY -> isPlain(words);
          default -> false;
        };
    boolean typed =
        kind == QuestionKind.ANY
            && Concepts.of(question).stream().anyMatch(each -> each.isOneOf(AS_TOLD));
    if (!plain || typed) {
      return words;
    }
    int first = words.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + words.substring(Character.charCount(first));
  }

  /** Whether words are more than one, and the first has letters only. */
  private static boolean isPlain(String words) {
    List<String> pieces = Words.pieces(words);
    return pieces.size() > 1
        && words.startsWith(pieces.get(0))
        && pieces.get(0).codePoints().noneMatch(Character::isDigit)
        && Character.isWhitespace(words.charAt(pieces.get(0).length()));
  }
}
