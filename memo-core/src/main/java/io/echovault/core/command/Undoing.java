package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.memory.Notebook;
import io.echovault.core.text.Letters;
import io.echovault.ports.vocabulary.Tier;
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

  static Answer undo(Turn turn) {
    return turn.notebook()
        .undo()
        .map(undone -> Answer.say(undone(undone)))
        .orElseGet(() -> Answer.say(nothingToUndo(turn.notebook())));
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
