package io.echovault.simulator.azure;

/**
 * Words that came to be spoken. Prints none of them.
 *
 * @param text without markup
 * @param voice the name of the voice
 * @param language such as {@code es-ES}
 * @param format what the sound is to be, in the service's words
 */
public record SpokenWords(String text, String voice, String language, String format) {
  @Override
  public String toString() {
    return "SpokenWords[" + language + ", " + voice + "]";
  }
}
