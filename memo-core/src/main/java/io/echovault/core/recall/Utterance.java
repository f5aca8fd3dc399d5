package io.echovault.core.recall;

import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one memory says, taken apart.
 *
 * @param speaker who says it, when the text begins with a name and a colon, as imported chats do
 * @param words the text without the speaker
 * @param statements the sentences that tell something: no questions, nothing of three words or
 *     less; all the words when there is no such sentence
 */
record Utterance(Optional<String> speaker, String words, List<String> statements) {
  Utterance {
    statements = List.copyOf(statements);
  }

  private static final BoundedPattern SPEAKER =
      BoundedPattern.compile(
          "(\\p{Lu}[\\p{L}\\p{M}'’.-]*(?: \\p{L}[\\p{L}\\p{M}'’.-]*){0,2}): (.+)",
          BoundedPattern.DOTALL);
  private static final BoundedPattern SENTENCE_END = BoundedPattern.compile("(?<=[.!?…])\\s+");
  private static final BoundedPattern BLANKS = BoundedPattern.compile("\\s++");
  private static final int MOST_STATEMENTS = 5;

  static Utterance of(String text) {
    BoundedMatcher said = SPEAKER.matcher(text);
    boolean named = said.matches();
    String words = named ? said.group(2) : text;
    List<String> statements = new ArrayList<>();
    for (String sentence : SENTENCE_END.split(words, -1)) {
      boolean tells = !sentence.endsWith("?") && BLANKS.split(sentence, -1).length > 3;
      if (tells && statements.size() < MOST_STATEMENTS) {
        statements.add(sentence);
      }
    }
    return new Utterance(
        named ? Optional.of(said.group(1)) : Optional.empty(),
        words,
        statements.isEmpty() ? List.of(words) : statements);
  }

  /**
   * What an embedder is to read: the whole first, then each statement if that is something else.
   */
  List<String> meanings() {
    String who = speaker.map(name -> name + ": ").orElse("");
    List<String> meanings = new ArrayList<>();
    meanings.add(who + BilingualGlossary.shipped().inEnglish(words));
    for (String statement : statements) {
      String meaning = who + BilingualGlossary.shipped().inEnglish(statement);
      if (!meanings.contains(meaning)) {
        meanings.add(meaning);
      }
    }
    return meanings;
  }
}
