package io.echovault.core;

import static io.echovault.core.LoginWorld.PIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.inbound.Memories;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Question;
import io.echovault.ports.vocabulary.SessionId;
import io.echovault.ports.vocabulary.Tier;
import io.echovault.ports.vocabulary.UnlockOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a program sees that acts for somebody who is logged in. */
class MemoriesOfASessionTest {
  private final LoginWorld login = new LoginWorld();
  private final World world = login.world;
  private LiveSession session;

  @BeforeEach
  void somethingOfEachTierAndALogin() {
    world.restartWithPage("https://bot.example.org/unlock");
    session = ((UnlockOutcome.Opened) login.set(PIN)).session();
    keep(login.ana, "The bowl is blue", Tier.GENERAL);
    keep(login.ana, "The code of the safe is 4711", Tier.SECRET);
    keep(login.ana, "The seed of the wallet is under the oak", Tier.ULTRA_SECRET);
  }

  @Test
  void showsWhatThePinOpensAndNoMore() {
    Memories memories = world.core().memories(session.id());

    assertThat(words(memories, login.ana))
        .containsExactly("The bowl is blue", "The code of the safe is 4711");
    Question question = new Question("What is the code of the safe?", world.clock.instant(), 3);
    assertThat(memories.recall(login.ana, question).ranked().get(0).memory().number()).isEqualTo(2);
    assertThat(memories.get(login.ana, 2).text()).contains("4711");
    assertThat(memories.history(login.ana, 2)).hasSize(1);
    assertThat(memories.correct(login.ana, 2, "The code of the safe is 4712").tier())
        .isEqualTo(Tier.SECRET);
    assertThatThrownBy(() -> memories.forget(login.ana, 3))
        .isInstanceOf(MemoException.NotFound.class);
  }

  @Test
  void showsNothingSecretOnceTheSessionHasEnded() {
    Memories memories = world.core().memories(session.id());
    world.core().liveSessions().end(login.ana, session.id());

    assertThat(words(memories, login.ana)).containsExactly("The bowl is blue");
    assertThatThrownBy(() -> memories.get(login.ana, 2)).isInstanceOf(MemoException.NotFound.class);
    assertThatThrownBy(() -> memories.correct(login.ana, 2, "It is 4713"))
        .isInstanceOf(MemoException.NotFound.class);
  }

  @Test
  void showsNothingSecretOnceTheSessionIsTooOldAndDoesNotProlongIt() {
    Memories memories = world.core().memories(session.id());
    for (int minute = 0; minute < 31; minute++) {
      world.clock.advance(Duration.ofMinutes(1));
      assertThat(memories.recent(login.ana, 1)).hasSize(1);
    }

    assertThat(words(memories, login.ana)).containsExactly("The bowl is blue");
  }

  @Test
  void showsNothingSecretOfAnotherMember() {
    MemberRef ben = world.core().memories().enrol(World.BEN_ID);
    keep(ben, "The code of the gate is 9042", Tier.SECRET);

    assertThat(words(world.core().memories(session.id()), ben)).isEmpty();
  }

  @Test
  void showsNothingSecretForASessionThatIsMadeUp() {
    SessionId madeUp = new SessionId(new UUID(4, 7));

    assertThat(words(world.core().memories(madeUp), login.ana)).containsExactly("The bowl is blue");
  }

  private void keep(MemberRef member, String words, Tier tier) {
    Note note =
        new Note(
            words, world.clock.instant(), Provenance.SAID, Optional.of(tier), Optional.empty());
    world.core().memories().remember(member, note);
  }

  private static List<String> words(Memories memories, MemberRef member) {
    return memories.export(member).stream().map(Memory::text).toList();
  }
}
