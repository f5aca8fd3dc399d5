package io.echovault.core.recall;

import io.echovault.core.text.WordFile;
import io.echovault.core.text.WordList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What tells a word of a question without saying it, by {@code evidence.txt}: an exit fee tells the
 * penalty, a seat where somebody sits, a name which town it is.
 */
final class Evidence {
  private static final String NAME = "NAME";
  private static final String NEW = "NEW";
  private static final String NUMBER = "NUMBER";

  /** A new word that says of what kind something is, and not what it is called. */
  private static final String KIND = "KIND";

  /** A word that is not known is at least so long. */
  private static final int UNKNOWN = 4;

  private static final List<Line> ALL =
      WordFile.lines(Evidence.class, "evidence.txt").stream().map(Evidence::line).toList();

  /** What is asked, and what tells it. */
  private record Line(Set<String> asked, Set<String> told) {
    private Line {
      asked = Set.copyOf(asked);
      told = Set.copyOf(told);
    }

    boolean tells(
        List<Concept> memory, List<Concept> question, boolean nounsInCapitals, boolean called) {
      if (called && told.contains(KIND)) {
        return false;
      }
      List<Concept> news =
          memory.stream().filter(each -> question.stream().noneMatch(each::meets)).toList();
      // A book that somebody recommended is not the film that they did.
      boolean ofAnother =
          news.stream().anyMatch(each -> each.isOneOf(asked) && !each.isOneOf(told));
      return memory.stream().anyMatch(each -> each.isOneOf(told))
          || (!ofAnother && news.stream().anyMatch(each -> isValue(each, told, nounsInCapitals)));
    }
  }

  private Evidence() {}

  /**
   * Whether a memory has what tells a word of the question.
   *
   * @param text the memory as it was written
   * @param question all words of the question, which are no news
   */
  static boolean tells(Concept asked, List<Concept> memory, String text, List<Concept> question) {
    List<Line> lines = ALL.stream().filter(line -> asked.isOneOf(line.asked())).toList();
    if (lines.isEmpty()) {
      return false;
    }
    boolean nounsInCapitals = Tongue.ofText(text) == Tongue.GERMAN;
    return lines.stream()
        .anyMatch(line -> line.tells(memory, question, nounsInCapitals, NameWords.areIn(text)));
  }

  private static boolean isValue(Concept word, Set<String> told, boolean nounsInCapitals) {
    boolean digits = ToldValues.digits(word) > 0;
    return (told.contains(NUMBER) && digits)
        || (told.contains(NAME) && !digits && NameWords.maybeName(word, nounsInCapitals))
        || ((told.contains(NEW) || (told.contains(KIND) && !word.owner()))
            && !digits
            && !word.known()
            && (word.capital() || !nounsInCapitals)
            && word.word().length() >= UNKNOWN);
  }

  private static Line line(String written) {
    int colon = written.indexOf(':');
    Set<String> told = new HashSet<>();
    for (String each : WordList.of(written.substring(colon + 1))) {
      boolean value = List.of(NAME, NEW, NUMBER, KIND).contains(each);
      told.addAll(value ? List.of(each) : Words.of(each));
    }
    return new Line(Set.copyOf(Words.of(written.substring(0, colon))), told);
  }
}
