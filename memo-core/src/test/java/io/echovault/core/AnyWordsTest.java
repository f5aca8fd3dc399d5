package io.echovault.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.testkit.HostileWords;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random, mutated and hostile texts, each from somebody new, through the whole of receiving. */
@Execution(ExecutionMode.CONCURRENT)
@Tag("slow")
class AnyWordsTest {
  private static final int WORLDS = 10;
  private static final int MEMBERS = 1_000;
  private static final long SEED = Long.getLong("echovault.words.seed", 20_261_122L);

  static LongStream seeds() {
    return LongStream.range(SEED, SEED + WORLDS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyTextIsAnswered(long seed) {
    HostileWords words = new HostileWords(seed);
    World world = new World();
    for (int i = 0; i < MEMBERS; i++) {
      String text = words.next();
      ChannelIdentity somebody = ChannelIdentity.whatsappPhone(String.valueOf(34_600_000_000L + i));
      assertThat(answer(world, text, somebody, i, seed)).isNotEqualTo(Reply.SILENCE);
    }
  }

  private static Reply answer(
      World world, String text, ChannelIdentity somebody, int number, long seed) {
    try {
      return world.say(text, somebody);
    } catch (RuntimeException e) {
      throw new AssertionError("text " + number + " of seed " + seed + " throws", e);
    }
  }
}
