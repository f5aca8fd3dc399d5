package io.echovault.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.outbound.ReadingFaults;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BoundedPatternTest {
  private static final BoundedPattern BACKTRACKS =
      BoundedPattern.compile("(?:\\d{0,2}\\W{0,3}[a-z]{3,8}[ ,\\d-]+){11,23}[a-z]{3,8}");
  private static final String LONG = "abc1111111".repeat(10) + "é";

  private final List<String> told = new ArrayList<>();
  private final AtomicLong seconds = new AtomicLong();
  private final MessageWork.Limits limits =
      new MessageWork.Limits(
          () -> Duration.ofSeconds(seconds.get()),
          Duration.ofSeconds(5),
          new ReadingFaults() {
            @Override
            public void budgetSpent() {
              told.add("spent");
            }

            @Override
            public void failed(Reading reading, String error) {
              told.add(reading + " " + error);
            }
          });

  @Test
  void givesUpWhenTheBudgetIsSpent() {
    BoundedMatcher matcher = BACKTRACKS.matcher(LONG);

    assertThat(matcher.find()).isFalse();
    assertThat(matcher.spent()).isTrue();
    assertThat(matcher.find()).isFalse();
    assertThat(matcher.reads())
        .isLessThanOrEqualTo(BoundedText.BASE + (long) BoundedText.PER_CHARACTER * LONG.length());
  }

  @Test
  void leavesATextAsItIsWhenTheBudgetIsSpent() {
    assertThat(BACKTRACKS.replaceAll(LONG, "x")).isEqualTo(LONG);
    assertThat(BACKTRACKS.split(LONG, -1)).containsExactly(LONG);
    assertThat(BACKTRACKS.matcher(LONG).replaceFirst("x")).isEqualTo(LONG);
    assertThat(BACKTRACKS.matcher(LONG).all(0)).isEmpty();
  }

  @Test
  void givesUpWhenTheStackIsTooSmall() {
    BoundedMatcher matcher = BoundedPattern.compile("(?:a|b|cc)*").matcher("ab".repeat(200_000));

    assertThat(matcher.matches()).isFalse();
    assertThat(matcher.spent()).isTrue();
  }

  @Test
  void doesWhatJavaDoesOtherwise() {
    BoundedMatcher matcher = BoundedPattern.compile("(?<first>\\d+)-(\\d+)?").matcher("1-2, 30-");

    assertThat(matcher.find()).isTrue();
    assertThat(matcher.group("first") + matcher.group(2)).isEqualTo("12");
    assertThat(matcher.find()).isTrue();
    assertThat(matcher.optional("first")).contains("30");
    assertThat(matcher.spent()).isFalse();
    assertThat(BoundedPattern.compile(", ").split("a, b", -1)).containsExactly("a", "b");
    assertThat(BoundedPattern.compile("b+").replaceAll("abbc", "x")).isEqualTo("axc");
  }

  @Test
  void tellsThatABudgetWasSpent() {
    assertThat(MessageWork.<Boolean>within(limits, () -> BACKTRACKS.matcher(LONG).find()))
        .isFalse();
    assertThat(told).containsExactly("spent");
  }

  @Test
  void noticesTheDeadlineWhileAPatternReads() {
    BoundedPattern letters = BoundedPattern.compile("[a-z]*");
    String text = "a".repeat(100_000);

    assertThatThrownBy(
            () ->
                MessageWork.within(
                    limits,
                    () -> {
                      seconds.set(6);
                      return letters.matches(text);
                    }))
        .isInstanceOf(MemoException.DeadlinePassed.class);
  }

  @Test
  void movesTheDeadlineByWorkThatIsNotTheMessages() {
    boolean matched =
        MessageWork.within(
            limits,
            () -> {
              MessageWork.unlimited(() -> seconds.addAndGet(100));
              MessageWork.check();
              return true;
            });

    assertThat(matched).isTrue();
  }

  @Test
  void aFaultCostsAReadingAndIsToldByItsClassOnly() {
    String read =
        MessageWork.within(
            limits,
            () ->
                Readings.read(
                    Reading.TIME,
                    "nothing",
                    () -> {
                      throw new IllegalArgumentException("words of a member");
                    }));

    assertThat(read).isEqualTo("nothing");
    assertThat(told).containsExactly("TIME java.lang.IllegalArgumentException");
  }
}
