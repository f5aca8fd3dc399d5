package io.echovault.app.audit;

import static io.echovault.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.inbound.AuditDesk;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditFinding;
import io.echovault.ports.vocabulary.AuditReport;
import io.echovault.ports.vocabulary.ChainHead;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditPumpTest {
  @TempDir Path dataDirectory;

  /** A desk of an empty trail, which says what was asked of it and fails at first. */
  private static final class FailingDesk implements AuditDesk {
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Override
    public AuditReport verify(LongConsumer progress) {
      return new AuditReport(0, 0, 0, Optional.empty(), List.of());
    }

    @Override
    public Optional<AuditFinding> verify(MemberRef chain) {
      return Optional.empty();
    }

    @Override
    public void resume() {
      asked.add("resume");
    }

    @Override
    public List<AuditFinding> restored(long checkpoint) {
      return List.of();
    }

    @Override
    public List<AuditFinding> checkpoint() {
      asked.add("checkpoint");
      return List.of();
    }

    @Override
    public List<ChainHead> heads(Optional<MemberRef> last, int limit) {
      // The second look at the trail fails, and the turn is given up with it.
      asked.add("heads");
      if (asked.stream().filter("heads"::equals).count() == 2) {
        throw new MemoException.TryAgain("the database is away");
      }
      return List.of();
    }

    @Override
    public List<AuditEvent> events(MemberRef chain, long after, int limit) {
      return List.of();
    }

    @Override
    public void record(MemberRef chain, AuditEvent.Act act, String subject) {
      asked.add("record");
    }
  }

  @Test
  void readsTheCheckpointsAnewWheneverItTakesItsTurn() {
    var desk = new FailingDesk();
    // On a busy machine the first look may take seconds, and twenty times as much is a minute.
    try (var pump = new AuditPump(desk, dataDirectory, InstantSource.system(), () -> 0, 1)) {
      assertThat(pump).isNotNull();
      eventually("it takes its turn again", () -> count(desk, "resume") == 2);
    }
    assertThat(count(desk, "checkpoint")).isPositive();
  }

  private static long count(FailingDesk desk, String what) {
    return desk.asked.stream().filter(what::equals).count();
  }
}
