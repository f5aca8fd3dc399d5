package io.echovault.core.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.member.ChatState;
import io.echovault.core.member.Settings;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Talk;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody who says that they do not want to live is answered, and nothing of it is kept. */
class DespairTest {
  private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");
  private static final Intent DESPAIR = new Intent.SmallTalk(Talk.DESPAIR);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|i want to die",
        "en|sometimes i just wanna die",
        "en|lost my job and i dont want to live anymore",
        "en|im going to kill myself tonight",
        "en|everyone would be better off without me",
        "en|i keep thinking about suicide",
        "es|quiero morirme",
        "es|estoy pensando en suicidarme",
        "es|ya no quiero vivir así",
        "es|nadie me quiere, me quiero morir",
        "pt|quero morrer",
        "pt|não quero mais viver",
        "pt|to com vontade de me matar",
        "de|ich will nicht mehr leben",
        "de|ich will einfach nur sterben",
        "de|ich bring mich um",
        "fr|je veux mourir",
        "fr|j'ai envie d'en finir",
        "fr|je veux plus vivre",
        "it|voglio morire",
        "it|non voglio più vivere",
        "it|sto pensando di farla finita",
        "hi|main marna chahta hoon",
        "hi|ab jeena nahi chahti",
        "hi|मैं मरना चाहती हूँ",
      })
  void hearsDespair(String language, String words) {
    assertThat(first(language, words)).isEqualTo(DESPAIR);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|grandpa wants to die at home",
        "en|i could die for that cake",
        "en|if i eat peanuts i will die",
        "en|want to dye my hair red",
        "en|the plant is going to die",
        "en|watched the film Suicide Squad with Tim",
        "es|el abuelo murió en mayo",
        "es|quiero morirme de risa con ese vídeo",
        "es|me muero de hambre",
        "pt|meu avô morreu em maio",
        "pt|quero morrer de rir",
        "de|opa ist im mai gestorben",
        "de|die blumen sterben ohne wasser",
        "de|ich will nicht mehr in berlin leben",
        "fr|mamie est morte en mai",
        "fr|je meurs de faim",
        "fr|je veux plus vivre à Paris",
        "it|il nonno è morto a maggio",
        "it|muoio di fame",
        "it|voglio vivere al mare",
        "hi|dada ji may me guzar gaye",
        "hi|paudha marne wala hai",
      })
  void keepsWhatOnlyHasTheWords(String language, String words) {
    assertThat(first(language, words)).isNotEqualTo(DESPAIR);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|he says i want to die",
        "en|my sister told me i dont want to live anymore",
        "en|she keeps saying i just want to die when it rains",
        "es|dice quiero morirme",
        "es|mi primo me dijo que me quiero morir",
        "pt|ela disse quero morrer",
        "pt|meu irmão falou não quero mais viver",
        "de|er sagt ich will sterben",
        "de|meine schwester hat mir geschrieben ich will nicht mehr leben",
        "fr|il dit je veux mourir",
        "fr|ma soeur m'a dit je veux plus vivre",
        "it|dice voglio morire",
        "it|mio fratello mi ha detto non voglio più vivere",
        "hi|woh kehta hai main marna chahta hoon",
        "hi|उसने कहा मैं मरना चाहती हूँ",
      })
  void keepsWhatSomebodyElseIsSaidToSay(String language, String words) {
    assertThat(first(language, words)).isInstanceOf(Intent.Keep.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|i told him i want to die",
        "en|i said i want to die",
        "en|mum says it passes, i want to die",
        "es|le dije que quiero morirme",
        "pt|eu disse que quero morrer",
        "de|ich hab gesagt ich will sterben",
        "fr|j'ai dit je veux mourir",
        "it|ho detto che voglio morire",
        "hi|main ne kaha main marna chahta hoon",
      })
  void hearsWhoSaysItOfThemselves(String language, String words) {
    assertThat(first(language, words)).isEqualTo(DESPAIR);
  }

  private static Intent first(String language, String words) {
    ChatState state = ChatState.fresh(new Settings(ZoneOffset.UTC, language, false));
    return Understanding.ofWords(words, ChatContext.of(state, NOW)).get(0).intent();
  }
}
