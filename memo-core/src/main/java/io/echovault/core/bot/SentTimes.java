package io.echovault.core.bot;

import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Contacts;
import io.echovault.ports.vocabulary.IncomingMessage.Edited;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.IncomingMessage.Moved;
import io.echovault.ports.vocabulary.IncomingMessage.Place;
import io.echovault.ports.vocabulary.IncomingMessage.Press;
import io.echovault.ports.vocabulary.IncomingMessage.Reaction;
import io.echovault.ports.vocabulary.IncomingMessage.Revoked;
import io.echovault.ports.vocabulary.IncomingMessage.Text;
import io.echovault.ports.vocabulary.IncomingMessage.Unsupported;
import java.time.Duration;
import java.time.Instant;

/** The times that a channel gives messages. */
final class SentTimes {
  /** WhatsApp is not older, nor is any messenger like it. */
  private static final Instant EARLIEST = Instant.parse("2009-01-01T00:00:00Z");

  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  /** The channel takes a free reply for as long as this after a message. */
  private static final Duration SERVICE_WINDOW = Duration.ofHours(24);

  private SentTimes() {}

  /** The message, sent when we got it if the channel's time cannot be. */
  static IncomingMessage corrected(IncomingMessage message) {
    Envelope envelope = message.envelope();
    boolean absurd =
        envelope.sentAt().isBefore(EARLIEST)
            || envelope.sentAt().isAfter(envelope.receivedAt().plus(CLOCKS_DIFFER));
    return absurd ? with(message, sentWhenReceived(envelope)) : message;
  }

  /** Whether a reply to a message may still go out. */
  static boolean windowIsOpen(IncomingMessage message, Instant now) {
    return windowIsOpen(message.envelope().sentAt(), now);
  }

  /** Whether a reply to what was sent at a time may still go out. */
  static boolean windowIsOpen(Instant sentAt, Instant now) {
    return !sentAt.plus(SERVICE_WINDOW).isBefore(now);
  }

  private static Envelope sentWhenReceived(Envelope envelope) {
    return new Envelope(
        envelope.id(),
        envelope.via(),
        envelope.sender(),
        envelope.receivedAt(),
        envelope.receivedAt(),
        envelope.group(),
        envelope.forwarded(),
        envelope.replyTo());
  }

  private static IncomingMessage with(IncomingMessage message, Envelope envelope) {
    if (message instanceof Text text) {
      return new Text(envelope, text.body());
    } else if (message instanceof Press press) {
      return new Press(envelope, press.buttonId(), press.title());
    } else if (message instanceof Media media) {
      return new Media(
          envelope,
          media.kind(),
          media.mediaId(),
          media.mimeType(),
          media.caption(),
          media.fileName());
    } else if (message instanceof Place place) {
      return new Place(
          envelope, place.latitude(), place.longitude(), place.name(), place.address());
    } else if (message instanceof Contacts contacts) {
      return new Contacts(envelope, contacts.cards());
    } else if (message instanceof Reaction reaction) {
      return new Reaction(envelope, reaction.to(), reaction.emoji());
    } else if (message instanceof Revoked revoked) {
      return new Revoked(envelope, revoked.original());
    } else if (message instanceof Edited edited) {
      return new Edited(envelope, edited.original(), edited.body());
    } else if (message instanceof Moved moved) {
      return new Moved(envelope, moved.identities());
    } else if (message instanceof Unsupported unsupported) {
      return new Unsupported(envelope, unsupported.type());
    }
    throw new IllegalStateException("no rule for " + message.getClass().getSimpleName());
  }
}
