package io.echovault.core.recall;

import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes what answers a question out of a memory's own words, where rules can: a number with its
 * unit, a number to call, a name, or what stands behind the last word that the question has too. It
 * takes nothing rather than something of another kind than what is asked for.
 */
public final class OwnWords {
  private static final int LONGEST_MEMORY = 300;
  private static final int LONGEST = 80;
  private static final int DIALLED = 5;
  private static final int MOST_JOINTS = 3;

  /** Words and marks that join what something is to what it is of, one at a time. */
  private static final BoundedPattern JOINS =
      BoundedPattern.compile(
          "(?:has|hat|tiene|tem|ha|a|mide|mede|pesa|wiegt|misst|pese|mesure|misura|costs?|kostet|cuesta"
              + "|custa|coute|costa|fait|du|is|are|was|were|be|it's|its|'s|called|named|es|esta|estan|son|era|fue|se|llaman?|e|sao|foi"
              + "|ta|tao|chamam?|ist|sind|war|waren|hei(?:ss|ß)t|hei(?:ss|ß)en|lautet|est|sont|etait|c'est"
              + "|s'appellent|s'appelle|sono|si|chiamano|chiama|trova|hai|hain|ka|ki|ke|ko|का|की|के|को"
              + "|[:=,;.–—-]+)");

  /** What a Hindi sentence ends with. */
  private static final BoundedPattern ENDS =
      BoundedPattern.compile("\\s(?:hai|hain|tha|thi|the|hoga|है|हैं|था|थी|थे)[\\s.।!]*$");

  private static final BoundedPattern SENTENCE_END =
      BoundedPattern.compile("(?<=[.!?…।])\\s+|\\n+");

  private final List<Concept> told;
  private final List<Integer> starts = new ArrayList<>();
  private final boolean[] covered;
  private final String text;
  private final boolean nounsInCapitals;

  private OwnWords(List<Concept> asked, String text) {
    this.text = text;
    this.told = Concepts.of(text);
    this.nounsInCapitals = Tongue.ofText(text) == Tongue.GERMAN;
    this.covered = new boolean[told.size()];
    int from = 0;
    for (int at = 0; at < told.size(); at++) {
      Concept word = told.get(at);
      int start = text.indexOf(word.word(), from);
      starts.add(start < 0 ? from : start);
      from = starts.get(at) + word.word().length();
      covered[at] = asked.stream().anyMatch(each -> each.meets(word));
    }
  }

  /**
   * The words that answer, without an end mark.
   *
   * @param question what is asked
   * @param memory what answers it, whole
   * @return empty when no rule says which words these are
   */
  public static Optional<String> of(String question, String memory) {
    if (memory.length() > LONGEST_MEMORY || !QuestionKind.asksForFact(question)) {
      return Optional.empty();
    }
    List<Concept> asked = Concepts.of(question);
    OwnWords best = new OwnWords(asked, "");
    for (String sentence : SENTENCE_END.split(memory, 0)) {
      OwnWords next = new OwnWords(asked, sentence.strip());
      if (next.met() > best.met()) {
        best = next;
      }
    }
    return best.ofKind(QuestionKind.of(question))
        .map(OwnWords::bare)
        .filter(words -> !words.isEmpty() && words.length() <= LONGEST)
        .filter(words -> words.length() < memory.strip().length() - 1)
        .map(OwnWords::begun);
  }

  private int met() {
    int met = 0;
    for (boolean each : covered) {
      met += each ? 1 : 0;
    }
    return met;
  }

  private Optional<String> ofKind(QuestionKind kind) {
    return switch (kind) {
      case TELEPHONE -> dialled();
      case NUMBER -> number();
      case NAME, PERSON -> name().or(this::behind);
      case TIME ->
          behind().filter(words -> new ToldValues(List.of(Concepts.of(words))).hasFigure(0));
      case PLACE -> behind().filter(PlaceWords::areIn);
      case COLOUR, MATERIAL -> behind();
      case ANY -> behind().filter(OwnWords::isJoined);
    };
  }

