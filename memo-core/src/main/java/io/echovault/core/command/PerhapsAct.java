package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.memory.Notebook.Label;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Perhaps;
import io.echovault.core.understanding.intent.Target;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Provenance;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Does what words have the form of a request for, where a memory is what they name. Keeps them
 * where there is none, so that a statement which looks like a request is not lost, and answers them
 * where they end as a question does.
 */
final class PerhapsAct {
  private PerhapsAct() {}

  static Answer answer(Turn turn, Perhaps perhaps, WordActs acts, Doing doing) {
    if (hasObject(perhaps.request(), doing)) {
      return perhaps.request().accept(acts);
    }
    return perhaps.words().endsWith("?")
        ? Advised.answer(turn, perhaps.words(), Searching.ask(turn, perhaps.words()))
        : Keeping.keep(turn, perhaps.words(), Provenance.SAID, remark(perhaps.request()));
  }

  /** Who wanted something changed hears that it was not. */
  private static Message remark(Intent request) {
    return request instanceof Intent.Change change && change.target() instanceof Target.Described
        ? Message.of("change.kept-new")
        : Message.none();
  }

  /** Whether there is what a request is about. */
  private static boolean hasObject(Intent request, Doing doing) {
    if (request instanceof Intent.Delete delete) {
      return names(delete.target(), doing);
    } else if (request instanceof Intent.Move move) {
      return names(move.target(), doing);
    } else if (request instanceof Intent.Change change) {
      return names(change.target(), doing) && takes(change, doing);
    } else if (request instanceof Intent.ListAll list) {
      return list.topic().isEmpty() || names(new Target.Described(list.topic().get()), doing);
    }
    return true;
  }

  /** Whether a memory is meant; one that is described must have most words of the description. */
  private static boolean names(Target target, Doing doing) {
    if (target instanceof Target.Described described) {
      Set<String> words = Targets.words(described.words());
      return Targets.about(described.words(), doing.notebook()).stream()
          .anyMatch(memory -> hasMost(memory, words));
    }
    return target instanceof Target.Everything || !Targets.of(target, doing).isEmpty();
  }

  private static boolean hasMost(Memory memory, Set<String> words) {
    long shared = words.stream().filter(word -> Targets.sharesAWord(memory, Set.of(word))).count();
    return shared > 0 && 3 * shared >= 2 * words.size();
  }

  /** Whether the memory has a value that the new one can stand instead of. */
  private static boolean takes(Intent.Change change, Doing doing) {
    List<Label> found = Targets.of(change.target(), doing);
    Optional<Memory> memory = doing.notebook().find(found.get(0).number());
    return memory.isEmpty()
        || change.whole()
        || Replaced.in(memory.get().text(), change.words()).isPresent();
  }
}
