package io.echovault.core;

import static io.echovault.core.World.ANA_PHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.echovault.ports.vocabulary.Channel;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.Metered;
import io.echovault.ports.vocabulary.TranscriptResult.Problem;
import io.echovault.testkit.Race;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One note, tried several times: a service writes it down once, and it is counted once. */
class NoteWritingTest {
  /** So many calls of the store by a name are let through before one fails. */
  private final AtomicInteger before = new AtomicInteger(-1);

  private String failing = "";

  private final VoiceWorld ana =
      new VoiceWorld(
          storage ->
              new InterceptedStorage(
                  storage,
                  (call, argument) -> {
                    if (call.equals(failing)
                        && (call.equals(argument) || call.equals("begin"))
                        && before.getAndDecrement() == 0) {
                      throw new MemoException.TryAgain("lost");
                    }
                  }));
  private final World world = ana.world;
  private final LimitedPlans plans = new LimitedPlans(world, Map.of(Metered.VOICE_SECONDS, 5L));

  @ParameterizedTest
  @CsvSource({"put, 0", "save, 0"})
  void anAnswerThatIsLostCostsNoSecondCall(String call, int passed) {
    Media note = note("the boat is called Heron");
    fails(call, passed);
    assertThatExceptionOfType(MemoException.TryAgain.class).isThrownBy(() -> world.receive(note));
    assertThat(ana.voice.written).isEqualTo(1);
    world.restart();
    assertThat(world.receive(note).body()).contains("#1");
    assertThat(ana.voice.written).isEqualTo(1);
    assertThat(plans.used(ANA_PHONE, Metered.VOICE_SECONDS)).isEqualTo(1);
    assertThat(words()).containsExactly("the boat is called Heron");
    assertThat(kept(note)).as("nothing stays of it").isFalse();
  }

  @Test
  void norDoesOneInWhichNothingWasHeard() {
    Media note = note(" ");
    fails("put", 0);
    assertThatExceptionOfType(MemoException.TryAgain.class).isThrownBy(() -> world.receive(note));
    assertThat(world.receive(note).body()).contains("no words");
    assertThat(ana.voice.written).isEqualTo(1);
    assertThat(plans.used(ANA_PHONE, Metered.VOICE_SECONDS)).isEqualTo(1);
    assertThat(kept(note)).isFalse();
  }

  @Test
  void aServiceThatWasAwayIsAskedAgainAndCountedOnceItAnswers() {
    Media note = note("the boat is called Heron");
    ana.voice.trouble = Optional.of(Problem.UNAVAILABLE);
    fails("put", 0);
    assertThatExceptionOfType(MemoException.TryAgain.class).isThrownBy(() -> world.receive(note));
    assertThat(plans.used(ANA_PHONE, Metered.VOICE_SECONDS)).isZero();
    ana.voice.trouble = Optional.empty();
    assertThat(world.receive(note).body()).contains("#1");
    assertThat(ana.voice.written).isEqualTo(2);
    assertThat(plans.used(ANA_PHONE, Metered.VOICE_SECONDS)).isEqualTo(1);
  }

  @Test
  void manyTriesAtOnceMakeOneCall() {
    Media note = note("the boat is called Heron");
    Callable<String> tries =
        () -> {
          for (int left = 1_000; left > 0; left--) {
            try {
              return world.core().bot().receive(note).body();
            } catch (MemoException.TryAgain underWay) {
              Thread.sleep(5);
            }
          }
          throw new AssertionError("never answered");
        };
    List<String> replies = Race.between(Collections.nCopies(8, tries));
    assertThat(replies).containsOnly(replies.get(0));
    assertThat(ana.voice.written).isEqualTo(1);
    assertThat(plans.used(ANA_PHONE, Metered.VOICE_SECONDS)).isEqualTo(1);
    assertThat(words()).containsExactly("the boat is called Heron");
  }

  @Test
  void isAskedForOnceMoreWhereTheProcessEndedMeanwhileAndStaysCountedOnce() {
    Media note = note("the boat is called Heron");
    ana.voice.meanwhile = () -> fails("begin", 0);
    assertThatExceptionOfType(MemoException.TryAgain.class).isThrownBy(() -> world.receive(note));
    ana.voice.meanwhile = () -> {};
    world.restart();
    assertThatExceptionOfType(MemoException.TryAgain.class)
        .as("another process may be at it")
        .isThrownBy(() -> world.receive(note));
    assertThat(ana.voice.written).isEqualTo(1);
    world.clock.advance(Duration.ofSeconds(91));
    assertThat(world.receive(note).body()).contains("#1");
    assertThat(ana.voice.written).isEqualTo(2);
    assertThat(plans.used(ANA_PHONE, Metered.VOICE_SECONDS)).isEqualTo(1);
  }

  @Test
  void whatWasNeverAnsweredIsDestroyedInTheEnd() {
    Media note = note("the boat is called Heron");
    fails("put", 0);
    assertThatExceptionOfType(MemoException.TryAgain.class).isThrownBy(() -> world.receive(note));
    assertThat(kept(note)).isTrue();
    world.clock.advance(Duration.ofDays(10));
    world.core().agenda().tick(100);
    assertThat(kept(note)).isFalse();
  }

  @Test
  void aKeptNoteIsWrittenDownOnceThoughKeepingItsWordsFails() {
    ana.voice.trouble = Optional.of(Problem.UNAVAILABLE);
    ana.note("ana", "the boat is called Heron");
    ana.voice.trouble = Optional.empty();
    int asked = ana.voice.written;
    world.clock.advance(Duration.ofMinutes(11));
    fails("append", 0);
    assertThatExceptionOfType(MemoException.TryAgain.class)
        .isThrownBy(() -> world.core().agenda().tick(100));
    IntStream.range(0, 3).forEach(i -> world.core().agenda().tick(100));
    assertThat(words()).containsExactly("the boat is called Heron");
    assertThat(ana.voice.written - asked).isEqualTo(1);
    assertThat(plans.used(ANA_PHONE, Metered.VOICE_SECONDS)).isEqualTo(1);
  }

  private void fails(String call, int passed) {
    failing = call;
    before.set(passed);
  }

  private Media note(String words) {
    return ana.media(
        ScriptedVoice.note("ana", "take", words), Optional.empty(), false, Media.Kind.VOICE_NOTE);
  }

  private boolean kept(Media note) {
    MemoryId id =
        new MemoryId(world.fingerprints().message(Channel.WHATSAPP, note.envelope().id()).value());
    return world.storage.<Boolean>inTenant(
        ana.login.ana.tenant(),
        scope -> scope.recordings().find(ana.login.ana.member(), id).isPresent());
  }

  private List<String> words() {
    return world.memories(ANA_PHONE).stream().map(Memory::text).toList();
  }
}
