package io.echovault.core.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.member.ChatState;
import io.echovault.core.member.Settings;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Perhaps;
import io.echovault.core.understanding.intent.Target;
import io.echovault.ports.vocabulary.Tier;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no whole pattern reads, and what only looks like them. */
class LikelyRequestsTest {
  private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pt | move isso pro secreto | SECRET",
        "de | leg das unter vertraulich ab | CONFIDENTIAL"
      })
  void movesWhatWasSaidLast(String language, String words, Tier tier) {
    assertThat(read(language, words)).isEqualTo(new Intent.Move(new Target.That(), tier));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es | elimina esa última",
        "pt | tira essa última por favor",
        "en | bin that last one"
      })
  void deletesWhatWasSaidLast(String language, String words) {
    assertThat(read(language, words))
        .isInstanceOfSatisfying(
            Intent.Delete.class,
            delete -> assertThat(delete.target()).isNotInstanceOf(Target.Described.class));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"de | was weisst du alles", "es | todo lo que sabes"})
  void listsAll(String language, String words) {
    assertThat(read(language, words))
        .isEqualTo(new Intent.ListAll(Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"en | change language spanish", "de | red ab jetzt englisch mit mir"})
  void takesTheNameOfALanguageForASettingWhereExamplesAgree(String language, String words) {
    assertThat(read(language, words))
        .isInstanceOfSatisfying(
            Intent.Command.class, command -> assertThat(command.name()).isEqualTo("settings"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | otto turned 10, update plz",
        "es | otto ya tiene 10, actualiza plis",
        "pt | o otto fez 10, atualiza aí",
        "de | otto ist 10 geworden, aktualisieren bitte",
        "fr | otto a eu 10 ans, corrige ça",
        "it | otto ha compiuto 10 anni, aggiorna",
        "hi | otto 10 saal ka ho gaya, update kar do"
      })
  void aLastClauseThatAsksForAChangeIsAboutWhatIsTold(String language, String words) {
    assertThat(read(language, words))
        .isInstanceOfSatisfying(
            Perhaps.class,
            perhaps -> {
              assertThat(perhaps.requests().get(0)).isInstanceOf(Intent.Change.class);
              assertThat(KeptWords.of(perhaps)).contains(words);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pt | quem lavou o carro foi a minha irmã",
        "it | chi ha lavato la macchina è stata Anna",
        "fr | qui a lavé la voiture c'est ma soeur",
        "es | quien lavó el coche fue la vecina",
        "de | wer das Auto putzt, ist mein Bruder"
      })
  void whoSaysWhoItWasAsksNothing(String language, String words) {
    assertThat(read(language, words)).isInstanceOf(Intent.Keep.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | everything about the car is in the drawer",
        "es | todo lo del coche está en el cajón",
        "pt | tudo do carro tá na gaveta"
      })
  void whatHasAVerbIsNoListing(String language, String words) {
    assertThat(KeptWords.of(read(language, words))).contains(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tom told me to delete his number from the list at work",
        "my boss wants me to change the report by friday",
        "stop sign at the corner got knocked over",
        "I undid the knots in the fishing line"
      })
  void keepsWhatIsToldInWordsOfRequests(String words) {
    assertThat(read("en", words)).isInstanceOf(Intent.Keep.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | frame the note about the boat",
        "de | rahm die notiz über das boot",
        "es | enmarca la nota del barco",
        "pt | emoldura a nota do barco",
        "fr | encadre la note sur le bateau",
        "it | incornicia la nota della barca",
        "hi | naav wale note ko frame karo"
      })
  void nothingIsOfferedForDeletionWithoutAWordOfDeleting(String language, String words) {
    Intent read = read(language, words);
    assertThat(read).isNotInstanceOf(Intent.Delete.class);
    if (read instanceof Perhaps perhaps) {
      assertThat(perhaps.requests()).noneMatch(Intent.Delete.class::isInstance);
    }
  }

  private static Intent read(String language, String words) {
    ChatState state = ChatState.fresh(new Settings(ZoneOffset.UTC, language, false));
    return Understanding.ofWords(words, ChatContext.of(state, NOW)).get(0).intent();
  }
}
