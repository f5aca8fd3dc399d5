package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.memory.Notebook;
import io.echovault.core.text.WordList;
import io.echovault.core.time.AboutTimes;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Perhaps;
import io.echovault.core.understanding.intent.Target;
import io.echovault.ports.vocabulary.Memory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Does what words are likely to ask for where a memory is what they name, and else what is done
 * with words that ask for nothing: so a statement that is like a request is not lost.
 */
final class PerhapsAct {
  private PerhapsAct() {}

  static Answer answer(Perhaps perhaps, WordActs acts, Doing doing) {
    return perhaps.requests().stream()
        .flatMap(request -> done(request, perhaps.exactly(), acts, doing).stream())
        .findFirst()
        .orElseGet(() -> perhaps.otherwise().accept(acts));
  }

  private static Optional<Answer> done(
      Intent request, boolean exactly, WordActs acts, Doing doing) {
    if (request instanceof Intent.Change change) {
      return changed(change, exactly, doing);
    } else if (request instanceof Intent.ListAll list) {
      return list.topic()
          .filter(topic -> named(topic, exactly, doing).findFirst().isPresent())
          .map(topic -> list.accept(acts));
    } else if (request instanceof Intent.Move move) {
      return all(move.target(), exactly, doing)
          .findFirst()
          .map(each -> new Intent.Move(new Target.Numbered(each.number()), move.tier()))
          .map(each -> each.accept(acts));
    } else if (request instanceof Intent.Delete delete) {
      List<Memory> found = all(delete.target(), exactly, doing).toList();
      return found.stream()
          .findFirst()
          .map(
              each ->
                  found.size() == 1
                      ? new Intent.Delete(new Target.Numbered(each.number()))
                      : delete)
          .map(each -> each.accept(acts));
    }
    return Optional.empty();
  }

  /** The first memory that is meant and has a value which one that was said can stand for. */
  private static Optional<Answer> changed(Intent.Change change, boolean exactly, Doing doing) {
    if (change.target() instanceof Target.Stating stating) {
      return corrected(stating, change.words(), doing);
    } else if (change.target() instanceof Target.That) {
      return Mending.answer(change.words(), doing);
    }
    for (Memory memory : all(change.target(), exactly, doing).toList()) {
      if (memory.aboutAt().isPresent() && AboutTimes.isOnlyATime(change.words())) {
        Optional<Answer> moved = doing.redate(memory, change.words());
        if (moved.isPresent()) {
          return moved;
        }
      }
      Optional<String> words = Replaced.byOneOf(memory.text(), change.words());
      Optional<Notebook.Label> label = doing.notebook().label(memory.number());
      if (words.isPresent() && label.isPresent()) {
        return Optional.of(doing.correct(label.get(), words.get()));
      }
    }
    return Optional.empty();
  }

  /** The first memory that has the wrong value, with the right one instead. */
  private static Optional<Answer> corrected(Target.Stating wrong, String right, Doing doing) {
    for (Notebook.Label label : Targets.of(wrong, doing)) {
      Optional<String> words =
          doing
              .notebook()
              .find(label.number())
              .flatMap(memory -> WrongValue.instead(memory.text(), wrong.value(), right));
      if (words.isPresent()) {
        return Optional.of(doing.correct(label, words.get()));
      }
    }
    return Optional.empty();
  }

  private static Stream<Memory> all(Target target, boolean exactly, Doing doing) {
    return target instanceof Target.Described described
        ? named(described.words(), exactly, doing)
        : Stream.empty();
  }

  /** The memories with all of some words, or at least half of them; the best first. */
  private static Stream<Memory> named(String topic, boolean exactly, Doing doing) {
    List<String> words = WordList.of(topic);
    int least = exactly ? words.size() : (words.size() + 1) / 2;
    return Stream.concat(
            Everything.about(topic, doing.notebook()).stream(),
            Targets.about(topic, doing.notebook()).stream())
        .distinct()
        .filter(memory -> Targets.shared(memory, words) >= least);
  }
}
