package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.memory.Notebook;
import io.echovault.core.recall.QuestionFit;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import io.echovault.core.time.MemoryTimes;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Recollection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Gives all that is told of somebody or something, as "what do you know about Dan?" asks. */
final class Everything {
  private static final int MOST = 100;

  private static final BoundedPattern ASKED =
      BoundedPattern.compile(
          "\\b(?:what (?:do|did) (?:you|i|we) (?:know|have|tell you|note) (?:about|on|of)|(?:everything|anything|all) (?:about|on|you know about)"
              + "|tell me (?:everything |all )?about|que (?:sabes|se|sabemos|tienes) (?:de|sobre|acerca de)"
              + "|todo (?:lo que sabes )?(?:sobre|de)|cuentame (?:todo )?(?:de|sobre)"
              + "|o que (?:voce |eu |tu )?(?:sabe|sei|sabes|tem)s? (?:sobre|d[aeo])|tudo (?:o que sabe )?(?:sobre|d[aeo])"
              + "|was (?:weisst du|weiß?t? du|weiss ich|weiß ich|hast du) (?:alles )?(?:uber|von|zu)|alles (?:uber|zu)"
              + "|erzahl mir (?:alles )?(?:uber|von)|(?:que sais-tu|tu sais quoi|qu'est-ce que tu sais|que sais tu) (?:sur|de|d')"
              + "|tout (?:ce que tu sais )?(?:sur|de)|parle-moi de"
              + "|(?:che cosa |cosa |che )(?:sai|so|sappiamo) (?:di|su|del|della)|tutto (?:quello che sai )?(?:su|di)|parlami di"
              + "|ke ba+re (?:mein?|me) (?:kya|sab|batao))\\b|के बारे में (?:क्या|सब|बताओ)");

  /** Words of the question that ask, and that the memories need not have. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "everything",
          "anything",
          "about",
          "todo",
          "tudo",
          "alles",
          "tout",
          "tutto",
          "sabes",
          "sabe",
          "sabemos",
          "sei",
          "se",
          "cuentame",
          "weisst",
          "weiß",
          "weißt",
          "weiss",
          "erzahl",
          "sais",
          "parle",
          "moi",
          "sai",
          "so",
          "sappiamo",
          "parlami",
          "bare",
          "baare",
          "baren",
          "pata",
          "jante",
          "jaante",
          "batao",
          "sab",
          "acerca",
          "बारे",
          "सब",
          "बताओ",
          "पता",
          "जानते");

  private Everything() {}

  /** All that there is; empty when something else is asked, or when there is nothing. */
  static Optional<Answer> answer(Turn turn, String question) {
    String both = PlainText.of(question) + " " + PlainText.accented(question);
    if (!ASKED.matcher(both).find()) {
      return Optional.empty();
    }
    List<Memory> told = about(question, turn.notebook());
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(Answer.say(ListAct.all(told, turn.zone())));
  }

  /** All memories that have each telling word of some words, the newest first. */
  static List<Memory> about(String words, Notebook notebook) {
    List<Memory> found =
        notebook.recall(words, MOST).ranked().stream().map(Recollection::memory).toList();
    QuestionFit fit = new QuestionFit(words, LEFT_OUT, found.stream().map(Memory::text).toList());
    return IntStream.range(0, found.size())
        .filter(place -> fit.asked() > 0 && fit.covered(place) == fit.asked())
        .mapToObj(found::get)
        .sorted(MemoryTimes.AS_SAID.reversed())
        .toList();
  }
}
