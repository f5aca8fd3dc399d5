package io.echovault.core.advice;

import io.echovault.core.recall.SaidWords;
import io.echovault.core.text.LanguageGuess;
import io.echovault.core.text.WordList;
import io.echovault.ports.vocabulary.WordedAnswer;
import io.echovault.ports.vocabulary.WordedAnswer.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes of what a language model wrote about a document what may be kept: sentences that cite parts
 * of it and stand, word for word that tells something, on a few lines of these.
 */
final class CheckedSummary {
  private static final int MOST_SENTENCES = 4;
  private static final int MOST_CITES = 4;

  /** A sentence that draws on more lines is not one that the document says. */
  private static final int MOST_LINES = 4;

  private static final String LINE_ENDS = ".!?\n।;";

  private final SaidWords words;
  private final Grounding grounding;

  CheckedSummary(SaidWords words) {
    this.words = words;
    grounding = new Grounding(words);
  }

  /**
   * Empty when nothing of it may be kept.
   *
   * @param parts the text that the model was given; it cites them by their place, from 1
   */
  Optional<String> of(WordedAnswer answer, List<String> parts) {
    String language = LanguageGuess.of(String.join("\n", parts)).orElse("");
    List<String> kept = new ArrayList<>();
    for (Sentence sentence : answer.sentences()) {
      String text = sentence.text().strip();
      if (kept.size() < MOST_SENTENCES && !kept.contains(text) && says(sentence, parts, language)) {
        kept.add(text);
      }
    }
    return kept.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", kept));
  }

  private boolean says(Sentence sentence, List<String> parts, String language) {
    List<Integer> cites = sentence.cites().stream().distinct().toList();
    if (cites.isEmpty()
        || cites.size() > MOST_CITES
        || sentence.sum().isPresent()
        || cites.stream().anyMatch(each -> each < 1 || each > parts.size())) {
      return false;
    }
    List<String> lines =
        lines(sentence.text(), cites.stream().map(each -> parts.get(each - 1)).toList());
    String text = sentence.text().strip();
    String told = language.isEmpty() ? LanguageGuess.of(text).orElse("") : language;
    return !lines.isEmpty()
        && grounding.of(text, new Grounding.Basis(lines, Set.of(), "", told))
            == Grounding.Ground.SOUND;
  }

  /**
   * The lines of some parts that have the words of a sentence, the one that has most of them first.
   */
  private List<String> lines(String sentence, List<String> parts) {
    List<String> all =
        parts.stream().flatMap(part -> WordList.of(part, LINE_ENDS).stream()).toList();
    Set<String> missing = new HashSet<>(words.of(sentence));
    missing.removeIf(words::joins);
    List<String> chosen = new ArrayList<>();
    while (!missing.isEmpty() && chosen.size() < MOST_LINES) {
      String best = "";
      Set<String> most = Set.of();
      for (String line : all) {
        Set<String> has = new HashSet<>(words.of(line));
        has.retainAll(missing);
        if (has.size() > most.size()) {
          best = line;
          most = has;
        }
      }
      if (most.isEmpty()) {
        return chosen;
      }
      chosen.add(best);
      missing.removeAll(most);
    }
    return chosen;
  }
}
