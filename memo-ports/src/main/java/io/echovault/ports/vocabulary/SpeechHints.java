package io.echovault.ports.vocabulary;

import java.util.List;

/**
 * What to expect in a voice note.
 *
 * @param languages two letters each, the likeliest first; empty when any may be spoken
 * @param phrases words that are likely in it, such as the digits of a challenge
 */
public record SpeechHints(List<String> languages, List<String> phrases) {
  public SpeechHints {
    languages = List.copyOf(languages);
    phrases = List.copyOf(phrases);
  }

  @Override
  public String toString() {
    return "SpeechHints" + languages;
  }
}
