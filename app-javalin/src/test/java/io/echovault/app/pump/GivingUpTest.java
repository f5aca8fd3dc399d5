package io.echovault.app.pump;

import static io.echovault.app.pump.InboxStage.item;
import static io.echovault.testkit.Eventually.eventually;
import static io.echovault.testkit.Fixtures.NOON;
import static io.echovault.testkit.Fixtures.newFingerprint;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.app.metrics.Handling;
import io.echovault.app.metrics.Metrics;
import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.InboxItem;
import io.echovault.ports.vocabulary.MemoException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When a message is given up, and that its sender is told. */
class GivingUpTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final InboxStage stage = new InboxStage();
  private final FakeInbox inbox = stage.inbox;
  private final InboxItem away = item(newFingerprint(), "away");
  private final InboxItem fine = item(newFingerprint(), "fine");

  @Test
  void tellsTheSenderOfAMessageThatIsGivenUp() {
    stage.troubles.put(
        "broken",
        fence -> {
          throw new IllegalStateException("planted");
        });
    InboxItem broken = item(newFingerprint(), "broken");
    inbox.store(List.of(broken));
    try (InboxPump pump = stage.pump(1)) {
      pump.arrived(List.of(broken.sender()));
      eventually("it is buried", () -> inbox.buried().containsKey(broken.message()));
    }
    assertThat(stage.givenUp).containsExactly("broken");
  }

  @Test
  void aMessageIsBuriedAlthoughItsSenderCannotBeTold() {
    stage.unwell =
        () -> {
          throw new IllegalStateException("planted");
        };
    stage.troubles.put(
        "broken",
        fence -> {
          throw new MemoException.DeadlinePassed("planted");
        });
    InboxItem broken = item(newFingerprint(), "broken");
    inbox.store(List.of(broken));
    try (InboxPump pump = stage.pump(1)) {
      pump.arrived(List.of(broken.sender()));
      eventually("it is buried", () -> inbox.buried().containsKey(broken.message()));
    }
  }

  @Test
  void givesUpWhatIsPostponedAgainAndAgainWhileOthersAreHandled() {
    AttemptPolicy attemptPolicy = tries(HOUR);

    List<Handling> outcomes =
        IntStream.rangeClosed(0, AttemptPolicy.MOST_IN_VAIN)
            .mapToObj(
                each -> {
                  Handling outcome = attemptPolicy.attempt(task(away));
                  attemptPolicy.attempt(task(fine));
                  return outcome;
                })
            .toList();

    assertThat(outcomes.subList(0, AttemptPolicy.MOST_IN_VAIN)).containsOnly(Handling.POSTPONED);
    assertThat(outcomes).endsWith(Handling.BURIED);
    assertThat(inbox.buried().get(away.message())).contains("postponed in vain");
    assertThat(stage.givenUp).containsExactly("away");
  }

  @Test
  void givesUpNothingWhileNobodyIsHandled() {
    AttemptPolicy attemptPolicy = tries(HOUR.multipliedBy(24));

    for (int i = 0; i < 10 * AttemptPolicy.MOST_IN_VAIN; i++) {
      assertThat(attemptPolicy.attempt(task(away))).isEqualTo(Handling.POSTPONED);
    }
    assertThat(inbox.buried()).isEmpty();
    assertThat(stage.givenUp).isEmpty();
  }

  @Test
  void givesUpNothingThatCameALittleWhileAgo() {
    AttemptPolicy attemptPolicy = tries(Duration.ofMinutes(1));

    for (int i = 0; i < 2 * AttemptPolicy.MOST_IN_VAIN; i++) {
      assertThat(attemptPolicy.attempt(task(away))).isEqualTo(Handling.POSTPONED);
      attemptPolicy.attempt(task(fine));
    }
    assertThat(inbox.buried()).isEmpty();
  }

  private AttemptPolicy tries(Duration later) {
    stage.troubles.put(
        "away",
        fence -> {
          throw new MemoException.TryAgain("planted");
        });
    inbox.store(List.of(away, fine));
    var begins =
        new GroupCommit<>("begin", 16, 16, 1, inbox::begin, new Metrics().batches("begin"));
    return new AttemptPolicy(
        inbox,
        begins,
        new SenderQueue(16),
        stage.handling(),
        4,
        5,
        () -> true,
        InstantSource.fixed(NOON.plus(later)));
  }

  private static Task task(InboxItem item) {
    return new Task(item, new Fence(0, 1), 0, true);
  }
}
