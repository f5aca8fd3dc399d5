package io.echovault.core.session;

import io.echovault.ports.vocabulary.Factor;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.SessionId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What a chat may do about its member's voice, inside the transaction of its message. */
public interface Voicing {
  /** Where nobody's voice is told from another's. */
  Voicing NONE =
      new Voicing() {
        @Override
        public boolean available() {
          return false;
        }

        @Override
        public Optional<Standing> standing() {
          return Optional.empty();
        }

        @Override
        public Set<Factor> shown() {
          return Set.of();
        }

        @Override
        public Optional<SessionId> login() {
          return Optional.empty();
        }

        @Override
        public Use use() {
          return Use.NO_SERVICE;
        }

        @Override
        public boolean leaves() {
          return false;
        }

        @Override
        public boolean keeps(MemoryId memory) {
          return false;
        }

        @Override
        public boolean speaks() {
          return false;
        }

        @Override
        public boolean opens() {
          return false;
        }

        @Override
        public String enrol() {
          throw new IllegalStateException("no voice is enrolled here");
        }

        @Override
        public String ask() {
          throw new IllegalStateException("no voice is asked for here");
        }

        @Override
        public boolean asksFor(String words) {
          return false;
        }

        @Override
        public boolean remove() {
          return false;
        }
      };

  /** How far an enrolment is. */
  enum Phase {
    /** Some of the notes are missing. */
    ENROLLING,
    /** The voice is known. */
    ENROLLED,
    /** It was enrolled under a number or an id that the member does not have any more. */
    SUSPENDED,
    /** It was enrolled with another model than the present one. */
    OUTDATED
  }

  /** Whether a voice opens anything by itself. */
  enum Use {
    /** It opens a session: what is said is checked too. */
    OPENS,
    /** It opens nothing: there is nothing that could tell which digits were said. */
    NO_SERVICE,
    /** It opens nothing: the member has not agreed that the service hears their notes. */
    NO_CONSENT
  }

  /**
   * What is kept of the member's voice.
   *
   * @param heard how many notes of the enrolment under way were taken
   * @param since when it came to this
   */
  record Standing(Phase phase, int heard, Instant since) {}

  /** Whether voices are told from one another here. */
  boolean available();

  /** What is kept of the member's voice; empty for nothing. */
  Optional<Standing> standing();

  /** What opened the member's live session; empty without one. */
  Set<Factor> shown();

  /** The member's live login; empty without one. */
  Optional<SessionId> login();

  /** Whether a known voice opens a session. */
  Use use();

  /** Whether voice notes go to a service elsewhere, once a member allows it. */
  boolean leaves();

  /** Whether the recording is kept that a memory of the member stands for. */
  boolean keeps(MemoryId memory);

  /** Whether replies can be spoken here, by a service elsewhere. */
  boolean speaks();

  /** Whether the next login may be by voice, also while another one is being enrolled. */
  boolean opens();

  /**
   * Begins an enrolment, in place of one that is under way; a voice that is known stays so until it
   * is done. Only for who agreed to it and logged in by PIN.
   *
   * @return the digits to say first
   */
  String enrol();

  /** Asks for digits, in place of those that were asked for before, and gives them. */
  String ask();

  /** Whether words are the digits that are to be said now, at an enrolment or a login. */
  boolean asksFor(String words);

  /** Destroys what is kept of the voice, which is audited; false when there is nothing. */
  boolean remove();
}
