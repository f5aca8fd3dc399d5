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
    "time.day, 2026-05-05, 2026-05-05, Tue 5 May 2026",
    "time.month, 2026-05-01, 2026-05-31, May 2026",
    "time.year, 2026-01-01, 2026-12-31, 2026",
    "time.range, 2026-05-03, 2026-05-07, 3 May 2026 to 7 May 2026"
  })
  void writesDaysAsPeopleSpeakOfThem(String key, LocalDate first, LocalDate last, String words) {
    Message message = Message.of(key).withDays("days", new TimeSpan(first, last, MADRID));

    assertThat(Renderer.words(message, "en")).isEqualTo("for " + words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Kept as #12, for Tue 5 May 2026, 17:00.",
        "es | Guardado como #12, con fecha mar 5 may 2026, 17:00.",
        "pt | Guardei como #12, para ter., 5 de mai. de 2026, 17:00.",
        "de | Gemerkt als #12, für Di., 5. Mai 2026, 17:00.",
        "fr | C’est noté\u00a0: #12, date\u00a0: mar. 5 mai 2026, 17:00.",
        "it | Salvato come #12, per mar 5 mag 2026, 17:00.",
        "hi | याद रख लिया: #12 (समय: मंगल, 5 मई 2026, 17:00)।"
      })
  void writesAMomentInEachLanguage(String language, String words) {
    Instant at = Instant.parse("2026-05-05T15:00:00Z");
    Message time = Message.of("kept.for").withMoment("time", at, MADRID);
    Message kept = Message.of("kept").with("number", 12).with("time", time);

    assertThat(Renderer.words(kept, language)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | At the end of Tue 5 May 2026 | At the end of May 2026 | At the end of 2026",
        "es | Al final del mar 5 may 2026 | Al final de mayo de 2026 | Al final de 2026",
        "pt | No fim do dia (ter., 5 de mai. de 2026) | No fim de maio de 2026 | No fim de 2026",
        "de | Bis einschließlich Di., 5. Mai 2026 | Ende Mai 2026 | Ende 2026",
        "fr | Au soir du mar. 5 mai 2026 | Fin mai 2026 | Fin 2026",
        "it | A fine giornata (mar 5 mag 2026) | A fine maggio 2026 | A fine 2026",
        "hi | मंगल, 5 मई 2026 के अंत में | मई 2026 के अंत में | 2026 के अंत में"
      })
  void writesDaysInEachLanguage(String language, String day, String month, String year) {
    assertThat(end("end.day", "2026-05-05", "2026-05-05", language)).isEqualTo(day);
    assertThat(end("end.month", "2026-05-01", "2026-05-31", language)).isEqualTo(month);
    assertThat(end("end.year", "2026-01-01", "2026-12-31", language)).isEqualTo(year);
  }

  private static String end(String key, String first, String last, String language) {
    TimeSpan days = new TimeSpan(LocalDate.parse(first), LocalDate.parse(last), MADRID);
    return Renderer.words(Message.of(key).withDays("days", days), language);
  }

  @ParameterizedTest
  @CsvSource({
    "en, 0 people, 1 person, 2 people",
    "es, 0 personas, 1 persona, 2 personas",
    "pt, 0 pessoa, 1 pessoa, 2 pessoas",
    "de, 0 Personen, 1 Person, 2 Personen",
    "fr, 0 personne, 1 personne, 2 personnes",
    "it, 0 persone, 1 persona, 2 persone",
    "hi, 0 व्यक्ति, 1 व्यक्ति, 2 लोगों"
  })
  void countsInEachLanguage(String language, String none, String one, String two) {
    List<String> counted = List.of(none, one, two);

    assertThat(counted)
        .allSatisfy(
            words -> {
              long people = counted.indexOf(words);
              Message nothing = Message.of("wider.nothing").with("people", people);
              assertThat(Renderer.words(nothing, language)).containsPattern(words + "(?!\\p{L})");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Kept as #1, #2 and #3.",
        "es | Guardado como #1, #2 y #3.",
        "pt | Guardei como #1, #2 e #3.",
        "de | Gemerkt als #1, #2 und #3.",
        "fr | C’est noté\u00a0: #1, #2 et #3.",
        "it | Salvati come #1, #2 e #3.",
        "hi | याद रख लिया: #1, #2 और #3।"
      })
  void listsInEachLanguage(String language, String words) {
    List<AnswerFacts> kept =
        IntStream.rangeClosed(1, 3)
            .mapToObj(number -> Answer.acknowledge(Message.of("kept"), number).facts(language))
            .toList();

    assertThat(Renderer.merged(kept)).isEqualTo(new Reply.Text(words));
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
