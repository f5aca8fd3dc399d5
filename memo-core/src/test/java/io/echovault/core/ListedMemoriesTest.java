package io.echovault.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.archive.FileArchive;
import io.echovault.ports.inbound.Memories;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.ImportFile;
import io.echovault.ports.vocabulary.Labels;
import io.echovault.ports.vocabulary.Listing;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MemoryChange;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.SealedEntry.Change;
import io.echovault.ports.vocabulary.Tier;
import io.echovault.testkit.CountingIds;
import io.echovault.testkit.SettableInstants;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A program gets, lists and follows what its members keep. */
class ListedMemoriesTest {
  private static final Instant START = Instant.parse("2026-05-04T09:00:00Z");

  private final SettableInstants clock = new SettableInstants(START);
  private final List<MemoryChange> heard = new ArrayList<>();
  private final MemoCore core =
      MemoCore.with(
          Outside.of(
                  new InMemoryStorage(),
                  LocalKeyVault.of(new Bytes(new byte[32])),
                  clock,
                  new CountingIds())
              .withArchive(new FileArchive())
              .withMemoryListener((member, changes) -> heard.addAll(changes)));
  private final Memories memories = core.memories();
  private final MemberRef dora = memories.enrol(ChannelIdentity.whatsappPhone("34622333444"));

  @Test
  void getsOneMemoryAndSaysWhichIsNotThere() {
    Memory kept = memories.remember(dora, note("The boiler key hangs in the cellar"));
    assertThat(memories.get(dora, kept.number())).isEqualTo(kept);
    assertThatThrownBy(() -> memories.get(dora, 2))
        .isInstanceOf(MemoException.NotFound.class)
        .hasMessageContaining("2");
    Memory secret = memories.remember(dora, note("My password is correct-horse!"));
    assertThatThrownBy(() -> memories.get(dora, secret.number()))
        .isInstanceOf(MemoException.NotFound.class);
    memories.forget(dora, kept.number());
    assertThatThrownBy(() -> memories.history(dora, kept.number()))
        .isInstanceOf(MemoException.NotFound.class);
  }

  @Test
  void listsPageAfterPageByTierTimeAndLabel() {
    memories.remember(dora, note("The boiler key hangs in the cellar").labelled("house"));
    clock.advance(Duration.ofDays(1));
    memories.remember(dora, note("The roof was mended by Otto").labelled("house", "work"));
    clock.advance(Duration.ofDays(1));
    memories.remember(dora, note("Dentist on 3 March 2027 at 10:00"));
    memories.remember(dora, note("My password is correct-horse!").labelled("house"));

    assertThat(numbers(Listing.first(2))).containsExactly(1, 2);
    assertThat(numbers(Listing.first(2).after(2))).containsExactly(3);
    assertThat(numbers(Listing.first(10).labelled("house"))).containsExactly(1, 2);
    assertThat(numbers(Listing.first(10).labelled("work"))).containsExactly(2);
    assertThat(numbers(Listing.first(10).of(Tier.GENERAL))).containsExactly(1, 2);
    assertThat(numbers(Listing.first(10).said(START, START.plus(Duration.ofHours(1)))))
        .containsExactly(1);
  }

  @Test
  void keepsLabelsThroughCorrectionsAndCopies() {
    memories.remember(dora, note("The boiler key hangs in the cellar").labelled("house", "keys"));
    Memory corrected = memories.correct(dora, 1, "The boiler key hangs in the kitchen");
    assertThat(corrected.labels()).isEqualTo(Labels.of("keys", "house"));

    Bytes copy = core.transfers().export(dora).content();
    MemberRef other = memories.enrol(ChannelIdentity.whatsappPhone("34633444555"));
    core.transfers().importFile(other, ImportFile.of(copy), done -> {});
    assertThat(memories.get(other, 1).labels()).isEqualTo(Labels.of("house", "keys"));
  }

  @Test
  void tellsWhatAMemoryWasBefore() {
    memories.remember(dora, note("The boiler key hangs in the cellar"));
    clock.advance(Duration.ofMinutes(5));
    memories.correct(dora, 1, "The boiler key hangs in the kitchen");
    assertThat(memories.history(dora, 1))
        .extracting(each -> each.change() + ": " + each.memory().text())
        .containsExactly(
            "REMEMBERED: The boiler key hangs in the cellar",
            "CORRECTED: The boiler key hangs in the kitchen");
    assertThat(memories.history(dora, 1).get(1).recordedAt()).isEqualTo(clock.instant());
  }

  @Test
  void tellsAListenerOfEachChangeOnceItIsCommitted() {
    Memory kept = memories.remember(dora, note("The boiler key hangs in the cellar"));
    memories.correct(dora, 1, "The boiler key hangs in the kitchen");
    memories.forget(dora, 1);
    assertThat(heard)
        .extracting(MemoryChange::change)
        .containsExactly(Change.REMEMBERED, Change.CORRECTED, Change.FORGOTTEN);
    assertThat(heard).extracting(MemoryChange::memory).containsOnly(kept.id());
    assertThatThrownBy(() -> memories.correct(dora, 9, "nothing"))
        .isInstanceOf(MemoException.NotFound.class);
    assertThat(heard).hasSize(3);
  }

  @Test
  void saysWhatToDoAboutBadArguments() {
    assertThatThrownBy(() -> Listing.first(0)).hasMessageContaining("1 to 500");
    assertThatThrownBy(() -> Listing.first(501)).hasMessageContaining("after(number)");
    assertThatThrownBy(() -> Listing.first(1).after(-1)).hasMessageContaining("0 at first");
    assertThatThrownBy(() -> memories.recent(dora, -1)).hasMessageContaining("0 or more");
    assertThatThrownBy(() -> note("Otto").labelled("a\nb")).hasMessageContaining("1 to 60");
    assertThatThrownBy(() -> Labels.of("x".repeat(61))).hasMessageContaining("1 to 60");
    assertThatThrownBy(() -> note(" ")).hasMessageContaining("not blank");
    Outside outside =
        Outside.of(
            new InMemoryStorage(),
            LocalKeyVault.of(new Bytes(new byte[32])),
            clock,
            new CountingIds());
    assertThatThrownBy(() -> outside.withLogin(Duration.ofMinutes(1), 0))
        .hasMessageContaining("1 attempt");
  }

  private List<Integer> numbers(Listing listing) {
    return memories.list(dora, listing).stream().map(Memory::number).toList();
  }

  private Note note(String words) {
    return Note.said(words, clock.instant());
  }
}
