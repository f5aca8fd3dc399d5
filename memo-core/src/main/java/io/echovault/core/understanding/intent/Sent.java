package io.echovault.core.understanding.intent;

import io.echovault.ports.vocabulary.IncomingMessage.Contacts;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Provenance;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is meant by something that was sent, whatever its words may ask for. */
public sealed interface Sent extends Intent.Beyond {
  @Override
  default <R> R accept(Acts<R> acts) {
    return acts.sent(this);
  }

  /** Has an act done for it: one method for each kind, so that none is without one. */
  <R> R accept(SentActs<R> acts);

  /** Nothing that is answered, such as a sticker. */
  record Nothing() implements Sent {
    @Override
    public <R> R accept(SentActs<R> acts) {
      return acts.nothing(this);
    }
  }

  /** A text without a word. */
  record Blank() implements Sent {
    @Override
    public <R> R accept(SentActs<R> acts) {
      return acts.blank(this);
    }
  }

  /**
   * Something of a kind that cannot be read.
   *
   * @param kind as far as anything more can be said of it
   */
  record Unsupported(Kind kind) implements Sent {
    /** Kinds that people take for readable. */
    public enum Kind {
      /** Other words for an earlier message, which the channel does not show. */
      EDIT,
      /** A question with choices. */
      POLL,
      /** Any other. */
      OTHER
    }

    @Override
    public <R> R accept(SentActs<R> acts) {
      return acts.unsupported(this);
    }
  }

  /**
   * A file whose memories are to be taken in.
   *
   * @param asDocument what it is if it holds none
   */
  record MemoryFile(File asDocument) implements Sent {
    @Override
    public <R> R accept(SentActs<R> acts) {
      return acts.memoryFile(this);
    }
  }

  /** A picture, a voice note or the like without words. */
  record Wordless(Media.Kind kind) implements Sent {
    @Override
    public <R> R accept(SentActs<R> acts) {
      return acts.wordless(this);
    }
  }

  /** The same with words, which are kept. */
  record Captioned(Media.Kind kind, String words, Provenance provenance) implements Sent {
    @Override
    public <R> R accept(SentActs<R> acts) {
      return acts.captioned(this);
    }

    public Captioned {
      Objects.requireNonNull(words, "words");
    }

    @Override
    public String toString() {
      return "Captioned[" + kind + "]";
    }
  }

  /**
   * A picture, a video or a document, to be kept with the text in it.
   *
   * @param caption the words that came with it
   */
  record File(Media.Kind kind, Optional<String> caption, Provenance provenance) implements Sent {
    @Override
    public <R> R accept(SentActs<R> acts) {
      return acts.file(this);
    }

    @Override
    public String toString() {
      return "File[" + kind + "]";
    }
  }

  /** Address cards, each to be kept. */
  record Cards(List<Contacts.Card> cards) implements Sent {
    @Override
    public <R> R accept(SentActs<R> acts) {
      return acts.cards(this);
    }

    public Cards {
      cards = List.copyOf(cards);
    }

    @Override
    public String toString() {
      return "Cards[" + cards.size() + "]";
    }
  }

  /**
   * Other words for a message that was sent before.
   *
   * @param words what a memory of it is to say; blank when nothing is left
   * @param question what they ask, where no memory was made of the message
   */
  record Edit(MessageId original, String words, Optional<String> question) implements Sent {
    @Override
    public <R> R accept(SentActs<R> acts) {
      return acts.edit(this);
    }

    public Edit {
      Objects.requireNonNull(words, "words");
    }

    @Override
    public String toString() {
      return "Edit[" + original + "]";
    }
  }

  /** A message that its sender deleted for everybody. */
  record Revoke(MessageId original) implements Sent {
    @Override
    public <R> R accept(SentActs<R> acts) {
      return acts.revoke(this);
    }
  }

  /**
   * Digits alone, which may be a PIN in the wrong place and are held back.
   *
   * @param source the message that they stand in
   */
  record Digits(String words, Provenance provenance, MessageId source) implements Sent {
    @Override
    public <R> R accept(SentActs<R> acts) {
      return acts.digits(this);
    }

    public Digits {
      Objects.requireNonNull(words, "words");
    }

    @Override
    public String toString() {
      return "Digits[]";
    }
  }
}
