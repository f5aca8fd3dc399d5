package io.echovault.core.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.member.ChatState;
import io.echovault.core.member.PendingQuestion;
import io.echovault.core.member.Recent;
import io.echovault.core.member.Settings;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Perhaps;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages of more than one clause, and short answers to a question of ours. */
class ClausesTest {
  private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "leave me in peace, no more messages",
        "déjame en paz, ni un mensaje más",
        "me deixa em paz, nunca mais escreve",
        "lass mich in ruhe, keine nachrichten mehr",
        "laisse-moi tranquille, plus de messages",
        "lasciami in pace, basta messaggi",
        "mujhe chain se rehne do, ab koi message nahi"
      })
  void leavesWhereEachClauseAsksForIt(String words) {
    assertThat(read(words, fresh())).isInstanceOf(Intent.Stop.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I stopped smoking, finally",
        "the bus stop is closed, use the one by the church",
        "stop by the shop, it closes at six",
        "tell Ben to stop, and to leave the key",
        "we got off at the last stop and walked",
        "dejé de fumar, por fin",
        "la parada del bus está cerrada",
        "parei de fumar, enfim",
        "a parada do ônibus fechou",
        "ich hab aufgehört zu rauchen, endlich",
        "stoppt am Tor, sagt Opa",
        "j'ai arrêté de fumer, enfin",
        "l'arrêt du bus est fermé",
        "ho smesso di fumare, finalmente",
        "la fermata è chiusa, basta guardare",
        "maine cigarette band kar di",
        "मैंने सिगरेट बंद कर दी"
      })
  void nobodyLeavesByASentenceWithSuchAWord(String words) {
    assertThat(read(words, fresh())).isNotInstanceOf(Intent.Stop.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the gym note is old, bin it | Delete",
        "lo del gimnasio ya no vale, bórralo | Delete",
        "a da academia não serve, apaga | Delete",
        "das gym ist vorbei, lösch das | Delete",
        "la gym c'est fini, efface ça | Delete"
      })
  void aLastClauseThatNamesNothingIsAboutWhatWasNamed(String words, String act) {
    Intent intent = read(words, fresh());

    assertThat(intent instanceof Perhaps perhaps ? perhaps.requests().get(0) : intent)
        .extracting(each -> each.getClass().getSimpleName())
        .isEqualTo(act);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "bin it",
        "yep bin it",
        "sí",
        "sí quítalo",
        "sim",
        "isso, tira",
        "ja",
        "jo mach weg",
        "oui",
        "ouais vire",
        "sì",
        "vai, cancella",
        "haan",
        "haan uda do",
        "हाँ",
        "हाँ हटाओ"
      })
  void agreesWhereWeAskedWhetherToDelete(String words) {
    assertThat(read(words, asked())).isInstanceOf(Intent.Yes.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no",
        "never mind",
        "keep it actually",
        "no espera",
        "mejor consérvala",
        "deixa quieto",
        "melhor manter",
        "ne warte",
        "doch lieber behalten",
        "non attends",
        "garde-la plutôt",
        "no aspetta",
        "anzi tienila",
        "nahi rehne do",
        "nahi ruko",
        "नहीं रुको"
      })
  void declinesWhereWeAskedWhetherToDelete(String words) {
    assertThat(read(words, asked())).isInstanceOf(Intent.No.class);
  }

  private static Intent read(String words, ChatContext context) {
    return Understanding.ofWords(words, context).get(0).intent();
  }

  private static ChatContext fresh() {
    return ChatContext.of(ChatState.fresh(new Settings(ZoneOffset.UTC, "en", false)), NOW);
  }

  private static ChatContext asked() {
    List<PendingQuestion.Choice> choices =
        List.of(
            new PendingQuestion.Choice("delete:1:1", "Delete"),
            new PendingQuestion.Choice("keep:1:1", "Keep it"));
    return new ChatContext(
        false,
        fresh().settings(),
        Optional.empty(),
        Recent.NONE.waitingFor(Optional.of(new PendingQuestion(choices, NOW))),
        NOW);
  }
}
