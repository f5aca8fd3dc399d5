package io.echovault.core.voice;

import io.echovault.core.answer.Message;
import io.echovault.core.member.MemberTransaction;
import io.echovault.ports.vocabulary.Bytes;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** What came of a voice note, before the transaction that answers it. */
public sealed interface Heard {

  /** Nothing is to be done: it was answered before. */
  record Before() implements Heard {}

  /**
   * It was a step of a login or of an enrolment, or cannot be used at all.
   *
   * @param outcome what is left to be done in the transaction of the answer, and gives it
   */
  record Said(Function<MemberTransaction, Message> outcome) implements Heard {
    /** Something that is only to be said. */
    static Said of(Message message) {
      return new Said(memberTransaction -> message);
    }

    static Said of(String key) {
      return of(Message.of(key));
    }
  }

  /** A note with these words. Does not print them. */
  record Words(String text) implements Heard {
    @Override
    public String toString() {
      return "Words";
    }
  }

  /**
   * A note whose words nobody has written down.
   *
   * @param file as it came
   * @param length how long it is; empty when that is not known
   */
  record Unwritten(Bytes file, Optional<Duration> length, Reason reason) implements Heard {}

  /** Why nobody has written words down. */
  enum Reason {
    NO_SERVICE,
    NO_CONSENT,
    AWAY,
    NO_WORDS,
    /** The plan has no voice minutes left for it this month. */
    NO_MINUTES
  }
}
