package io.echovault.ports.vocabulary;

import java.time.Duration;
import java.util.Optional;

/**
 * How well a recording is fit to tell a speaker by.
 *
 * @param speech how much of it is speech, pauses left out
 * @param noiseRatio how much louder speech is than what is between it, in decibels
 * @param clipped the share of the samples of speech at the ends of the scale, 0 to 1
 * @param problem what makes it unfit, the most telling first; empty when it is fit
 */
public record SpeechQuality(
    Duration speech, double noiseRatio, double clipped, Optional<Problem> problem) {

  /** What makes a recording unfit. */
  public enum Problem {
    /** There is too little speech in it. */
    TOO_SHORT,
    /** Noise is too near to the speech. */
    TOO_NOISY,
    /** It was recorded too loud, or too near to the microphone. */
    CLIPPED
  }
}
