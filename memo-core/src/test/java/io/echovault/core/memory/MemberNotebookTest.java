package io.echovault.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.core.member.ChatState;
import io.echovault.core.member.Settings;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Tier;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MemberNotebookTest {
  private static final Optional<MessageId> SOURCE = Optional.of(new MessageId("wamid.7"));

  private final Desk desk = new Desk();

  @Test
  void giveBackWhatWasKeptAlsoFromTheJournal() {
    String words = "é🔐 \u0000 " + "long ".repeat(10_000);
    Memory kept = desk.remember(words, Tier.CONFIDENTIAL, SOURCE);
    assertThat(desk.<Optional<Memory>>with(notebook -> notebook.find(1))).contains(kept);
    desk.forgetWhatIsHeld();
    assertThat(desk.<Optional<Memory>>with(notebook -> notebook.find(1))).contains(kept);
    assertThat(kept.zone()).isEqualTo(ZoneId.of("Europe/Madrid"));
    assertThat(kept.text()).isEqualTo(words);
  }

  @Test
  void keepsWhatComesFromOneSourceOnce() {
    Memory first = desk.remember("first", Tier.GENERAL, SOURCE);
    assertThat(desk.remember("first", Tier.GENERAL, SOURCE)).isEqualTo(first);
    desk.forgetWhatIsHeld();
    assertThat(desk.remember("first", Tier.GENERAL, SOURCE)).isEqualTo(first);
    assertThat(desk.journal()).hasSize(1);
  }

  @Test
  void neverBringsBackWhatWasForgottenWhenItsSourceComesAgain() {
    desk.remember("first", Tier.GENERAL, SOURCE);
    forget(1);
    assertThatThrownBy(() -> desk.remember("first", Tier.GENERAL, SOURCE))
        .isInstanceOf(MemoException.NotFound.class);
    assertThat(desk.words()).isEmpty();
  }

  @Test
  void neverShowsTheWordsOfASecret() {
    Memory secret = desk.remember("my PIN is 1234", Tier.SECRET, SOURCE);
    assertThat(secret.text()).isEqualTo("my PIN is 1234");
    assertThat(desk.words()).isEmpty();
    assertThat(desk.<Optional<Memory>>with(notebook -> notebook.find(1))).isEmpty();
    assertThat(desk.<List<Memory>>with(notebook -> notebook.inTier(Tier.SECRET, 10))).isEmpty();
    assertThat(desk.<Integer>with(n -> n.recall("What is my PIN?", 10).ranked().size())).isZero();
    assertThat(desk.<Optional<Notebook.Label>>with(notebook -> notebook.bySource(SOURCE.get())))
        .contains(new Notebook.Label(1, Tier.SECRET, 1, secret.saidAt()));
  }

  @Test
  void opensASecretOnlyWhileItStillStandsInTheChat() {
    desk.remember("my PIN is 1234", Tier.SECRET);
    desk.remember("my code is 5678", Tier.SECRET);
    assertThat(desk.<Memory>with(notebook -> notebook.move(1, Tier.CONFIDENTIAL)).text())
        .isEqualTo("my PIN is 1234");
    desk.clock.advance(Duration.ofMinutes(16));
    assertThatThrownBy(() -> desk.with(notebook -> notebook.move(2, Tier.CONFIDENTIAL)))
        .isInstanceOf(MemoException.NotFound.class);
    assertThat(desk.<Memory>with(notebook -> notebook.move(2, Tier.ULTRA_SECRET)).text()).isEmpty();
    assertThat(desk.words()).containsExactly("my PIN is 1234");
  }

  @Test
  void correctsASecretWithoutOpeningItWhileItStillStandsInTheChat() {
    desk.remember("my PIN is 1234", Tier.SECRET);
    desk.clock.advance(Duration.ofMinutes(14));
    Memory corrected =
        desk.with(notebook -> notebook.correct(1, "my PIN is 9999", Optional.empty()));
    assertThat(corrected.tier()).isEqualTo(Tier.SECRET);
    assertThat(corrected.version()).isEqualTo(2);
    assertThat(desk.words()).isEmpty();
    desk.clock.advance(Duration.ofMinutes(2));
    assertThatThrownBy(
            () -> desk.with(notebook -> notebook.correct(1, "my PIN is 6666", Optional.empty())))
        .isInstanceOf(MemoException.NotFound.class);
  }

  @Test
  void seesItsOwnWritesInTheSameTransaction() {
    desk.remember("first", Tier.GENERAL);
    List<String> seen =
        desk.with(
            notebook -> {
              notebook.remember(
                  Note.said("second", notebook.now()), Tier.GENERAL, Optional.empty());
              notebook.correct(1, "corrected", Optional.empty());
              notebook.correct(2, "second, corrected", Optional.empty());
              notebook.move(2, Tier.CONFIDENTIAL);
              return notebook.recent(10).stream().map(Memory::text).toList();
            });
    assertThat(seen).containsExactlyInAnyOrder("corrected", "second, corrected");
    assertThat(desk.words()).containsExactly("corrected", "second, corrected");
    desk.forgetWhatIsHeld();
    assertThat(desk.words()).containsExactly("corrected", "second, corrected");
  }

  @Test
  void keepsNothingOfATransactionThatFailed() {
    desk.remember("first", Tier.GENERAL);
    assertThatThrownBy(
            () ->
                desk.with(
                    notebook -> {
                      notebook.correct(1, "corrected", Optional.empty());
                      assertThat(notebook.recent(1).get(0).text()).isEqualTo("corrected");
                      throw new IllegalArgumentException("planted");
                    }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(desk.words()).containsExactly("first");
    assertThat(desk.remember("second", Tier.GENERAL)).isEqualTo(2);
  }

  @Test
  void countsAndListsByTier() {
    desk.remember("one", Tier.GENERAL);
    desk.remember("two", Tier.CONFIDENTIAL);
    desk.remember("three", Tier.CONFIDENTIAL);
    desk.remember("four", Tier.ULTRA_SECRET);
    desk.remember("five", Tier.GENERAL);
    forget(5);
    assertThat(desk.<List<Integer>>with(Notebook::countByTier)).containsExactly(1, 0, 2, 0, 1);
    assertThat(desk.<List<Memory>>with(notebook -> notebook.inTier(Tier.CONFIDENTIAL, 1)))
        .extracting(Memory::text)
        .containsExactly("three");
  }

  @Test
  void findsWhatAnswersAQuestionAndFollowsChanges() {
    desk.remember("The key is under the mat", Tier.GENERAL);
    desk.remember("The car is in the second row", Tier.GENERAL);
    assertThat(answer("Where is the key?")).containsExactly("The key is under the mat");
    desk.with(notebook -> notebook.correct(1, "The key hangs by the door", Optional.empty()));
    assertThat(answer("Where is the key?")).containsExactly("The key hangs by the door");
    forget(1);
    assertThat(answer("Where is the key?")).isEmpty();
  }

  @Test
  void auditsSettingsAndOptingOut() {
    desk.<Boolean>with(
        notebook -> {
          ChatState state = notebook.state();
          Settings settings = new Settings(ZoneId.of("Europe/Lisbon"), "pt", true);
          notebook.state(
              new ChatState(
                  settings,
                  true,
                  true,
                  state.rest(),
                  state.news(),
                  state.pinGuard(),
                  state.recent()));
          return true;
        });
    desk.<Boolean>with(
        notebook -> {
          ChatState state = notebook.state();
          assertThat(state.settings().language()).isEqualTo("pt");
          notebook.state(
              new ChatState(
                  state.settings(),
                  true,
                  false,
                  Optional.of("rest"),
                  Optional.empty(),
                  state.pinGuard(),
                  state.recent()));
          return true;
        });
    assertThat(desk.audit())
        .extracting(AuditEvent::act)
        .containsExactly(Act.MEMBER_ENROLLED, Act.SETTINGS_CHANGED, Act.OPTED_OUT, Act.OPTED_IN);
  }

  @Test
  void saysThatThereIsNoSuchMemory() {
    assertThatThrownBy(() -> desk.with(n -> n.correct(1, "words", Optional.empty())))
        .isInstanceOf(MemoException.NotFound.class);
    assertThatThrownBy(() -> forget(9)).isInstanceOf(MemoException.NotFound.class);
    assertThat(desk.<Optional<Notebook.Label>>with(notebook -> notebook.label(1))).isEmpty();
  }

  @Test
  void tellsTheTimeAtThePrecisionThatIsKept() {
    desk.clock.set(Instant.parse("2026-11-22T12:00:00.123456789Z"));
    desk.remember("first", Tier.GENERAL);
    assertThat(desk.journal().get(0).recordedAt())
        .isEqualTo(Instant.parse("2026-11-22T12:00:01.123456Z"));
  }

  private List<String> answer(String question) {
    return desk.with(
        notebook ->
            notebook.recall(question, 5).answer().stream()
                .map(found -> found.memory().text())
                .toList());
  }

  private void forget(int number) {
    desk.<Boolean>with(
        notebook -> {
          notebook.forget(number);
          return true;
        });
  }
}
