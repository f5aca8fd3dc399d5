package io.echovault.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.outbound.ReadingFaults;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ImportReport;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Reading;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.Tier;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that are made to stall the bot, or that a reader of meanings fails on. */
class HostileWordsTest {
  private static final Duration AT_ONCE = Duration.ofSeconds(3);

  private final World world = new World();

  static List<String> stalling() {
    return List.of(
        "my seed phrase: " + "abc1111111".repeat(7) + "éé",
        "my seed phrase: " + "abc1111111".repeat(12) + "éé",
        "rg.".repeat(1_300),
        "dni." + "a.".repeat(2_000),
        "?".repeat(4_000) + "a",
        "owes us " + "1".repeat(4_000) + "a",
        "discount is " + ".".repeat(4_000),
        "no, " + "a-".repeat(2_000),
        "prometi ".repeat(500),
        "अ".repeat(4_000));
  }

  @ParameterizedTest
  @MethodSource("stalling")
  void answersAtOnceWhateverTheWordsAre(String words) {
    world.say("Good morning, the blue bowl is at Ana's", World.BEN_PHONE);
    long before = System.nanoTime();

    Reply reply = world.say(words, World.ANA_PHONE);

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(AT_ONCE);
    assertThat(reply).isNotEqualTo(Reply.SILENCE);
  }

  @Test
  void takesALongLineOfAnImportedChatAtOnce() {
    TransferDesk desk = new TransferDesk();
    desk.importAs("Ana", TransferDesk.CHAT);
    String line = "21/11/26, 09:00 - Ana: my rg " + "rg.".repeat(7_000) + "\n";
    long before = System.nanoTime();

    ImportReport report = desk.importAs("Ana", line + "21/11/26, 09:01 - Ana: The bowl is red\n");

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(AT_ONCE);
    assertThat(report.kept()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I was in Rome from november 18 to december 19, 2015",
        "Estuve en Roma del 18 de noviembre al 19 de diciembre de 2015",
        "Estive em Roma de 18 de novembro a 19 de dezembro de 2015",
        "Ich war in Rom vom 18. november bis 19. dezember 2015",
        "J'etais a Rome du 18 novembre au 19 decembre 2015"
      })
  void reckonsABeginningWithoutItsYearFromTheEnd(String words) {
    world.say(words, World.ANA_PHONE);

    Memory kept = world.memories(World.ANA_PHONE).get(0);
    assertThat(kept.text()).isEqualTo(words);
    assertThat(LocalDate.ofInstant(kept.aboutAt().orElseThrow(), ZoneId.of("Europe/Madrid")))
        .isEqualTo(LocalDate.of(2015, 11, 18));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Where was I from november 18 to december 19, 2015?",
        "¿Dónde estuve del 18 de noviembre al 19 de diciembre de 2015?",
        "Onde estive de 18 de novembro a 19 de dezembro de 2015?",
        "Wo war ich vom 18. november bis 19. dezember 2015?",
        "Où étais-je du 18 novembre au 19 décembre 2015 ?"
      })
  void answersAQuestionAboutABeginningWithoutItsYear(String question) {
    assertThat(world.say(question, World.ANA_PHONE).body()).isNotBlank();
  }

  @Test
  void anImportGoesOnAfterSuchALine() {
    TransferDesk desk = new TransferDesk();
    ImportReport report =
        desk.importAs(
            "Ana",
            """
            20/11/26, 09:00 - Ana: I was in Rome from november 18 to december 19, 2015
            20/11/26, 09:01 - Ana: The bowl is red
            """);

    assertThat(report.kept()).isEqualTo(2);
  }

  @Test
  void keepsTheWordsWhenWhatTheyAskForFails() {
    List<String> told = new ArrayList<>();
    MemoCore core =
        MemoCore.with(
            outside(failingOnce(new IllegalStateException("a fault of ours")))
                .withReadingFaults(faults((reading, error) -> told.add(reading + " " + error))));

    Reply reply = core.bot().receive(world.text("remember that the bowl is blue", World.ANA_PHONE));

    assertThat(reply.body()).contains("#1");
    assertThat(told).containsExactly("INTENT java.lang.IllegalStateException");
    assertThat(world.words(World.ANA_PHONE)).containsExactly("remember that the bowl is blue");
  }

  @Test
  void aFailureOfAPortIsNoFaultOfTheReading() {
    MemoCore core =
        MemoCore.with(outside(failingOnce(new MemoException.TryAgain("away for a while"))));

    assertThatThrownBy(() -> core.bot().receive(world.text("The bowl is blue", World.ANA_PHONE)))
        .isInstanceOf(MemoException.TryAgain.class);
    assertThat(world.core().memories().find(World.ANA_PHONE)).isEmpty();
  }

  @Test
  void aMessageThatTakesTooMuchWorkFailsAndWritesNothing() {
    AtomicLong seconds = new AtomicLong();
    MemoCore core =
        MemoCore.with(
            outside(world.storage)
                .withWorkClock(() -> Duration.ofSeconds(seconds.getAndAdd(3)))
                .withMessageDeadline(Duration.ofSeconds(4)));

    assertThatThrownBy(() -> core.bot().receive(world.text("The bowl is blue", World.ANA_PHONE)))
        .isInstanceOf(MemoException.DeadlinePassed.class)
        .hasMessageNotContaining("bowl");
    assertThat(world.core().memories().find(World.ANA_PHONE)).isEmpty();
  }

  @Test
  void aSeedPhraseIsStillFound() {
    world.say(
        "my seed phrase: 1. apple 2. river 3. stone 4. cloud 5. green 6. house 7. table 8. chair"
            + " 9. water 10. light 11. music 12. paper",
        World.ANA_PHONE);

    assertThat(UnlockedMemories.of(world.core()).export(world.member(World.ANA_PHONE)))
        .extracting(Memory::tier)
        .containsExactly(Tier.ULTRA_SECRET);
  }

  private Outside outside(Storage storage) {
    return Outside.of(storage, LocalKeyVault.of(new Bytes(new byte[32])), world.clock, world.ids);
  }

  private static ReadingFaults faults(BiConsumer<Reading, String> told) {
    return new ReadingFaults() {
      @Override
      public void budgetSpent() {}

      @Override
      public void failed(Reading reading, String error) {
        told.accept(reading, error);
      }
    };
  }

  /** Fails the first time that a memory is written. */
  private Storage failingOnce(RuntimeException failure) {
    AtomicBoolean failed = new AtomicBoolean();
    return new InterceptedStorage(
        world.storage,
        (call, argument) -> {
          if (argument instanceof SealedEntry && !failed.getAndSet(true)) {
            throw failure;
          }
        });
  }
}
