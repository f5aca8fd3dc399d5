package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.memory.Notebook.Label;
import io.echovault.core.time.AboutTimes;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Target;
import io.echovault.ports.vocabulary.Memory;
import java.util.List;
import java.util.Optional;

/**
 * Changes a memory, or a value in it. When it is not certain which memory or which value is meant,
 * the new words are kept as a statement of their own, which stands instead of the older one.
 */
final class ChangeAct {
  private ChangeAct() {}

  static Answer answer(Intent.Change change, Doing doing) {
    List<Label> found = Targets.of(change.target(), doing);
    if (found.isEmpty() || (change.target() instanceof Target.That && !change.whole())) {
      Optional<Answer> mended = Mending.answer(change.words(), doing);
      if (mended.isPresent()) {
        return mended.get();
      }
    }
    if (found.isEmpty()) {
      return change.target() instanceof Target.Described described
          ? doing.keep(statement(described, change), Message.of("change.kept-new"))
          : NotFound.answer(change.target(), doing.notebook());
    }
    Label label = found.get(0);
    Optional<Memory> memory = doing.notebook().find(label.number());
    if (memory.isEmpty()) {
      // Locked: its words are not known here, so only all of them can be replaced.
      return change.whole()
          ? doing.correct(label, change.words())
          : Answer.say(Message.of("correct.login-first").with("number", label.number()));
    }
    if (memory.get().aboutAt().isPresent() && AboutTimes.isOnlyATime(change.words())) {
      Optional<Answer> moved = doing.redate(memory.get(), change.words());
      if (moved.isPresent()) {
        return moved.get();
      }
    }
    if (change.whole()) {
      return fits(change, memory.get())
          ? doing.correct(label, change.words())
          : doing.keep(change.words(), Message.of("change.kept-new"));
    }
    return Replaced.in(memory.get().text(), change.words())
        .map(words -> doing.correct(label, words))
        .orElseGet(() -> uncertain(change, memory.get(), doing));
  }

  /** New words that were only guessed to belong to a memory must share a word with it. */
  private static boolean fits(Intent.Change change, Memory memory) {
    return !(change.target() instanceof Target.Described)
        || Targets.sharesAWord(memory, Targets.words(change.words()));
  }

  private static Answer uncertain(Intent.Change change, Memory memory, Doing doing) {
    return change.target() instanceof Target.Described described
        ? doing.keep(statement(described, change), Message.of("change.kept-new"))
        : Answer.say(
            Message.of("change.which-part")
                .with("number", memory.number())
                .with("what", Quotes.beginning(memory)));
  }

  private static String statement(Target.Described described, Intent.Change change) {
    return change.whole() ? change.words() : described.words() + ": " + change.words();
  }
}
