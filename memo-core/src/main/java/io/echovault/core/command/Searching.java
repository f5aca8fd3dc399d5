package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.memory.Notebook;
import io.echovault.core.memory.Notebook.Workplace;
import io.echovault.core.recall.QuestionFit;
import io.echovault.core.text.PlainText;
import io.echovault.core.text.WordList;
import io.echovault.core.tier.TierRules;
import io.echovault.core.understanding.Understanding;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Permission;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Recall;
import io.echovault.ports.vocabulary.Recollection;
import io.echovault.ports.vocabulary.Tier;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds memories and quotes them. */
final class Searching {
  /** So many of the best are looked at for whom and what they are about. */
  static final int LOOKED_AT = 30;

  private static final int FINDINGS = 10;
  private static final int NEAREST = 3;
  private static final String MARKS = " \n.,;:!?¿¡…\"'()[]“”„«»/-";

  private Searching() {}

  /** The memories that answer a question, or that there is nothing. */
  static Answer ask(Turn turn, String question) {
    return new Lookup(turn, question).answer();
  }

  /** What may answer a question, whatever the time. */
  static Answering find(Turn turn, String question) {
    Recall recall = turn.notebook().recall(question, LOOKED_AT);
    return gated(turn, question, Set.of(), recall, new AnyTimeWords(turn, question));
  }

  /**
   * What was found for a question, to be told as surely as it answers it.
   *
   * @param leftOut words of the question that do not count, without accents
   */
  static Answering gated(
      Turn turn, String question, Set<String> leftOut, Recall recall, AnswerWords words) {
    List<Memory> sure = answering(turn, question, recall.answer());
    List<Recollection> others = recall.ranked().subList(recall.answered(), recall.ranked().size());
    List<Memory> ranked =
        Stream.concat(sure.stream(), answering(turn, question, others).stream()).toList();
    QuestionFit fit =
        new QuestionFit(question, leftOut, ranked.stream().map(Memory::text).toList());
    return new Answering(words, ranked, sure.size(), fit);
  }

  /**
   * The memories that were not found, of which none is an answer by meaning, where there are few:
   * words that mean the same are not found by each other, as "Skoda" by "car".
   */
  static Optional<Answering> unfound(Turn turn, String question, Answering found) {
    int kept = turn.notebook().countByTier().stream().mapToInt(Integer::intValue).sum();
    return kept > LOOKED_AT || found.looksAt() >= kept
        ? Optional.empty()
        : Optional.of(
            among(
                turn, question, Set.of(), turn.notebook().all(), new AnyTimeWords(turn, question)));
  }

  /** The same of some memories, of which none is surely an answer by meaning. */
  static Answering among(
      Turn turn, String question, Set<String> leftOut, List<Memory> memories, AnswerWords words) {
    List<Memory> told =
        memories.stream().filter(memory -> !wasAsked(memory, question, turn)).toList();
    QuestionFit fit = new QuestionFit(question, leftOut, told.stream().map(Memory::text).toList());
    return new Answering(words, told, 0, fit);
  }

  private static List<Memory> answering(Turn turn, String question, List<Recollection> found) {
    return memories(found).stream().filter(memory -> !wasAsked(memory, question, turn)).toList();
  }

  /** Whether words were kept by mistake that ask, which answer nothing. */
  private static boolean wasAsked(Memory memory, String question, Turn turn) {
    return memory.provenance() == Provenance.SAID
        && (PlainText.of(memory.text()).equals(PlainText.of(question))
            || (!hasValue(memory.text())
                && Understanding.asks(memory.text(), turn.settings().language())));
  }

  /** Whether words give a value, as "code: heron" does, so that they are no bare question. */
  private static boolean hasValue(String text) {
    int colon = text.indexOf(':');
    return text.indexOf('?') < 0 && colon > 0 && colon < text.length() - 1;
  }

  private static Answer nothing(Turn turn) {
    return nothing(turn, Message.of("recall.nothing"));
  }

  /** That there is nothing, in these words, and where it may be. */
  static Answer nothing(Turn turn, Message words) {
    return Answer.abstain(Message.sentences(words, elsewhere(turn.notebook())));
  }

  /** Whatever has the words; what fits less well is said to. */
  static Answer search(Turn turn, String words) {
    if (!turn.notebook().access().may(Permission.MEMORY_SEARCH_SELF)) {
      return Refusing.refused(turn.notebook().access().role(), "role.searches-nothing");
    }
    if (words.isBlank()) {
      return Answer.say("search.no-words");
    }
    Recall recall = turn.notebook().recall(words, FINDINGS);
    if (recall.answered() > 0) {
      return Answer.say(Quotes.list(memories(recall.answer()), turn.zone()));
    }
    List<Memory> having = having(words, memories(recall.ranked()));
    if (!having.isEmpty()) {
      return Answer.say(Quotes.list(having, turn.zone()));
    }
    List<Memory> nearest = memories(recall.ranked().stream().limit(NEAREST).toList());
    return nearest.isEmpty()
        ? nothing(turn)
        : Answer.abstain(
            Message.lines(Message.of("search.nearest"), Quotes.list(nearest, turn.zone())));
  }

  /** Those in which all words that are looked for stand as they are. */
  private static List<Memory> having(String words, List<Memory> memories) {
    Set<String> wanted = WordList.plain(words, MARKS);
    return wanted.isEmpty()
        ? List.of()
        : memories.stream()
            .filter(memory -> WordList.plain(memory.text(), MARKS).containsAll(wanted))
            .toList();
  }

  private static List<Memory> memories(List<Recollection> found) {
    return found.stream().map(Recollection::memory).toList();
  }

  /** How many memories are not searched since they are locked; nothing when none is. */
  static Message lockedOnes(Notebook notebook) {
    int locked = locked(notebook, notebook.countByTier());
    return locked == 0
        ? Message.none()
        : Message.of("recall.locked-not-searched").with("count", locked);
  }

  /** That what is asked for may be among what is locked; nothing when nothing is. */
  static Message lockedPerhaps(Notebook notebook) {
    int locked = locked(notebook, notebook.countByTier());
    return locked == 0 ? Message.none() : Message.of("recall.perhaps-locked").with("count", locked);
  }

  /**
   * That what was said later is locked, where the words that answer are of a kind that is usually
   * locked, or where a fact is asked for that changes, such as a number or an address: what is
   * current may be there. Nothing when no later one is locked.
   */
  static Message newerLocked(Notebook notebook, String question, Collection<Memory> answers) {
    boolean changes = HeadNouns.isIn(question);
    return answers.stream()
        .filter(
            each -> changes || TierRules.classify(each.text(), each.aboutAt().isPresent()).secret())
        .map(Memory::saidAt)
        .max(Comparator.naturalOrder())
        .map(saidAt -> locked(notebook, notebook.countByTierSince(saidAt)))
        .filter(locked -> locked > 0)
        .map(locked -> Message.of("recall.newer-locked").with("count", locked))
        .orElse(Message.none());
  }

  private static int locked(Notebook notebook, List<Integer> counts) {
    return Stream.of(Tier.values())
        .filter(tier -> !notebook.opens(tier))
        .mapToInt(tier -> Tiers.count(counts, tier))
        .sum();
  }

  /** Where what was not found may be. */
  private static Message elsewhere(Notebook notebook) {
    return Message.sentences(
        notebook
            .workplace()
            .flatMap(Workplace::department)
            .map(department -> Message.of("recall.search-department"))
            .orElse(Message.none()),
        lockedOnes(notebook),
        NotFound.damaged(notebook));
  }
}
