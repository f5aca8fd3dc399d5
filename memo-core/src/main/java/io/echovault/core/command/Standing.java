package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.answer.Option;
import io.echovault.core.claim.ForeignWords;
import io.echovault.core.claim.Successions;
import io.echovault.core.codec.StoredNames.Button;
import io.echovault.core.memory.Notebook;
import io.echovault.ports.vocabulary.Memory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Quotes what answers a question, where a newer statement of the same matter stands instead of an
 * older one: the newer is quoted, with since when it holds and what was before that.
 */
final class Standing {
  static final Message WHICH_TWO = Message.of("both.which-two");

  /** So many characters of memories leave room for what stands around them over a button. */
  private static final int IN_A_CHOICE = 700;

  private Standing() {}

  /**
   * Quotes what answers, behind the answer in its own words where one memory answers and rules can
   * take it out. What the member said themselves leads before what they passed on.
   *
   * @param question what is asked, as it was written
   */
  static Answer quoted(Turn turn, String question, List<Memory> found, Restated restated) {
    Notebook notebook = turn.notebook();
    Successions successions =
        new Successions(
            notebook::all, (newer, older) -> notebook.isBeside(newer.number(), older.number()));
    Map<Integer, Memory> standing = new LinkedHashMap<>();
    for (Memory memory : found) {
      Memory claimed = successions.standingFor(memory).orElse(memory);
      Memory today = restated.standingFor(claimed).orElse(claimed);
      standing.putIfAbsent(today.number(), today);
    }
    List<Memory> ownFirst =
        standing.values().stream().sorted(Comparator.comparing(ForeignWords::are)).toList();
    List<Memory> own = ownFirst.stream().filter(each -> !ForeignWords.are(each)).toList();
    List<Message> lines = new ArrayList<>();
    List<Option> options = new ArrayList<>();
    for (Memory memory : ownFirst) {
      List<Memory> before =
          Stream.concat(successions.before(memory).stream(), restated.before(memory).stream())
              .distinct()
              .toList();
      lines.add(Quotes.answer(memory, before, turn.zone()));
      before.stream()
          .findFirst()
          .ifPresent(older -> options.add(bothAreTrue(memory.number(), older.number())));
    }
    Message words =
        Message.lines(
            OwnAnswer.of(turn, question, own.isEmpty() ? ownFirst : own),
            Message.lines(lines),
            Searching.newerLocked(notebook, question, standing.values()));
    boolean oneQuestion = options.size() == 1 && length(standing.values()) <= IN_A_CHOICE;
    return oneQuestion ? Answer.ask(words, options.get(0)) : Answer.say(words);
  }

  private static int length(Collection<Memory> memories) {
    return memories.stream().mapToInt(memory -> memory.text().length()).sum();
  }

  private static Option bothAreTrue(int number, int older) {
    return new Option(Button.BOTH.about(number, older), Message.of("both.button"));
  }

  /** Notes that two memories are both true. */
  static Answer setBeside(int one, int other, Notebook notebook) {
    Optional<Memory> first = notebook.find(Math.max(one, other));
    Optional<Memory> second = notebook.find(Math.min(one, other));
    if (one == other) {
      return Answer.say(WHICH_TWO);
    }
    if (first.isEmpty() || second.isEmpty()) {
      return NotFound.unread(
          first.isEmpty() ? Math.max(one, other) : Math.min(one, other), notebook);
    }
    boolean firstIsNewer = !first.get().saidAt().isBefore(second.get().saidAt());
    int newer = firstIsNewer ? first.get().number() : second.get().number();
    int older = firstIsNewer ? second.get().number() : first.get().number();
    boolean noted = notebook.isBeside(newer, older);
    if (!noted) {
      notebook.setBeside(newer, older);
    }
    return Answer.say(
        Message.of(noted ? "both.noted-before" : "both.noted")
            .with("newer", newer)
            .with("older", older));
  }
}
