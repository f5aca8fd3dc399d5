package io.echovault.core.understanding;

import io.echovault.core.text.PlainText;
import io.echovault.core.text.WordList;
import io.echovault.core.understanding.intent.Intent;
import java.util.List;
import java.util.Set;

/**
 * Tells the topic of a list from a sentence that begins like a request for one: "everything about
 * the move is in the green folder" says where it is.
 */
final class TopicWords {
  /** Verbs that say something of what stands before them. */
  private static final Set<String> SAYING =
      Set.of(
          "is", "are", "was", "were", "has", "es", "está", "están", "son", "era", "tiene", "é",
          "estão", "são", "tem", "fica", "tá", "ist", "sind", "war", "steht", "liegt", "hat", "est",
          "sont", "était", "è", "sono", "ha", "l'ha", "hai", "hain", "है", "हैं");

  /** Words whose verb belongs to the topic: "the films that are long". */
  private static final Set<String> RELATING =
      Set.of(
          "that", "which", "who", "what", "there", "i", "we", "you", "he", "she", "they", "que",
          "quien", "quem", "qui", "che", "chi", "jo", "जो", "was", "die", "das", "der", "den",
          "ich", "du", "er", "sie", "wir", "il", "elle", "on", "eu", "você", "ele", "ela");

  private TopicWords() {}

  /** Whether what would be listed is a sentence of its own. */
  static boolean tells(Intent intent) {
    return intent instanceof Intent.ListAll list
        && list.topic().filter(TopicWords::says).isPresent();
  }

  private static boolean says(String topic) {
    List<String> words = WordList.of(PlainText.accented(topic));
    for (int at = 1; at < words.size() - 1; at++) {
      if (SAYING.contains(words.get(at)) && !RELATING.contains(words.get(at - 1))) {
        return true;
      }
    }
    return false;
  }
}
