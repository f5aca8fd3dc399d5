package io.echovault.core.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.AnswerFacts;
import io.echovault.core.answer.Argument;
import io.echovault.core.answer.Argument.Divided;
import io.echovault.core.answer.Message;
import io.echovault.core.answer.Option;
import io.echovault.core.time.TimeSpan;
import io.echovault.ports.vocabulary.Reply;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RendererTest {
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

  @Test
  void fillsInWhatIsGiven() {
    Message message =
        Message.of("kept")
            .with("number", 12)
            .with(
                "time",
                Message.of("kept.for")
                    .with(
                        "time",
                        new Argument.Time(
                            Instant.parse("2026-05-05T15:00:00Z"),
                            MADRID,
                            Argument.Precision.MOMENT)));

    assertThat(Renderer.words(message, "en")).isEqualTo("Kept as #12, for Tue 5 May 2026, 17:00.");
  }

  @Test
  void refusesAMessageThatLacksAnArgument() {
    assertThatThrownBy(() -> Renderer.words(Message.of("kept").with("number", 1), "en"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("time");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-05, 2026-05-05, Tue 5 May 2026",
    "2026-05-01, 2026-05-31, May 2026",
    "2026-01-01, 2026-12-31, 2026",
    "2026-05-03, 2026-05-07, 3 May 2026 to 7 May 2026"
  })
  void writesDaysAsPeopleSpeakOfThem(LocalDate first, LocalDate last, String words) {
    Message message = Message.of("time.for").withDays("days", new TimeSpan(first, last, MADRID));

    assertThat(Renderer.words(message, "en")).isEqualTo("for " + words);
  }

  @ParameterizedTest
  @CsvSource({"1, #1", "2, #1 and #2", "3, '#1, #2 and #3'"})
  void saysSeveralAcknowledgementsInOneSentence(int count, String numbers) {
    List<AnswerFacts> kept =
        IntStream.rangeClosed(1, count)
            .mapToObj(number -> Answer.acknowledge(Message.of("kept"), number).facts("en"))
            .toList();

    assertThat(Renderer.merged(kept)).isEqualTo(new Reply.Text("Kept as " + numbers + "."));
  }

  @Test
  void mergesNothingThatSaysMore() {
    AnswerFacts kept = Answer.acknowledge(Message.of("kept"), 1).facts("en");
    AnswerFacts more =
        Answer.acknowledge(Message.of("kept"), 2).after(Message.of("talk.hello")).facts("en");

    assertThat(more.merges()).isFalse();
    assertThatThrownBy(() -> Renderer.merged(List.of(kept, more)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void leavesOutWhatSaysNothing() {
    Message lines =
        Message.lines(Message.words("a"), Message.none(), Message.lines(), Message.words("b"));

    assertThat(Renderer.words(lines, "en")).isEqualTo("a\nb");
    assertThat(Message.lines(Message.none(), Message.sentences()).isNone()).isTrue();
  }

  @Test
  void dividesByOr() {
    Message names =
        Message.of("command.did-you-mean")
            .withList("names", List.of(Message.words("/a"), Message.words("/b")), Divided.OR);

    assertThat(Renderer.words(names, "en")).contains("Did you mean /a or /b?");
  }

  @Test
  void keepsWhatDoesNotFitForLater() {
    Worded long_ = Renderer.word(Answer.say(Message.words("word. ".repeat(1_000))), "en");

    assertThat(long_.reply().body()).hasSizeLessThanOrEqualTo(4_096).endsWith("for the rest.)");
    assertThat(long_.rest()).hasValueSatisfying(rest -> assertThat(rest).startsWith("word."));
  }

  @Test
  void isSilentWhenThereIsNothingToSay() {
    assertThat(Renderer.word(Answer.SILENCE, "en").reply()).isEqualTo(Reply.SILENCE);
  }

  @Test
  void putsOptionsOnButtons() {
    Answer asked =
        Answer.ask(Message.words("Which?"), new Option("keep:1", Message.of("keep.button")));

    assertThat(Renderer.word(asked, "en").reply())
        .isEqualTo(new Reply.Choice("Which?", List.of(new Reply.Button("keep:1", "Keep it"))));
  }

  @Test
  void standsInWithEnglishForALanguageWithoutTexts() {
    Worded worded = Renderer.word(Answer.say("talk.hello"), "xx");

    assertThat(worded.reply().body()).startsWith("Hello!");
    assertThat(worded.facts().language()).isEqualTo("en");
  }

  @Test
  void dropsWhatChannelsRefuse() {
    assertThat(Renderer.word(Answer.say(Message.words("a\u0000b\uD83Dc")), "en").reply().body())
        .isEqualTo("ab\uFFFDc");
  }
}
