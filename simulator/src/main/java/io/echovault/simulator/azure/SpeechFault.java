package io.echovault.simulator.azure;

/** Something that goes wrong with a recognition or with speaking, on purpose. */
public sealed interface SpeechFault {

  /** The connection is not taken, with this status. */
  record Refused(int status) implements SpeechFault {}

  /** The service hears speech and no words in it. */
  record NoMatch() implements SpeechFault {}

  /** The service hears nobody speak. */
  record Silence() implements SpeechFault {}

  /** The connection ends after the first words, before the last. */
  record Cut() implements SpeechFault {}

  /** The connection is taken, and nothing is ever said on it. */
  record Nothing() implements SpeechFault {}
}
