package io.echovault.openai;

import io.echovault.ports.vocabulary.MessageOpinion;
import io.echovault.ports.vocabulary.PictureOpinion;
import io.echovault.ports.vocabulary.Tier;
import io.echovault.ports.vocabulary.WordedAnswer;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What answers of the shapes of {@link Schemas} say. */
final class Opinions {
  /** Longer texts and more of anything are no answer to what was asked. */
  private static final int LONGEST_TEXT = 2_000;

  private static final int MOST = 50;

  private Opinions() {}

  /** Empty when a value is beyond its range. */
  static Optional<MessageOpinion> opinion(JsonNode answer) {
    double confidence = answer.path("confidence").asDouble(-1);
    if (!(confidence >= 0 && confidence <= 1)) {
      return Optional.empty();
    }
    return Optional.of(
        new MessageOpinion(
            kind(answer.path("kind").stringValue("")),
            confidence,
            text(answer, "question"),
            text(answer, "tier").map(Opinions::tier),
            event(answer),
            mentions(answer.path("mentions"))));
  }

  private static MessageOpinion.Kind kind(String kind) {
    return switch (kind) {
      case "statement" -> MessageOpinion.Kind.STATEMENT;
      case "question" -> MessageOpinion.Kind.QUESTION;
      case "small_talk" -> MessageOpinion.Kind.SMALL_TALK;
      default -> MessageOpinion.Kind.OTHER;
    };
  }

  private static List<MessageOpinion.Mention> mentions(JsonNode mentions) {
    return mentions
        .valueStream()
        .limit(MOST)
        .flatMap(
            each ->
                text(each, "name").stream()
                    .flatMap(
                        name ->
                            text(each, "words").stream()
                                .map(words -> mention(each.path("kind"), name, words))))
        .toList();
  }

  private static MessageOpinion.Mention mention(JsonNode kind, String name, String words) {
    boolean person = kind.stringValue("").equals("person");
    return new MessageOpinion.Mention(
        person ? MessageOpinion.Named.PERSON : MessageOpinion.Named.PLACE, name, words);
  }

  private static Tier tier(String tier) {
    return Tier.valueOf(tier.toUpperCase(Locale.ROOT));
  }

  private static Optional<MessageOpinion.Event> event(JsonNode answer) {
    return text(answer, "event_at")
        .flatMap(Opinions::moment)
        .flatMap(
            at -> text(answer, "event_words").map(words -> new MessageOpinion.Event(at, words)));
  }

  private static Optional<LocalDateTime> moment(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Empty when there is too much of it. */
  static Optional<WordedAnswer> answer(JsonNode answer) {
    return sentences(answer, "memories", each -> sum(each.path("sum")));
  }

  static Optional<PictureOpinion> picture(JsonNode answer) {
    return Optional.of(new PictureOpinion(text(answer, "description"), text(answer, "text")));
  }

  /** Empty when there is too much of it. */
  static Optional<WordedAnswer> summary(JsonNode answer) {
    return sentences(answer, "parts", each -> Optional.empty());
  }

  /**
   * @param cited where a sentence has the numbers of what says so
   */
  private static Optional<WordedAnswer> sentences(
      JsonNode answer, String cited, Function<JsonNode, Optional<WordedAnswer.Sum>> sum) {
    if (answer.path("sentences").size() > MOST) {
      return Optional.empty();
    }
    List<WordedAnswer.Sentence> sentences = new ArrayList<>();
    for (JsonNode each : answer.path("sentences")) {
      text(each, "text")
          .ifPresent(
              text ->
                  sentences.add(
                      new WordedAnswer.Sentence(text, numbers(each.path(cited)), sum.apply(each))));
    }
    return Optional.of(new WordedAnswer(sentences));
  }

  private static List<Integer> numbers(JsonNode numbers) {
    return numbers.valueStream().limit(MOST).map(each -> each.asInt(0)).toList();
  }

  private static Optional<WordedAnswer.Sum> sum(JsonNode sum) {
    if (!sum.isObject()) {
      return Optional.empty();
    }
    List<WordedAnswer.Term> terms =
        sum.path("terms")
            .valueStream()
            .limit(MOST)
            .map(
                each ->
                    new WordedAnswer.Term(
                        each.path("memory").asInt(0), each.path("figure").stringValue("")))
            .toList();
    String how = sum.path("how").stringValue("").toUpperCase(Locale.ROOT);
    return Optional.of(new WordedAnswer.Sum(WordedAnswer.How.valueOf(how), terms));
  }

  private static Optional<String> text(JsonNode node, String name) {
    return Optional.of(node.path(name))
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue)
        .filter(each -> !each.isBlank() && each.length() <= LONGEST_TEXT);
  }
}
