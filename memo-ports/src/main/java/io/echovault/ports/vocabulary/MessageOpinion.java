package io.echovault.ports.vocabulary;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a language model makes of a message: an opinion, which whoever asked has to check. Does not
 * print words.
 *
 * @param kind what the message does
 * @param confidence how sure the model says it is, 0 to 1
 * @param question what is asked, understandable without the chat before it
 * @param tier how closely the words should be kept
 * @param event the time that the words are about
 * @param mentions people and places that the words speak of
 */
public record MessageOpinion(
    Kind kind,
    double confidence,
    Optional<String> question,
    Optional<Tier> tier,
    Optional<Event> event,
    List<Mention> mentions) {

  /** An opinion that names nobody and no place. */
  public MessageOpinion(
      Kind kind,
      double confidence,
      Optional<String> question,
      Optional<Tier> tier,
      Optional<Event> event) {
    this(kind, confidence, question, tier, event, List.of());
  }

  /** What a message does; no model can mean a command, a deletion or a gift by any of these. */
  public enum Kind {
    /** It tells something that is to be kept. */
    STATEMENT,
    /** It asks something that memories may answer. */
    QUESTION,
    /** It greets, thanks or comments. */
    SMALL_TALK,
    /** None of these. */
    OTHER
  }

  /**
   * A time.
   *
   * @param at in the zone of the message; midnight when no hour is named
   * @param span the words of the message that name it, as they stand there
   */
  public record Event(LocalDateTime at, String span) {
    public Event {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(span, "span");
    }

    @Override
    public String toString() {
      return "Event";
    }
  }

  /**
   * A person or a place that words speak of.
   *
   * @param name as it stands in the message or in what was told before it
   * @param span the word of the message that means it, as it stands there: the name or a pronoun
   */
  public record Mention(Named kind, String name, String span) {
    public Mention {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(span, "span");
    }

    @Override
    public String toString() {
      return "Mention[" + kind + "]";
    }
  }

  /** What a name may be of. */
  public enum Named {
    /** Somebody. */
    PERSON,
    /** Where somebody or something is. */
    PLACE
  }

  public MessageOpinion {
    mentions = List.copyOf(mentions);
    Objects.requireNonNull(kind, "kind");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("a confidence is 0 to 1, not " + confidence);
    }
  }

  @Override
  public String toString() {
    return "MessageOpinion[" + kind + " " + confidence + "]";
  }
}
