package io.echovault.core;

import static io.echovault.core.World.ANA_ID;
import static io.echovault.core.World.ANA_PHONE;
import static io.echovault.core.World.BEN_ID;
import static io.echovault.core.World.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.inbound.Memories;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Question;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.Tier;
import io.echovault.testkit.Race;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemoriesTest {
  private final World world = new World();
  private final Memories memories = world.core().memories();
  private final MemberRef ana = memories.enrol(ANA_PHONE);

  @Test
  void enrolsAnIdentityOnce() {
    assertThat(memories.enrol(ANA_PHONE)).isEqualTo(ana);
    assertThat(memories.find(ANA_PHONE)).contains(ana);
    assertThat(memories.find(BEN_ID)).isEmpty();
    Callable<MemberRef> enrol = () -> memories.enrol(BEN_ID);
    List<MemberRef> raced = Race.between(Collections.nCopies(4, enrol));
    assertThat(raced).containsOnly(raced.get(0)).doesNotContain(ana);
  }

  @Test
  void sharesItsMembersWithTheBot() {
    memories.remember(ana, Note.said("The key is under the mat", START));
    assertThat(world.say("Where is the key?", ANA_ID, ANA_PHONE).body()).contains("under the mat");
  }

  @Test
  void decidesTheTierAndTheTimeWhenTheNoteNamesNone() {
    Memory fact = memories.remember(ana, Note.said("The key is under the mat", START));
    Memory date = memories.remember(ana, Note.said("Dentist on 3 March 2027 at 10:00", START));
    Memory secret = memories.remember(ana, Note.said("My password is hunter2!", START));
    assertThat(fact.tier()).isEqualTo(Tier.GENERAL);
    assertThat(date.tier().compareTo(Tier.CHRONOLOGICAL)).isNotNegative();
    assertThat(date.aboutAt()).contains(Instant.parse("2027-03-03T09:00:00Z"));
    assertThat(secret.tier().secret()).isTrue();
    assertThat(memories.export(ana)).containsExactly(fact, date);
  }

  @Test
  void keepsOneSourceOnceAlsoWhenManyTryAtOnce() {
    Note note = note("The key is under the mat", "doc-1");
    Callable<Memory> remember = () -> memories.remember(ana, note);
    List<Memory> kept = Race.between(Collections.nCopies(4, remember));
    assertThat(kept).containsOnly(kept.get(0));
    assertThat(memories.export(ana)).hasSize(1);
    assertThat(memories.remember(memories.enrol(BEN_ID), note).id()).isNotEqualTo(kept.get(0).id());
  }

  @Test
  void givesParallelWritersNumbersWithoutGaps() {
    List<Callable<Memory>> writers =
        IntStream.range(0, 8)
            .<Callable<Memory>>mapToObj(
                i ->
                    () -> {
                      memories.remember(ana, note("one of writer " + i, "a" + i));
                      return memories.remember(ana, note("two of writer " + i, "b" + i));
                    })
            .toList();
    Race.between(writers);
    assertThat(memories.export(ana))
        .extracting(Memory::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 16).boxed().toList());
  }

  @Test
  void locksAMemoryWhoseNewWordsAreSecret() {
    memories.remember(ana, Note.said("The door is blue", START));

    Memory corrected = memories.correct(ana, 1, "The door code is 4711");

    assertThat(corrected.tier()).isEqualTo(Tier.SECRET);
    assertThat(memories.export(ana)).isEmpty();
  }

  @Test
  void correctsAndForgets() {
    memories.remember(ana, Note.said("The key is under the mat", START));
    Memory corrected = memories.correct(ana, 1, "The key hangs by the door");
    assertThat(corrected.version()).isEqualTo(2);
    assertThat(found("Where is the key?")).containsExactly("The key hangs by the door");
    memories.forget(ana, 1);
    assertThat(found("Where is the key?")).isEmpty();
    assertThat(memories.export(ana)).isEmpty();
  }

  @Test
  void listsTheLastOnesByWhenTheyWereSaid() {
    memories.remember(ana, Note.said("second", START.minusSeconds(10)));
    memories.remember(ana, Note.said("third", START));
    memories.remember(ana, Note.said("first", START.minusSeconds(20)));
    assertThat(memories.recent(ana, 2)).extracting(Memory::text).containsExactly("third", "second");
  }

  @Test
  void neverShowsNorTouchesASecret() {
    memories.remember(ana, Note.said("My password is hunter2!", START));
    assertThat(found("What is my password?")).isEmpty();
    assertThat(memories.recent(ana, 10)).isEmpty();
    assertThatThrownBy(() -> memories.correct(ana, 1, "words"))
        .isInstanceOf(MemoException.NotFound.class);
    assertThatThrownBy(() -> memories.forget(ana, 1)).isInstanceOf(MemoException.NotFound.class);
  }

  @Test
  void neverShowsAnotherTenantsMemory() {
    MemberRef ben = memories.enrol(BEN_ID);
    memories.remember(ana, Note.said("The key is under the mat", START));
    memories.remember(ben, Note.said("The key is in the pot", START));
    assertThat(found("Where is the key?")).containsExactly("The key is under the mat");
    MemberRef crossed = new MemberRef(ana.tenant(), ben.member());
    assertThatThrownBy(() -> memories.export(crossed)).isInstanceOf(MemoException.NotFound.class);
  }

  @Test
  void saysThatThereIsNoSuchMemberOrMemory() {
    MemberRef nobody = new MemberRef(new TenantId(new UUID(9, 9)), new MemberId(new UUID(9, 9)));
    assertThatThrownBy(() -> memories.remember(nobody, Note.said("words", START)))
        .isInstanceOf(MemoException.NotFound.class);
    assertThatThrownBy(() -> memories.forget(ana, 7)).isInstanceOf(MemoException.NotFound.class);
  }

  @Test
  void readsTheSameInAnotherProcess() {
    for (int i = 1; i <= 2500; i++) {
      memories.remember(ana, Note.said("Thing number " + i + " is in box " + i, START));
    }
    Memories elsewhere = world.anotherProcess().core().memories();
    assertThat(elsewhere.export(ana)).isEqualTo(memories.export(ana)).hasSize(2500);
    memories.forget(ana, 2500);
    assertThat(elsewhere.export(ana)).hasSize(2499);
  }

  private Note note(String words, String source) {
    return new Note(
        words, START, Provenance.IMPORTED, Optional.empty(), Optional.of(new MessageId(source)));
  }

  private List<String> found(String question) {
    return memories.recall(ana, new Question(question, world.clock.instant(), 5)).answer().stream()
        .map(recollection -> recollection.memory().text())
        .toList();
  }
}
