package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.answer.Option;
import io.echovault.core.codec.StoredNames.Button;
import io.echovault.core.member.HeldMessage;
import io.echovault.core.member.PinGuard;
import io.echovault.core.memory.Notebook;
import io.echovault.core.understanding.MessageReading;
import io.echovault.core.understanding.intent.Pressed;
import io.echovault.core.understanding.intent.Sent;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Edited;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.IncomingMessage.Revoked;
import io.echovault.ports.vocabulary.Provenance;
import java.time.Instant;
import java.util.Optional;

/**
 * Digits alone, sent soon after a one-time link, are most likely a PIN that belongs on the page
 * behind the link. They are compared with nothing, because a chat that told right from wrong would
 * let anybody try PINs there. They are held sealed until their sender says what they were, for ten
 * minutes at most.
 */
final class MistypedPin {
  private MistypedPin() {}

  /** Destroys what was held long enough, and what its sender changed or deleted in the chat. */
  static void discard(IncomingMessage message, Notebook notebook) {
    PinGuard guard = notebook.state().pinGuard();
    if (!guard.held().isEmpty()) {
      PinGuard left = guard.discarding(notebook.now(), notebook.latest());
      if (message instanceof Revoked revoked) {
        left = left.without(revoked.original());
      } else if (message instanceof Edited edited) {
        left = left.without(edited.original());
      }
      notebook.state(notebook.state().with(left));
    }
  }

  /** Holds digits back and asks what they are, unless they are those that are to be said aloud. */
  static Answer hold(Sent.Digits digits, Turn turn) {
    Notebook notebook = turn.notebook();
    if (notebook.voicing().asksFor(digits.words())) {
      return Answer.say("voice.say-aloud");
    }
    PinGuard guard = notebook.state().pinGuard();
    HeldMessage held =
        new HeldMessage(
            guard.nextId(notebook.now()),
            digits.words(),
            digits.provenance(),
            digits.source(),
            turn.saidAt(),
            notebook.latest().plus(PinGuard.WINDOW));
    notebook.state(notebook.state().with(guard.holding(held)));
    return Answer.ask(
        Message.of("digits.ask"),
        new Option(Button.DIGITS_KEEP.about(held.id()), Message.of("keep.button")),
        new Option(Button.DIGITS_PIN.about(held.id()), Message.of("digits.pin.button")));
  }

  /** Does what a button says about digits that are held. */
  static Answer pressed(Pressed.HeldDigits button, Turn turn) {
    Notebook notebook = turn.notebook();
    long id = button.id();
    Optional<HeldMessage> held = notebook.state().pinGuard().find(id);
    if (held.isEmpty()) {
      Instant until = Instant.EPOCH.plusSeconds(id / 1_000_000).plus(PinGuard.WINDOW);
      return Answer.say(notebook.latest().isBefore(until) ? "digits.answered" : "digits.late");
    }
    notebook.state(notebook.state().with(notebook.state().pinGuard().without(id)));
    return button.keep()
        ? keep(held.get(), turn.envelope(), notebook)
        : Answer.say("digits.destroyed");
  }

  /** Keeps it as if it came just now, said when it was; in place of the memory that it changed. */
  private static Answer keep(HeldMessage held, Envelope press, Notebook notebook) {
    Envelope original =
        new Envelope(
            held.source(),
            press.via(),
            press.sender(),
            held.saidAt(),
            held.saidAt(),
            Optional.empty(),
            held.provenance() == Provenance.FORWARDED,
            Optional.empty());
    Turn turn = new Turn(original, notebook, MessageReading.NONE);
    return notebook
        .bySource(held.source())
        .map(label -> Correcting.correct(turn, label, held.words()))
        .orElseGet(() -> Keeping.keep(turn, held.words(), held.provenance(), Message.none()));
  }
}
