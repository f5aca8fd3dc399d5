package io.echovault.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.memory.Notebook.Undone;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.SealedEntry.Change;
import io.echovault.ports.vocabulary.Tier;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UndoingTest {
  private final Desk desk = new Desk();

  @Test
  void findsNothingToTakeBackAtTheBeginning() {
    assertThat(undo()).isEmpty();
    assertThat(desk.journal()).isEmpty();
  }

  @Test
  void forgetsWhatWasJustRemembered() {
    desk.remember("first", Tier.GENERAL);
    desk.remember("second", Tier.GENERAL);
    assertThat(undo()).contains(new Undone(Change.REMEMBERED, 2));
    assertThat(desk.words()).containsExactly("first");
    assertThat(desk.due()).hasSize(1);
  }

  @Test
  void bringsFormerWordsAndTiersBack() {
    int number = desk.remember("first", Tier.GENERAL);
    desk.with(notebook -> notebook.correct(number, "corrected", Optional.empty()));
    desk.with(notebook -> notebook.move(number, Tier.CONFIDENTIAL));
    assertThat(undo()).contains(new Undone(Change.MOVED, number));
    assertThat(tier(number)).contains(Tier.GENERAL);
    assertThat(desk.words()).containsExactly("corrected");
    assertThat(undo()).contains(new Undone(Change.CORRECTED, number));
    assertThat(desk.words()).containsExactly("first");
    assertThat(undo()).contains(new Undone(Change.REMEMBERED, number));
    assertThat(desk.words()).isEmpty();
    assertThat(undo()).isEmpty();
  }

  @Test
  void bringsBackWhatWasForgottenAndSparesItsWords() {
    int number = desk.remember("first", Tier.GENERAL);
    forget(number);
    assertThat(desk.due()).hasSize(1);
    assertThat(undo()).contains(new Undone(Change.FORGOTTEN, number));
    assertThat(desk.words()).containsExactly("first");
    assertThat(desk.due()).isEmpty();
    desk.forgetWhatIsHeld();
    assertThat(desk.words()).containsExactly("first");
  }

  @Test
  void bringsASecretBackWithoutShowingIt() {
    int number = desk.remember("my PIN is 1234", Tier.SECRET);
    forget(number);
    assertThat(undo()).contains(new Undone(Change.FORGOTTEN, number));
    assertThat(tier(number)).contains(Tier.SECRET);
    assertThat(desk.words()).isEmpty();
  }

  @Test
  void leavesLockedWhatWasLockedAWhileAgo() {
    int number = desk.remember("my PIN is 1234", Tier.GENERAL);
    desk.with(notebook -> notebook.move(number, Tier.SECRET));
    desk.clock.advance(Duration.ofMinutes(16));
    assertThat(undo()).isEmpty();
    assertThat(tier(number)).contains(Tier.SECRET);
  }

  @Test
  void takesBackTogetherWhatOneMessageDid() {
    int number = desk.remember("first", Tier.GENERAL);
    desk.with(
        notebook -> {
          notebook.move(number, Tier.CONFIDENTIAL);
          return notebook.correct(number, "private", Optional.empty());
        });
    assertThat(undo()).contains(new Undone(Change.CORRECTED, number));
    assertThat(desk.words()).containsExactly("first");
    assertThat(tier(number)).contains(Tier.GENERAL);
  }

  @Test
  void skipsWhatWasTakenBackBeforeANewChange() {
    desk.remember("first", Tier.GENERAL);
    desk.remember("second", Tier.GENERAL);
    undo();
    desk.remember("third", Tier.GENERAL);
    assertThat(undo()).contains(new Undone(Change.REMEMBERED, 3));
    assertThat(undo()).contains(new Undone(Change.REMEMBERED, 1));
    assertThat(undo()).isEmpty();
    assertThat(desk.words()).isEmpty();
  }

  @Test
  void takesBackNothingThatIsOlderThanADay() {
    desk.remember("first", Tier.GENERAL);
    desk.clock.advance(Duration.ofHours(24));
    assertThat(undo()).isEmpty();
    assertThat(desk.words()).containsExactly("first");
  }

  @Test
  void onlyEverAddsToTheJournalAndTheAuditTrail() {
    int number = desk.remember("first", Tier.GENERAL);
    forget(number);
    undo();
    assertThat(desk.journal())
        .extracting(SealedEntry::change)
        .containsExactly(Change.REMEMBERED, Change.FORGOTTEN, Change.RESTORED);
    assertThat(desk.journal()).extracting(SealedEntry::seq).containsExactly(1L, 2L, 3L);
    assertThat(desk.audit())
        .extracting(AuditEvent::act)
        .containsExactly(
            Act.MEMBER_ENROLLED, Act.MEMORY_REMEMBERED, Act.MEMORY_FORGOTTEN, Act.MEMORY_RESTORED);
  }

  @Test
  void survivesManyUndosInARow() {
    for (int i = 1; i <= 130; i++) {
      desk.remember("memory " + i, Tier.GENERAL);
    }
    int takenBack = 0;
    while (undo().isPresent()) {
      takenBack++;
      assertThat(takenBack).isLessThanOrEqualTo(100);
    }
    List<String> left = desk.words();
    assertThat(left).hasSize(130 - takenBack).startsWith("memory 1", "memory 2");
    assertThat(takenBack).isGreaterThanOrEqualTo(40);
  }

  private Optional<Undone> undo() {
    return desk.with(Notebook::undo);
  }

  private Optional<Tier> tier(int number) {
    return desk.with(notebook -> notebook.label(number).map(Notebook.Label::tier));
  }

  private void forget(int number) {
    desk.<Boolean>with(
        notebook -> {
          notebook.forget(number);
          return true;
        });
  }
}
