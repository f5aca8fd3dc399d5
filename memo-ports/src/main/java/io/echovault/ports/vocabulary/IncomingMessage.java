package io.echovault.ports.vocabulary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A message as a channel delivered it. No form of it prints what the person wrote. */
public sealed interface IncomingMessage {

  Envelope envelope();

  /**
   * Words that somebody wrote now, in a program that is a channel of its own.
   *
   * @param id the program's id of it; the same id twice is the same message
   * @param from who wrote it
   * @param body the words
   * @param sentAt when they were written and received
   */
  static Text text(String id, ChannelIdentity from, String body, Instant sentAt) {
    Sender sender = new Sender(List.of(from), Optional.empty());
    return new Text(
        new Envelope(
            new MessageId(id),
            "direct",
            sender,
            sentAt,
            sentAt,
            Optional.empty(),
            false,
            Optional.empty()),
        body);
  }

  /** Whether the sender waits for an answer, so that a typing indicator makes sense. */
  default boolean expectsAnswer() {
    return envelope().group().isEmpty()
        && !(this instanceof Reaction || this instanceof Revoked || this instanceof Moved);
  }

  /**
   * What every message has.
   *
   * @param id the channel's id; the same id twice is the same message
   * @param via which of our numbers it came to, in the channel's terms
   * @param sender who sent it
   * @param sentAt the channel's time; second precision on WhatsApp. Not to be trusted when absurd
   * @param receivedAt when we accepted it
   * @param group the group it was written in, if it was
   * @param forwarded whether the sender passed on somebody's words
   * @param replyTo the message it answers, if it quotes one
   */
  record Envelope(
      MessageId id,
      String via,
      Sender sender,
      Instant sentAt,
      Instant receivedAt,
      Optional<String> group,
      boolean forwarded,
      Optional<MessageId> replyTo) {
    @Override
    public String toString() {
      return "Envelope[" + id + "]";
    }
  }

  /**
   * Words.
   *
   * @param spoken whether they were written down from a voice note, not typed
   */
  record Text(Envelope envelope, String body, boolean spoken) implements IncomingMessage {
    /** Typed words. */
    public Text(Envelope envelope, String body) {
      this(envelope, body, false);
    }

    @Override
    public String toString() {
      return "Text[" + envelope.id() + "]";
    }
  }

  /** A button or a list row that was pressed. */
  record Press(Envelope envelope, String buttonId, String title) implements IncomingMessage {
    @Override
    public String toString() {
      return "Press[" + envelope.id() + "]";
    }
  }

  /**
   * A voice note, picture, video, document or sticker, by reference.
   *
   * @param mediaId what the channel gives the content for
   * @param mimeType as the channel says; not to be trusted
   * @param caption words sent with it
   * @param fileName a document's name
   */
  record Media(
      Envelope envelope,
      Kind kind,
      String mediaId,
      String mimeType,
      Optional<String> caption,
      Optional<String> fileName)
      implements IncomingMessage {
    /** What sort of media. A voice note was recorded in the chat; audio is an attached file. */
    public enum Kind {
      VOICE_NOTE,
      AUDIO,
      PICTURE,
      VIDEO,
      DOCUMENT,
      STICKER
    }

    @Override
    public String toString() {
      return "Media[" + envelope.id() + " " + kind + "]";
    }
  }

  /** A place on the map; degrees, latitude -90 to 90, longitude -180 to 180. */
  record Place(
      Envelope envelope,
      double latitude,
      double longitude,
      Optional<String> name,
      Optional<String> address)
      implements IncomingMessage {
    @Override
    public String toString() {
      return "Place[" + envelope.id() + "]";
    }
  }

  /** Address cards. */
  record Contacts(Envelope envelope, List<Card> cards) implements IncomingMessage {
    /**
     * One card, everything as written.
     *
     * @param details what else it says: organisation, addresses, birthday
     */
    public record Card(
        String name, List<String> phones, List<String> emails, List<String> details) {
      public Card {
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
        details = List.copyOf(details);
      }

      /** A card with nothing but a name, phone numbers and mail addresses. */
      public Card(String name, List<String> phones, List<String> emails) {
        this(name, phones, emails, List.of());
      }

      @Override
      public String toString() {
        return "Card";
      }
    }

    public Contacts {
      cards = List.copyOf(cards);
    }

    @Override
    public String toString() {
      return "Contacts[" + envelope.id() + "]";
    }
  }

  /** An emoji put on a message, or taken off it when empty. */
  record Reaction(Envelope envelope, MessageId to, Optional<String> emoji)
      implements IncomingMessage {}

  /** The sender deleted one of their messages for everyone. */
  record Revoked(Envelope envelope, MessageId original) implements IncomingMessage {}

  /** The sender changed the words of one of their messages. */
  record Edited(Envelope envelope, MessageId original, String body) implements IncomingMessage {
    @Override
    public String toString() {
      return "Edited[" + envelope.id() + "]";
    }
  }

  /** The channel says that the sender is now known by other identities. */
  record Moved(Envelope envelope, List<ChannelIdentity> identities) implements IncomingMessage {
    public Moved {
      identities = List.copyOf(identities);
    }
  }

  /** Something that the channel, or we, do not know; {@code type} is the channel's word for it. */
  record Unsupported(Envelope envelope, String type) implements IncomingMessage {}
}