  /** What stands behind the last word that the question has too. */
  private Optional<String> behind() {
    int last = -1;
    for (int at = 0; at < covered.length; at++) {
      last = covered[at] ? at : last;
    }
    if (last < 0 || last == covered.length - 1) {
      return Optional.empty();
    }
    int end = starts.get(last) + told.get(last).word().length();
    String rest = text.substring(end);
    return Optional.of(rest.startsWith("'s") ? rest.substring(2) : rest);
  }

  /** The first name that the question has not, all its words. */
  private Optional<String> name() {
    for (int at = 0; at < covered.length; at++) {
      if (isName(at)) {
        int last = at;
        while (last + 1 < covered.length && isName(last + 1) && isBeside(last)) {
          last++;
        }
        int end = starts.get(last) + told.get(last).word().length();
        return Optional.of(text.substring(starts.get(at), end));
      }
    }
    return Optional.empty();
  }

  private boolean isName(int at) {
    Concept word = told.get(at);
    return !covered[at]
        && word.capital()
        && NameWords.maybeName(word, nounsInCapitals)
        && ToldValues.digits(word) == 0;
  }

  /** Whether nothing but blanks and a point stands between a word and the next. */
  private boolean isBeside(int at) {
    String between =
        text.substring(starts.get(at) + told.get(at).word().length(), starts.get(at + 1));
    return between.isBlank() || between.strip().equals(".");
  }

  /** The one number, or the first behind the words of the question, with its unit. */
  private Optional<String> number() {
    List<int[]> all = Figures.in(text);
    List<int[]> measured = all.stream().filter(this::isMeasured).toList();
    List<int[]> numbers = measured.isEmpty() ? all : measured;
    int last = 0;
    for (int at = 0; at < covered.length; at++) {
      last = covered[at] && ToldValues.digits(told.get(at)) == 0 ? starts.get(at) : last;
    }
    int behind = last;
    return numbers.stream()
        .filter(each -> numbers.size() == 1 || each[0] >= behind)
        .findFirst()
        .map(each -> text.substring(each[0], each[1]));
  }

  private boolean isMeasured(int[] number) {
    String words = text.substring(number[0], number[1]);
    return words.indexOf(' ') > 0 || !Character.isDigit(words.charAt(0));
  }

  private Optional<String> dialled() {
    int start = -1;
    int digits = 0;
    for (int at = 0; at <= text.length(); at++) {
      char each = at < text.length() ? text.charAt(at) : '.';
      if (Character.isDigit(each) || (each == '+' && digits == 0)) {
        start = start < 0 ? at : start;
        digits += each == '+' ? 0 : 1;
      } else if (start >= 0 && " -/()".indexOf(each) < 0) {
        if (digits >= DIALLED) {
          return Optional.of(text.substring(start, at));
        }
        start = -1;
        digits = 0;
      }
    }
    return Optional.empty();
  }

  /** Whether words begin with what joins a value to what it is of, as "is" and ":". */
  private static boolean isJoined(String words) {
    return !bare(words).equals(withoutMarks(words.strip()));
  }

  private static String withoutMarks(String words) {
    int end = words.length();
    while (end > 0 && ".,;:!। ".indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return words.substring(0, end);
  }

  /** Without what joins it to the rest, and without marks at its ends. */
  private static String bare(String words) {
    String bare = words.strip();
    for (int times = 0; times < MOST_JOINTS; times++) {
      int end = joint(bare);
      if (end > 0 && JOINS.matches(PlainText.of(bare.substring(0, end)))) {
        bare = bare.substring(end).strip();
      }
    }
    if (ENDS.matcher(" " + bare).find()) {
      bare = bare.substring(0, Math.max(0, bare.lastIndexOf(' '))).strip();
    }
    return withoutMarks(bare);
  }

  /** The length of the first word, or mark, with the blanks behind it. */
  private static int joint(String words) {
    int at = 0;
    while (at < words.length() && !Character.isWhitespace(words.charAt(at))) {
      at++;
    }
    return at;
  }

  private static String begun(String words) {
    int first = words.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + words.substring(Character.charCount(first));
  }
}
