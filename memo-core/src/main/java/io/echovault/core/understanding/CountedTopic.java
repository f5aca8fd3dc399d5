package io.echovault.core.understanding;

import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import java.util.Optional;

/**
 * What is counted, where words are like a request to count and no pattern reads them: what stands
 * behind "about" in one of the seven languages, at the end of the words.
 */
final class CountedTopic {
  private static final int LONGEST = 90;

  private static final BoundedPattern BEHIND =
      BoundedPattern.compile(
          "(?iu)(?:^|.*\\s)(?:about|concerning|regarding|sobre|acerca de|a prop[oó]sito d[aeo]|[àa] propos d[eu]|au sujet d[eu]"
              + "|sur|[üu]ber|zum thema|su|sul|sulla|riguardo a|riguardo)\\s+(\\S.*?)[\\s?!.]*");

  private static final BoundedPattern BEFORE =
      BoundedPattern.compile(
          "(?iu)\\s*(\\S+(?: \\S+)?) (?:ke baa?re mein?|ke upar|के बारे में|के ऊपर)(?:\\s.*)?");

  /** "About me" is about nothing that memories could be told apart by. */
  private static final BoundedPattern ONESELF =
      BoundedPattern.compile(
          "(?iu)(?:me|us|myself|m[ií]|mim|n[oó]s|nosotros|mich|uns|moi|nous|noi|mere|mer[ae]|मेरे|it|that|this|them)");

  private CountedTopic() {}

  /** The topic; empty where all is counted. */
  static Optional<String> of(String words) {
    if (words.length() > LONGEST) {
      return Optional.empty();
    }
    return at(BEHIND, words)
        .or(() -> at(BEFORE, words))
        .filter(topic -> !ONESELF.matcher(topic).matches());
  }

  private static Optional<String> at(BoundedPattern pattern, String words) {
    BoundedMatcher matcher = pattern.matcher(words);
    return matcher.matches() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
  }
}
