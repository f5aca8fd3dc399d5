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

  private static final BoundedPattern ABOUT =
      BoundedPattern.compile(
          "(?iu)(?<!\\S)(?:about|concerning|regarding|sobre|acerca de|a prop[oó]sito d[aeo]|[àa] propos d[eu]|au sujet d[eu]"
              + "|sur|[üu]ber|zum thema|su|sul|sulla|riguardo a|riguardo)\\s");

  /** The same in Hindi, behind what is counted. */
  private static final BoundedPattern OF_IT =
      BoundedPattern.compile("(?iu)\\s(?:ke baa?re mein?|ke upar|के बारे में|के ऊपर)(?!\\S)");

  private static final BoundedPattern BLANKS = BoundedPattern.compile("\\s++");
  private static final String MARKS = " \t\n?¿!¡.,;";

  /** So many words before "ke bare mein" are the topic; of more the last one is. */
  private static final int WORDS = 2;

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
    return behind(words)
        .or(() -> before(words))
        .map(CountedTopic::bare)
        .filter(topic -> !topic.isEmpty() && !ONESELF.matcher(topic).matches());
  }

  private static Optional<String> behind(String words) {
    BoundedMatcher about = ABOUT.matcher(words);
    Optional<String> topic = Optional.empty();
    while (about.find()) {
      topic = Optional.of(words.substring(about.end()));
    }
    return topic;
  }

  private static Optional<String> before(String words) {
    BoundedMatcher about = OF_IT.matcher(words);
    if (!about.find()) {
      return Optional.empty();
    }
    String[] told = BLANKS.split(words.substring(0, about.start()).strip(), 0);
    return Optional.of(told.length <= WORDS ? String.join(" ", told) : told[told.length - 1]);
  }

  /** Without blanks and marks at its ends. */
  private static String bare(String topic) {
    int from = 0;
    int to = topic.length();
    while (from < to && MARKS.indexOf(topic.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && MARKS.indexOf(topic.charAt(to - 1)) >= 0) {
      to--;
    }
    return topic.substring(from, to);
  }
}
