package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.memory.Notebook;
import io.echovault.core.text.Letters;
import io.echovault.core.understanding.intent.Sent;
import io.echovault.core.understanding.intent.SentActs;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.MessageId;
import java.util.Optional;
import java.util.stream.Stream;

/** What is done about what was sent, whatever its words may ask for. */
record SentThingActs(Turn turn) implements SentActs<Answer> {
  @Override
  public Answer nothing(Sent.Nothing nothing) {
    return Answer.SILENCE;
  }

  @Override
  public Answer blank(Sent.Blank blank) {
    return Answer.say("message.no-words");
  }

  @Override
  public Answer unsupported(Sent.Unsupported unsupported) {
    return Answer.say(
        switch (unsupported.kind()) {
          case EDIT -> "message.unsupported-edit";
          case POLL -> "message.unsupported-poll";
          case OTHER -> "message.unsupported";
        });
  }

  @Override
  public Answer memoryFile(Sent.MemoryFile file) {
    return FileKeeping.keep(turn, file.asDocument()).orElseThrow(LookingUpActs::unprepared);
  }

  @Override
  public Answer wordless(Sent.Wordless thing) {
    return Answer.say(Message.of("media.not-yet").with("kind", kind(thing.kind())));
  }

  @Override
  public Answer captioned(Sent.Captioned thing) {
    return Keeping.keep(
        turn,
        thing.words(),
        thing.provenance(),
        Message.of("media.caption-only").with("kind", kind(thing.kind())));
  }

  @Override
  public Answer file(Sent.File file) {
    return FileKeeping.keep(turn, file)
        .or(
            () ->
                file.caption()
                    .map(words -> new Sent.Captioned(file.kind(), words, file.provenance()))
                    .map(this::captioned))
        .orElseGet(() -> wordless(new Sent.Wordless(file.kind())));
  }

  @Override
  public Answer cards(Sent.Cards cards) {
    return AddressCards.contacts(cards.cards(), turn);
  }

  @Override
  public Answer edit(Sent.Edit edit) {
    if (edit.words().isBlank()) {
      return Answer.say("edited.no-words");
    }
    Optional<Notebook.Label> label = turn.notebook().bySource(edit.original());
    if (label.isPresent()) {
      return Correcting.correct(turn, label.get(), edit.words());
    }
    return edit.question()
        .map(question -> Searching.ask(turn, question))
        .orElseGet(() -> Answer.say("edited.nothing-kept"));
  }

  @Override
  public Answer revoke(Sent.Revoke revoke) {
    forget(revoke.original(), turn.notebook());
    return Answer.SILENCE;
  }

  /** A message of address cards made several memories. */
  private static void forget(MessageId original, Notebook notebook) {
    Stream.iterate(0, place -> place + 1)
        .map(place -> notebook.bySource(AddressCards.source(original, place)))
        .takeWhile(Optional::isPresent)
        .forEach(label -> notebook.forget(label.orElseThrow().number()));
  }

  @Override
  public Answer digits(Sent.Digits digits) {
    return MistypedPin.hold(digits, turn);
  }

  private static Message kind(Media.Kind kind) {
    return Message.of("media." + Letters.lower(kind.name()).replace('_', '-'));
  }
}
