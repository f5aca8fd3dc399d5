package io.echovault.core;

import static io.echovault.core.LoginWorld.PIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.inbound.Memories;
import io.echovault.ports.vocabulary.Grant;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Permission;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Question;
import io.echovault.ports.vocabulary.SessionId;
import io.echovault.ports.vocabulary.Tier;
import io.echovault.ports.vocabulary.UnlockOutcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a program may do that was given less than everything. */
class GrantedMemoriesTest {
  private final LoginWorld login = new LoginWorld();
  private final World world = login.world;

  @BeforeEach
  void somethingOfEachTier() {
    world.restartWithPage("https://bot.example.org/unlock");
    keep("The bowl is blue", Tier.GENERAL);
    keep("The code of the safe is 4711", Tier.SECRET);
    keep("The seed of the wallet is under the oak", Tier.ULTRA_SECRET);
  }

  @Test
  void looksWithoutTouchingWhenItMayReadOnly() {
    Memories memories = world.core().memories(Grant.of(login.ana).readOnly());
    assertThat(words(memories.recent(login.ana, 9))).containsExactly("The bowl is blue");
    Question question = new Question("What colour is the bowl?", world.clock.instant(), 3);
    assertThat(memories.recall(login.ana, question).ranked()).hasSize(1);
    Note note = Note.said("The saw is on the bench", world.clock.instant());
    assertThatThrownBy(() -> memories.remember(login.ana, note))
        .isInstanceOf(MemoException.NotAllowed.class)
        .hasMessageContaining("MEMORY_CREATE");
    assertThatThrownBy(() -> memories.correct(login.ana, 1, "The bowl is red"))
        .isInstanceOf(MemoException.NotAllowed.class);
    assertThatThrownBy(() -> memories.forget(login.ana, 1))
        .isInstanceOf(MemoException.NotAllowed.class);
    assertThatThrownBy(() -> memories.export(login.ana))
        .isInstanceOf(MemoException.NotAllowed.class);
  }

  @Test
  void keepsWithoutLookingWhenItMayKeepOnly() {
    Memories memories = world.core().memories(Grant.of(login.ana).only(Permission.MEMORY_CREATE));
    Note note = Note.said("The saw is on the bench", world.clock.instant());
    assertThat(memories.remember(login.ana, note).number()).isEqualTo(4);
    assertThatThrownBy(() -> memories.get(login.ana, 4))
        .isInstanceOf(MemoException.NotAllowed.class);
  }

  @Test
  void seesWhatASessionOpensAndNoMoreOnceItIsOver() {
    SessionId session = ((UnlockOutcome.Opened) login.set(PIN)).session().id();
    Memories memories = world.core().memories(Grant.of(login.ana).readOnly().carrying(session));
    assertThat(words(memories.recent(login.ana, 9)))
        .containsExactly("The code of the safe is 4711", "The bowl is blue");
    world.core().liveSessions().end(login.ana, session);
    assertThat(words(memories.recent(login.ana, 9))).containsExactly("The bowl is blue");
    assertThatThrownBy(() -> memories.get(login.ana, 2)).isInstanceOf(MemoException.NotFound.class);
  }

  @Test
  void seesNoOpenSessionThatItDoesNotCarry() {
    login.set(PIN);
    assertThatThrownBy(() -> world.core().memories().correct(login.ana, 2, "It is 4712"))
        .isInstanceOf(MemoException.NotFound.class);
    assertThatThrownBy(() -> world.core().memories().forget(login.ana, 2))
        .isInstanceOf(MemoException.NotFound.class);
  }

  @Test
  void givesAProgramNoMoreThanTheMemberMayDo() {
    OrganisationWorld people = new OrganisationWorld();
    people.apply(OrganisationWorld.acme());
    MemberRef auditor = people.world.member(OrganisationWorld.AUD);
    Note note = Note.said("The saw is on the bench", people.world.clock.instant());
    assertThatThrownBy(() -> people.world.core().memories().remember(auditor, note))
        .isInstanceOf(MemoException.NotAllowed.class);
    assertThatThrownBy(() -> people.world.core().memories(Grant.of(auditor)).get(auditor, 1))
        .isInstanceOf(MemoException.NotAllowed.class);
  }

  @Test
  void namesNothingThatANarrowedGrantGivesBack() {
    Grant narrowed = Grant.of(login.ana).readOnly();
    assertThat(narrowed.only(Permission.values())).isEqualTo(narrowed);
  }

  private void keep(String words, Tier tier) {
    Note note =
        new Note(
            words, world.clock.instant(), Provenance.SAID, Optional.of(tier), Optional.empty());
    world.core().memories().remember(login.ana, note);
  }

  private static List<String> words(List<Memory> memories) {
    return memories.stream().map(Memory::text).toList();
  }
}
