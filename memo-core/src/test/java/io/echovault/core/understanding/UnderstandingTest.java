package io.echovault.core.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.colleagues.WiderQuestion;
import io.echovault.core.colleagues.WiderQuestion.Reach;
import io.echovault.core.lifecycle.TenantBackup;
import io.echovault.core.member.ChatState;
import io.echovault.core.member.Settings;
import io.echovault.core.understanding.intent.Candidate;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Looking;
import io.echovault.core.understanding.intent.Talk;
import io.echovault.core.understanding.requests.Requests;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnderstandingTest {
  private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");
  private static final ChatContext CHAT =
      ChatContext.of(ChatState.fresh(new Settings(ZoneId.of("Europe/Madrid"), "en", false)), NOW);

  private static List<Candidate> read(String words) {
    return Understanding.ofWords(words, CHAT);
  }

  private static Intent first(String words) {
    return read(words).get(0).intent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "play the voice note",
        "Play me the last recording about the boat, please",
        "play the note about the boat",
        "listen to my voice note again",
        "pon la nota de voz",
        "toca a nota de voz",
        "Spiel die Sprachnachricht ab",
        "joue la note vocale sur le bateau",
        "fammi sentire il vocale",
        "voice note sunao"
      })
  void whoWantsToHearAVoiceNoteAsksForIt(String words) {
    assertThat(first(words)).isInstanceOf(Intent.Ask.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "play the recording for mum at 5",
        "The voice note from Ana is on the old phone",
        "I play the note C on the piano"
      })
  void whatIsToldOfSoundIsNotAskedFor(String words) {
    assertThat(first(words)).isNotInstanceOf(Intent.Ask.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search dept: parking",
        "/serch dept: parking",
        "／ SEARCH Dept： parking",
        "/recall department: parking",
        "/buscr departmnt : parking"
      })
  void aMisspeltSearchAmongColleaguesStaysOne(String words) {
    assertThat(first(words))
        .isEqualTo(new Looking.Wider(new WiderQuestion(Reach.DEPARTMENT, "parking")));
  }

  @ParameterizedTest
  @CsvSource({
    "/search tenant: parking, TENANT",
    "/seach tennant: parking, TENANT",
    "/search tenants: parking, TENANTS"
  })
  void tellsOneOrganisationFromAll(String words, Reach reach) {
    assertThat(first(words)).isEqualTo(new Looking.Wider(new WiderQuestion(reach, "parking")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/search debt: parking", "/search parking dept: 3", "/search dept parking"})
  void otherWordsStayASearchOfOnesOwn(String words) {
    assertThat(first(words)).isEqualTo(new Intent.Search(words.substring("/search ".length())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/backup tenant", "/bakup tenant", "/backup tenent", "/BACKUP  Tenant "})
  void aMisspeltBackupOfTheOrganisationStaysOne(String words) {
    assertThat(first(words)).isEqualTo(new Looking.OfTenant(TenantBackup.take()));
  }

  @Test
  void bringsBackTheBackupThatIsNamed() {
    assertThat(first("/restor tenant 2"))
        .isEqualTo(
            new Looking.OfTenant(new TenantBackup(TenantBackup.Wish.RESTORE, OptionalInt.of(2))));
    assertThat(first("/restore 2")).isEqualTo(new Intent.Command("restore", "2"));
  }

  @Test
  void takesTheSurestAndNamesWhoReadIt() {
    assertThat(read("Where did I park?"))
        .extracting(Candidate::reader)
        .containsExactly("question", "statement");
    assertThat(read("I parked on level 3"))
        .extracting(Candidate::reader)
        .containsExactly("statement");
    assertThat(read("/undo").get(0)).isEqualTo(new Candidate(new Intent.Undo(), 1, "slash"));
  }

  @Test
  void readsNothingElseWhereACommandOrSomebodysSpeechIsSure() {
    assertThat(read("/search where is the drill?"))
        .extracting(Candidate::reader)
        .containsExactly("slash", "statement");
    assertThat(read("Caroline: where is the drill?"))
        .extracting(Candidate::reader)
        .containsExactly("speech", "statement");
  }

  @Test
  void aStatementThatBeginsLikeAQuestionIsKept() {
    for (String words :
        List.of(
            "acheté de la peinture",
            "prestato il trapano a Bruno",
            "who would have thought, Dave plays the cello",
            "Was Lena sich zu Weihnachten wünscht ist ein rotes Rad")) {
      assertThat(first(words)).as(words).isInstanceOf(Intent.Keep.class);
    }
  }

  @Test
  void anOpinionFromElsewhereCountsByHowSureItIs() {
    Understood understood =
        new Understood(read("leo shoe size"), MessageReading.NONE, Optional.empty());
    Intent ask = new Intent.Ask("leo shoe size");

    assertThat(Decision.decide(understood, new Evidence(List.of(new Candidate(ask, 0.8, "model")))))
        .isEqualTo(ask);
    assertThat(Decision.decide(understood, new Evidence(List.of(new Candidate(ask, 0.3, "model")))))
        .isInstanceOf(Intent.KeepOrAsk.class);
  }

  @Test
  void takesACommandByItsNameInAnotherLanguage() {
    for (String name : List.of("supprimer", "cancella", "apagar", "löschen", "eliminar")) {
      assertThat(first("/" + name + " 3")).as(name).isEqualTo(first("/delete 3"));
    }
  }

  @Test
  void keysHitAtRandomAreNothingToKeep() {
    for (String words : List.of("asdfasdf", "fghjkl", "qwertzu", "zxcvbn", "sdkfjhsdkf")) {
      assertThat(first(words)).as(words).isEqualTo(new Intent.SmallTalk(Talk.NOISE));
    }
    assertThat(first("dallas")).isNotInstanceOf(Intent.SmallTalk.class);
  }

  @Test
  void aGreetingOfOneLanguageShowsIt() {
    assertThat(Requests.language(read("eae").get(0).reader())).contains("pt");
    assertThat(Requests.language("small-talk")).isEmpty();
  }

  @Test
  void printsNoWords() {
    for (String words :
        List.of("zebra", "where is the zebra?", "/search zebra", "/zebra", "/edit 3 zebra")) {
      assertThat(read(words).toString()).doesNotContain("zebra");
    }
  }
}
