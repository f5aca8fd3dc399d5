package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.answer.Option;
import io.echovault.core.codec.StoredNames.Button;
import io.echovault.core.memory.Notebook.Label;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.ports.vocabulary.Provenance;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers words that were more likely asked if a memory answers them. Keeps all others, so that
 * nothing is lost, and asks which it was: one tap looks them up instead.
 */
final class KeepOrAskAct {
  private KeepOrAskAct() {}

  static Answer answer(Turn turn, Intent.KeepOrAsk intent) {
    String words = intent.words();
    Optional<Answer> listed = Headings.answer(turn, words);
    if (listed.isPresent()) {
      return listed.get();
    }
    Lookup lookup = new Lookup(turn, words);
    if (AskedInBrief.asks(words, lookup)) {
      return Advised.answer(turn, words, lookup.answer());
    }
    if (intent.likely()) {
      Answer found = Advised.answer(turn, words, lookup.answer());
      if (!found.abstains()) {
        return found;
      }
    }
    Answer kept = Keeping.keep(turn, words, Provenance.SAID, Message.none());
    Optional<Label> label = turn.notebook().bySource(turn.envelope().id());
    boolean told = turn.advice().told(words);
    if (told || label.isEmpty() || label.get().tier().secret()) {
      return kept;
    }
    int number = label.get().number();
    int version = label.get().version();
    return Answer.ask(
        Message.sentences(kept.message(), Message.of("keep-or-ask")),
        Stream.concat(
                Stream.of(
                    new Option(Button.KEEP.about(number, version), Message.of("keep.button")),
                    new Option(Button.ASK.about(number, version), Message.of("ask.button"))),
                kept.options().stream())
            .toArray(Option[]::new));
  }
}
