package io.echovault.ports.vocabulary;

/**
 * How a recording compares with a voiceprint.
 *
 * @param score the logarithm of how much likelier it is what is heard when the speaker is the
 *     enrolled one than when it is another, as far as the model's background tells; above 0 the
 *     enrolled one is the likelier
 * @param accepted whether the speaker counts as the enrolled one: the quality is good enough and
 *     the score is at the threshold or above
 * @param quality of the recording
 */
public record SpeakerMatch(double score, boolean accepted, SpeechQuality quality) {}
