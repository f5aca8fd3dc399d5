package io.echovault.core;

import static io.echovault.core.World.ANA_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.testkit.HashedEmbedder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A journal that lacks entries at its end is an error that is told, never a loop without end. */
class LostEntriesTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final List<JournalWithoutItsEnd> journals = new ArrayList<>();
  private final World world = new World(this::around);

  private Storage around(Storage storage) {
    var journal = new JournalWithoutItsEnd(storage);
    journals.add(journal);
    return journal;
  }

  @BeforeEach
  void threeMemoriesThatAreHeldInMemory() {
    world.restartWith(HashedEmbedder.of(16));
    world.say("remember that the lamp is in the cellar", ANA_ID);
    world.say("remember that the boat is in the harbour", ANA_ID);
    world.say("remember that the bike is in the yard", ANA_ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/changes",
        "/asof today",
        "/edit 3 The bike is gone",
        "/undo",
        "/backup",
        "/recent"
      })
  void everyCommandEnds(String command) {
    lose(3);
    assertTimeoutPreemptively(
        SOON,
        () -> {
          try {
            assertThat(world.say(command, ANA_ID).body()).isNotNull();
          } catch (MemoException.Unreadable told) {
            assertThat(told).hasMessageContaining("journal");
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"/changes", "/asof today"})
  void theHistoryIsNotToldInPart(String command) {
    lose(3);
    assertTimeoutPreemptively(
        SOON,
        () ->
            assertThatThrownBy(() -> world.say(command, ANA_ID))
                .isInstanceOf(MemoException.Unreadable.class)
                .hasMessageContaining("journal"));
  }

  @Test
  void vectorsOfSuchAMemberAreNotTriedAgainAndAgain() {
    world.core().embedding().tick(10);
    world.say("remember that the kite is in the attic", ANA_ID);
    lose(4);
    assertThatThrownBy(() -> world.core().embedding().tick(10))
        .isInstanceOf(MemoException.Unreadable.class);
    assertThat(world.core().embedding().tick(10)).isZero();
  }

  private void lose(long from) {
    journals.forEach(each -> each.lose(from));
  }
}
