package io.echovault.ports.vocabulary;

/**
 * What is kept of a voice, to tell its speaker by. Biometric data: to be sealed wherever it is
 * kept, and erased with its owner's word. Prints nothing of itself.
 *
 * @param model what it was made by; voiceprints of different models are never compared
 */
public record Voiceprint(String model, Bytes content) {
  @Override
  public String toString() {
    return "Voiceprint[" + model + "]";
  }
}
