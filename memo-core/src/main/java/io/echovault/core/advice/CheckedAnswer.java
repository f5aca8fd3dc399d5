package io.echovault.core.advice;

import io.echovault.core.understanding.Advice;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.WordedAnswer;
import io.echovault.ports.vocabulary.WordedAnswer.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes of what a language model wrote what may be shown: sentences that cite memories which the
 * model was given, and that stand on these. Others are dropped.
 */
final class CheckedAnswer {
  private static final int MOST_SENTENCES = 4;
  private static final int MOST_CITES = 10;

  /** Stands for a reckoned figure while the rest of a sentence is compared; joins in English. */
  private static final String NO_FIGURE = "it";

  private final Grounding grounding;

  CheckedAnswer(Grounding grounding) {
    this.grounding = grounding;
  }

  /**
   * Empty when nothing of it may be shown.
   *
   * @param given the memories that the model was given
   * @param question as it was put to the model
   * @param language of the member
   */
  Optional<Advice.Answer> of(
      WordedAnswer answer, List<Memory> given, String question, String language) {
    Map<Integer, Memory> byNumber = new LinkedHashMap<>();
    given.forEach(memory -> byNumber.put(memory.number(), memory));
    List<Advice.Line> lines = new ArrayList<>();
    for (Sentence sentence : answer.sentences()) {
      if (lines.size() < MOST_SENTENCES) {
        line(sentence, byNumber, question, language).ifPresent(lines::add);
      }
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(new Advice.Answer(lines));
  }

  private Optional<Advice.Line> line(
      Sentence sentence, Map<Integer, Memory> given, String question, String language) {
    List<Integer> cites = sentence.cites().stream().distinct().toList();
    if (cites.isEmpty() || cites.size() > MOST_CITES || !given.keySet().containsAll(cites)) {
      return Optional.empty();
    }
    Map<Integer, Memory> cited = new LinkedHashMap<>();
    cites.forEach(number -> cited.put(number, given.get(number)));
    List<Memory> memories = List.copyOf(cited.values());
    Grounding.Basis basis =
        new Grounding.Basis(
            memories.stream().map(Memory::text).toList(), times(memories), question, language);
    List<Advice.Cited> quoted =
        memories.stream().map(each -> new Advice.Cited(each.number(), each.version())).toList();
    if (sentence.sum().isPresent() || sentence.text().contains(WordedAnswer.RESULT)) {
      return reckoned(sentence, cited, basis).map(words -> line(words, quoted));
    }
    return switch (grounding.of(sentence.text().strip(), basis)) {
      case SOUND -> Optional.of(line(sentence.text().strip(), quoted));
      case RESTATED -> Optional.of(new Advice.Line(Optional.empty(), quoted));
      case INVENTED -> Optional.empty();
    };
  }

  private static Advice.Line line(String words, List<Advice.Cited> quoted) {
    return new Advice.Line(Optional.of(words), quoted);
  }

  /** A sentence with its figure; the words of the question may tell what was reckoned. */
  private Optional<String> reckoned(
      Sentence sentence, Map<Integer, Memory> cited, Grounding.Basis basis) {
    String text = sentence.text().strip();
    if (!text.contains(WordedAnswer.RESULT)
        || grounding.of(text.replace(WordedAnswer.RESULT, NO_FIGURE), basis)
            == Grounding.Ground.INVENTED) {
      return Optional.empty();
    }
    return sentence
        .sum()
        .flatMap(sum -> Reckoning.result(sum, cited))
        .map(result -> text.replace(WordedAnswer.RESULT, result));
  }

  /** What may be said of when the memories were told and of what time they are about. */
  private static Set<String> times(List<Memory> memories) {
    Set<String> times = new HashSet<>();
    for (Memory memory : memories) {
      times.addAll(CalendarWords.of(memory.saidAt().atZone(memory.zone()).toLocalDate()));
      memory
          .aboutAt()
          .ifPresent(
              at -> times.addAll(CalendarWords.of(at.atZone(memory.zone()).toLocalDateTime())));
    }
    return times;
  }
}
