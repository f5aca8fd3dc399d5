package io.echovault.core.conversation;

import io.echovault.core.claim.Successions;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Quotes what answers a question, where a newer statement of the same matter stands instead of an
 * older one: the newer is quoted, with since when it holds and what was before that.
 */
final class Standing {
  static final String WHICH_TWO =
      "Tell me the two numbers that are both true. For example: /both 15 12";

  private static final int IN_A_CHOICE = 1_024;

  private Standing() {}

  static Answer quoted(Turn turn, List<Memory> found) {
    Notebook notebook = turn.notebook();
    Successions successions =
        new Successions(
            notebook::all, (newer, older) -> notebook.isBeside(newer.number(), older.number()));
    Map<Integer, Memory> standing = new LinkedHashMap<>();
    for (Memory memory : found) {
      Memory today = successions.standingFor(memory).orElse(memory);
      standing.putIfAbsent(today.number(), today);
    }
    List<String> lines = new ArrayList<>();
    List<Reply.Button> buttons = new ArrayList<>();
    for (Memory memory : standing.values()) {
      List<Memory> before = successions.before(memory);
      lines.add(Quotes.answer(memory, before, turn.zone()));
      before.stream()
          .findFirst()
          .ifPresent(older -> buttons.add(bothAreTrue(memory.number(), older.number())));
    }
    String words = String.join("\n", lines);
    boolean oneQuestion = buttons.size() == 1 && words.length() <= IN_A_CHOICE;
    return oneQuestion
        ? Answer.ask(words, buttons.toArray(Reply.Button[]::new))
        : Answer.say(words);
  }

  private static Reply.Button bothAreTrue(int number, int older) {
    return new Reply.Button("both:" + number + ":" + older, "Both are true");
  }

  /** Notes that two memories are both true. */
  static Answer setBeside(int one, int other, Notebook notebook) {
    Optional<Memory> first = notebook.find(Math.max(one, other));
    Optional<Memory> second = notebook.find(Math.min(one, other));
    if (one == other) {
      return Answer.say(WHICH_TWO);
    }
    if (first.isEmpty() || second.isEmpty()) {
      return Removing.missing(first.isEmpty() ? Math.max(one, other) : Math.min(one, other));
    }
    boolean firstIsNewer = !first.get().saidAt().isBefore(second.get().saidAt());
    int newer = firstIsNewer ? first.get().number() : second.get().number();
    int older = firstIsNewer ? second.get().number() : first.get().number();
    String both = "#%d and #%d are both true".formatted(newer, older);
    if (notebook.isBeside(newer, older)) {
      return Answer.say("I have noted already that " + both + ".");
    }
    notebook.setBeside(newer, older);
    return Answer.say("Noted: " + both + ". /undo takes that back.");
  }
}
