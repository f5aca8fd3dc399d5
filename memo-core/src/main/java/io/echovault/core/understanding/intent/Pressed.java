package io.echovault.core.understanding.intent;

import java.time.Instant;

/** What a button means whose id is one of ours. The id says which memory and what version of it. */
public sealed interface Pressed extends Intent.Beyond {
  @Override
  default <R> R accept(Acts<R> acts) {
    return acts.pressed(this);
  }

  /** Has an act done for it: one method for each kind, so that none is without one. */
  <R> R accept(PressedActs<R> acts);

  /** What is to be done with one memory. */
  enum Verb {
    /** To delete it. */
    DELETE,
    /** To leave it as it is. */
    KEEP,
    /** To make a locked one confidential. */
    UNLOCK,
    /** To leave it locked. */
    LOCK,
    /** To take it back, and to answer its words as a question. */
    ASK,
    /** To be asked for the time that it is about. */
    ASK_TIME,
    /** To leave the time that it is about as it is. */
    KEEP_TIME
  }

  /**
   * Something to be done with a memory.
   *
   * @param version the one that was asked about
   */
  record OfMemory(Verb verb, int number, int version) implements Pressed {
    @Override
    public <R> R accept(PressedActs<R> acts) {
      return acts.ofMemory(this);
    }
  }

  /**
   * To give a memory another time that it is about.
   *
   * @param version the one that was asked about
   */
  record SetTime(int number, int version, Instant at) implements Pressed {
    @Override
    public <R> R accept(PressedActs<R> acts) {
      return acts.setTime(this);
    }
  }

  /** To choose a PIN. */
  record SetPin() implements Pressed {
    @Override
    public <R> R accept(PressedActs<R> acts) {
      return acts.setPin(this);
    }
  }

  /** To agree to a voiceprint, and begin to enrol. */
  record Enrol() implements Pressed {
    @Override
    public <R> R accept(PressedActs<R> acts) {
      return acts.enrol(this);
    }
  }

  /** To erase everything; the id says when that was asked. */
  record EraseAll(String buttonId) implements Pressed {
    @Override
    public <R> R accept(PressedActs<R> acts) {
      return acts.eraseAll(this);
    }
  }

  /** To erase nothing. */
  record EraseNothing() implements Pressed {
    @Override
    public <R> R accept(PressedActs<R> acts) {
      return acts.eraseNothing(this);
    }
  }

  /** What digits were that are held back: to be kept, or a PIN and to be destroyed. */
  record HeldDigits(boolean keep, long id) implements Pressed {
    @Override
    public <R> R accept(PressedActs<R> acts) {
      return acts.heldDigits(this);
    }
  }

  /** A button that means nothing any more. */
  record Unknown() implements Pressed {
    @Override
    public <R> R accept(PressedActs<R> acts) {
      return acts.unknown(this);
    }
  }
}
