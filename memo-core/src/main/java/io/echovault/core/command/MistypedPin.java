package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.answer.Option;
import io.echovault.core.member.HeldMessage;
import io.echovault.core.member.PinGuard;
import io.echovault.core.memory.Notebook;
import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Edited;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.IncomingMessage.Press;
import io.echovault.ports.vocabulary.IncomingMessage.Revoked;
import io.echovault.ports.vocabulary.IncomingMessage.Text;
import io.echovault.ports.vocabulary.MessageId;
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
  static final int SHORTEST = 6;
  static final int LONGEST = 12;

  private static final BoundedPattern BUTTON =
      BoundedPattern.compile("digits:(keep|pin):(\\d{1,18})");

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

  /** Holds a message back and asks; empty when it is none of digits alone, or no link is fresh. */
  static Optional<Answer> hold(IncomingMessage message, Notebook notebook) {
    Optional<String> words = words(message).filter(MistypedPin::isDigitsAlone);
    if (words.isEmpty() || !notebook.state().pinGuard().watchesAt(typedAt(message, notebook))) {
      return Optional.empty();
    }
    PinGuard guard = notebook.state().pinGuard();
    HeldMessage held =
        new HeldMessage(
            guard.nextId(notebook.now()),
            words.get(),
            provenance(message),
            source(message),
            Turn.saidAt(message.envelope()),
            notebook.latest().plus(PinGuard.WINDOW));
    notebook.state(notebook.state().with(guard.holding(held)));
    return Optional.of(
        Answer.ask(
            Message.of("digits.ask"),
            new Option("digits:keep:" + held.id(), Message.of("keep.button")),
            new Option("digits:pin:" + held.id(), Message.of("digits.pin.button"))));
  }

  /** Does what a button says; empty when it is another button. */
  static Optional<Answer> pressed(Press press, Notebook notebook) {
    BoundedMatcher button = BUTTON.matcher(press.buttonId());
    if (!button.matches()) {
      return Optional.empty();
    }
    long id = Long.parseLong(button.group(2));
    Optional<HeldMessage> held = notebook.state().pinGuard().find(id);
    if (held.isEmpty()) {
      Instant until = Instant.EPOCH.plusSeconds(id / 1_000_000).plus(PinGuard.WINDOW);
      return Optional.of(
          Answer.say(notebook.latest().isBefore(until) ? "digits.answered" : "digits.late"));
    }
    notebook.state(notebook.state().with(notebook.state().pinGuard().without(id)));
    return Optional.of(
        button.group(1).equals("pin")
            ? Answer.say("digits.destroyed")
            : keep(held.get(), press.envelope(), notebook));
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
    Turn turn = Turn.of(original, held.words(), notebook, MessageReading.NONE);
    return notebook
        .bySource(held.source())
        .map(label -> Correcting.correct(turn, label, held.words()))
        .orElseGet(() -> Keeping.keep(turn, held.words(), held.provenance(), Message.none()));
  }

  private static Optional<String> words(IncomingMessage message) {
    if (message instanceof Text text) {
      return Optional.of(text.body());
    } else if (message instanceof Edited edited) {
      return Optional.of(edited.body());
    } else if (message instanceof Media media && media.kind() != Media.Kind.STICKER) {
      return media.caption();
    }
    return Optional.empty();
  }

  private static MessageId source(IncomingMessage message) {
    return message instanceof Edited edited ? edited.original() : message.envelope().id();
  }

  private static Provenance provenance(IncomingMessage message) {
    if (message instanceof Media media) {
      return Unwritten.provenance(media);
    }
    return message.envelope().forwarded() ? Provenance.FORWARDED : Provenance.SAID;
  }

  /** A message that waited to be handled counts from when it was sent. */
  private static Instant typedAt(IncomingMessage message, Notebook notebook) {
    Instant sent = message.envelope().sentAt();
    return sent.isBefore(notebook.now()) ? sent : notebook.now();
  }

  /** 6 to 12 digits of any script, with nothing between and around them but blanks and dashes. */
  static boolean isDigitsAlone(String words) {
    int digits = 0;
    for (int i = 0; i < words.length() && digits <= LONGEST; ) {
      int character = words.codePointAt(i);
      i += Character.charCount(character);
      if (Character.isDigit(character)) {
        digits++;
      } else if (!separates(character)) {
        return false;
      }
    }
    return digits >= SHORTEST && digits <= LONGEST;
  }

  private static boolean separates(int character) {
    return switch (Character.getType(character)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.DASH_PUNCTUATION ->
          true;
      default -> character == '.' || character == '\u2212' || character == '_';
    };
  }
}
