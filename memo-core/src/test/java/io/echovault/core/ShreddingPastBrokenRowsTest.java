package io.echovault.core;

import static io.echovault.core.World.ANA_PHONE;
import static io.echovault.core.World.BEN_PHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.MemoException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A member whose row does not open keeps nobody else's forgotten words from being destroyed. */
class ShreddingPastBrokenRowsTest {
  private final World world = new World();

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theWordsOfOthersAreDestroyedAndTheFailureIsToldOnceADay(boolean anaIsBroken) {
    for (ChannelIdentity each : List.of(ANA_PHONE, BEN_PHONE)) {
      world.say("The boat is called Heron", each);
      world.core().memories().forget(world.member(each), 1);
    }
    ChannelIdentity broken = anaIsBroken ? ANA_PHONE : BEN_PHONE;
    ChannelIdentity other = anaIsBroken ? BEN_PHONE : ANA_PHONE;
    BrokenRow.of(world, broken);
    for (int day = 0; day < 2; day++) {
      world.clock.advance(Duration.ofHours(25));
      assertThatThrownBy(() -> world.core().agenda().tick(100))
          .isInstanceOf(MemoException.Unreadable.class);
      assertThat(world.acts(world.member(other))).endsWith(Act.MEMORY_SHREDDED);
      assertThat(world.core().agenda().tick(100)).as("nothing is left").isZero();
    }
  }
}
