package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.memory.Notebook;
import io.echovault.core.text.Letters;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Tier;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes back what was done to memories. */
final class Undoing {
  private Undoing() {}

  static Answer bringBack(Turn turn, int number) {
    Notebook notebook = turn.notebook();
    String key =
        notebook.label(number).isPresent()
            ? "undelete.not-deleted"
            : notebook.bringBack(number) ? "undone.forgotten" : "undelete.gone";
    return Answer.say(Message.of(key).with("number", number));
  }

  /**
   * Takes back the last change.
   *
   * @param number of the memory whose change it must be, if one was named: others stay
   */
  static Answer undo(Turn turn, Optional<Integer> number) {
    Notebook notebook = turn.notebook();
    Optional<Integer> last = notebook.lastChanged();
    if (last.isPresent() && number.isPresent() && !number.equals(last)) {
      return Answer.say(
          Message.of("undo.not-last").with("number", number.get()).with("last", last.get()));
    }
    Optional<Memory> before = last.flatMap(notebook::find);
    return notebook
        .undo()
        .map(undone -> Answer.say(withWords(undone, before, notebook)))
        .orElseGet(() -> Answer.say(nothingToUndo(notebook)));
  }

  /** With the words of the one memory, unless it is or was locked. */
  private static Message withWords(
      Notebook.Undone undone, Optional<Memory> before, Notebook notebook) {
    boolean there = notebook.label(undone.number()).isPresent();
    Optional<Memory> after = there ? notebook.find(undone.number()) : before;
    return Message.lines(
        undone(undone),
        after
            .filter(memory -> undone.memories() == 1 && memory.number() == undone.number())
            .filter(memory -> !memory.tier().secret())
            .map(Quotes::beginning)
            .orElse(Message.none()));
  }

  private static Message nothingToUndo(Notebook notebook) {
    boolean locked =
        Stream.of(Tier.values())
            .filter(tier -> !notebook.opens(tier))
            .anyMatch(tier -> Tiers.count(notebook.countByTier(), tier) > 0);
    return Message.of(locked ? "undo.nothing-locked" : "undo.nothing");
  }

  private static Message undone(Notebook.Undone undone) {
    String change = Letters.lower(undone.change().name()).replace('_', '-');
    return undone.memories() == 1
        ? Message.of("undone." + change).with("number", undone.number())
        : Message.of("undone." + change + "-document").with("count", undone.memories());
  }
}
