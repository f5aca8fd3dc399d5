package io.echovault.core;

import static io.echovault.core.World.ANA_ID;
import static io.echovault.core.World.ANA_PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.answer.Message;
import io.echovault.core.time.TimeSpan;
import io.echovault.core.wording.Renderer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies in the language of a member's settings; the world begins on 22 November 2026. */
class LanguagesTest {
  private final World world = new World();

  static Stream<String> languages() {
    return Stream.of("en", "es", "pt", "de", "fr", "it", "hi");
  }

  @ParameterizedTest
  @CsvSource({
    "en, Hello!, English",
    "es, ¡Hola!, español",
    "pt, Oi!, português",
    "de, Hallo!, Deutsch",
    "fr, Salut\u202f!, français",
    "it, Ciao!, italiano",
    "hi, नमस्ते!, हिन्दी"
  })
  void repliesInTheLanguageThatIsSet(String language, String hello, String name) {
    assertThat(say("/settings language " + language)).contains(name);
    assertThat(say("hello")).startsWith(hello);
    assertThat(say("/help")).isEqualTo(words(Message.of("help"), language));
  }

  /** The country of a number is no reason to answer who writes otherwise in its language. */
  @ParameterizedTest
  @CsvSource({
    "fr, j'ai rangé la tondeuse dans la remise, adresse de Margot",
    "fr, la réunion des parents est à l'école, annule le rdv du coiffeur",
    "it, ho lasciato la bici da mio fratello, Nives fa gli anni il 9 marzo e le piacciono i tulipani",
    "pt, a chave do portão tá com a vizinha, quanto o Caio me deve",
    "pt, não gosto de coentro, o wifi da casa do lago é Pato77",
    "de, das Fahrrad ist bei meinem Bruder, Nummer der Praxis"
  })
  void whoWritesInAnotherLanguageThanThatOfTheirCountryIsAnsweredInIt(
      String language, String first, String next) {
    say(first);
    say(next);
    assertThat(say("/help")).isEqualTo(words(Message.of("help"), language));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void understandsTheExamplesItGives(String language) {
    set(language);
    List<String> wrong =
        List.of(
            "/changes bananas",
            "/category bananas",
            "/search",
            "/edit",
            "/delete",
            "/both",
            "/recent bananas",
            "/audit bananas",
            "/settings bananas",
            "/settings timezone");

    assertThat(wrong)
        .allSatisfy(
            each -> {
              String how = say(each);
              assertThat(example(how)).as(how).startsWith("/");
              assertThat(say(example(how))).as(how).isNotEqualTo(how);
            });
  }

  @ParameterizedTest
  @MethodSource("languages")
  void understandsTheDateOfItsExample(String language) {
    set(language);
    LocalDate day = LocalDate.parse("2026-05-01");
    TimeSpan firstOfMay = new TimeSpan(day, day, ZoneId.of("Europe/Madrid"));
    Message then = Message.of("end.day").withDays("days", firstOfMay);

    assertThat(say(example(say("/asof")))).startsWith(words(then, language));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "pt", "de", "fr", "it"})
  void keepsWhatItsExampleSays(String language) {
    set(language);
    String how = say("remember");
    String example = how.substring(how.lastIndexOf(": ") + 2);

    assertThat(say(example)).isEqualTo(words(kept(), language));
    assertThat(say("#1")).doesNotContain(example);
  }

  private static Message kept() {
    return Message.of("kept").with("number", 1).with("time", Message.none());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void knowsTheCategoriesByTheirNames(String language) {
    set(language);

    assertThat(Stream.of("general", "chronological", "confidential"))
        .allSatisfy(
            name -> {
              Message tier = Message.of("tier." + name);
              assertThat(say("/category " + words(tier, language)))
                  .isEqualTo(words(Message.of("category.none").with("tier", tier), language));
            });
    assertThat(Stream.of("secret", "ultra-secret"))
        .allSatisfy(
            name -> {
              Message tier = Message.of("tier." + name);
              Message locked =
                  Message.of("category.locked")
                      .with("tier", tier)
                      .with("count", 0)
                      .with("locked", Message.of("locked.after-login-only"));
              assertThat(say("/category " + words(tier, language)))
                  .isEqualTo(words(locked, language));
            });
  }

  /** Sets the language, and makes sure that replies are in it and not in English instead. */
  private void set(String language) {
    say("/settings language " + language);
    String english = words(Message.of("help"), "en");
    assertThat(say("/help").equals(english)).as("in English").isEqualTo(language.equals("en"));
  }

  private static String example(String how) {
    return how.substring(how.lastIndexOf(" /") + 1);
  }

  private static String words(Message message, String language) {
    return Renderer.words(message, language);
  }

  private String say(String words) {
    return world.say(words, ANA_PHONE, ANA_ID).body();
  }
}
