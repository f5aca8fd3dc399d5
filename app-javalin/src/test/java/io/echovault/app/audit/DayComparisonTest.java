package io.echovault.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.echovault.app.audit.Difference.Kind;
import io.echovault.app.audit.Difference.Line;
import io.echovault.core.InMemoryStorage;
import io.echovault.core.LocalKeyVault;
import io.echovault.core.MemoCore;
import io.echovault.core.Outside;
import io.echovault.ports.inbound.AuditDesk;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.testkit.SettableInstants;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DayComparisonTest {
  private static final MemberRef ONE = MemberRef.administrationOf(new TenantId(new UUID(7, 1)));
  private static final MemberRef OTHER = MemberRef.administrationOf(new TenantId(new UUID(7, 2)));
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final String DAY = "2026-11-22.jsonl";

  @TempDir private Path directory;
  private final SettableInstants clock = new SettableInstants(NOON);
  private final AuditDesk desk = desk();

  private AuditDesk desk() {
    return MemoCore.with(
            Outside.of(
                new InMemoryStorage(),
                LocalKeyVault.of(new Bytes(new byte[32])),
                clock,
                UUID::randomUUID))
        .auditDesk();
  }

  @BeforeEach
  void fiveEventsInEachOfTwoChains() throws IOException {
    record(desk, 5);
    write(desk);
  }

  @Test
  void findsNothingWhereNobodyTouchedAnything() throws IOException {
    clock.advance(Duration.ofDays(1));
    record(desk, 2);
    write(desk);
    assertThat(compared(desk).lines()).isEqualTo(14);
    assertThat(compared(desk).differences()).isEmpty();
  }

  @Test
  void leavesTimeForWhatIsOnItsWayIntoTheFiles() throws IOException {
    record(desk, 1);
    assertThat(compared(desk).differences()).isEmpty();
    clock.advance(Duration.ofMinutes(11));
    assertThat(compared(desk).differences())
        .containsExactlyInAnyOrder(
            new Difference(Optional.of(ONE), 6, Optional.empty(), Kind.NOT_IN_FILES),
            new Difference(Optional.of(OTHER), 6, Optional.empty(), Kind.NOT_IN_FILES));
  }

  @Test
  void namesTheFirstLineThatTheDatabaseHasNot() throws IOException {
    AuditDesk cut = desk();
    record(cut, 3);
    assertThat(compared(cut).differences())
        .containsExactlyInAnyOrder(
            found(ONE, 4, 4, Kind.NOT_IN_DATABASE), found(OTHER, 4, 9, Kind.NOT_IN_DATABASE));
  }

  @Test
  void namesTheFirstLineThatTheDatabaseHasOtherwise() throws IOException {
    AuditDesk changed = desk();
    changed.record(ONE, Act.ROLE_CHANGED, "0");
    changed.record(ONE, Act.ROLE_CHANGED, "somebody else");
    for (int i = 2; i < 5; i++) {
      changed.record(ONE, Act.ROLE_CHANGED, "" + i);
    }
    for (int i = 0; i < 5; i++) {
      changed.record(OTHER, Act.ROLE_CHANGED, "" + i);
    }
    assertThat(compared(changed).differences()).containsExactly(found(ONE, 2, 2, Kind.DIFFERENT));
  }

  @Test
  void namesALineOfTheFilesThatWasChangedRemovedRepeatedOrPutThere() throws IOException {
    List<String> whole = Files.readAllLines(day());
    rewrite(line -> line.contains("\"seq\":3,") ? line.replace("ROLE", "Role") : line);
    assertThat(compared(desk).differences())
        .containsExactlyInAnyOrder(
            found(ONE, 3, 3, Kind.DIFFERENT), found(OTHER, 3, 8, Kind.DIFFERENT));

    List<String> removed = new ArrayList<>(whole);
    removed.remove(1);
    Files.write(day(), removed);
    assertThat(compared(desk).differences()).containsExactly(found(ONE, 2, 2, Kind.NOT_IN_FILES));

    List<String> repeated = new ArrayList<>(whole);
    repeated.add(whole.get(0));
    Files.write(day(), repeated);
    assertThat(compared(desk).differences()).containsExactly(found(ONE, 1, 11, Kind.TOO_MANY));

    List<String> strange = new ArrayList<>(whole);
    strange.add(5, "{\"tenant\": 1}");
    Files.write(day(), strange);
    Files.write(day(), new byte[] {(byte) 0xff, '\r', '\n'}, StandardOpenOption.APPEND);
    assertThat(compared(desk).differences())
        .extracting(each -> each.line().orElseThrow().number(), Difference::kind)
        .contains(tuple(6L, Kind.UNREADABLE), tuple(12L, Kind.UNREADABLE));
  }

  @Test
  void countsALineThatWasTornForNothing() throws IOException {
    Files.writeString(day(), "{\"tenant\":", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    assertThat(compared(desk).differences()).isEmpty();
  }

  @Test
  void saysThatThereAreNoFiles() throws IOException {
    Files.delete(day());
    Files.deleteIfExists(DayComparison.folder(directory).resolve("positions.json"));
    assertThat(compared(desk).differences()).isEmpty();
    clock.advance(Duration.ofMinutes(11));
    assertThat(compared(desk).differences())
        .containsExactly(new Difference(Optional.empty(), 0, Optional.empty(), Kind.NO_FILES));
  }

  private static Difference found(MemberRef chain, long seq, long line, Kind kind) {
    return new Difference(Optional.of(chain), seq, Optional.of(new Line(DAY, line)), kind);
  }

  private DayComparison.Result compared(AuditDesk with) throws IOException {
    return DayComparison.in(directory, with, clock.instant(), List.of());
  }

  private void rewrite(UnaryOperator<String> change) throws IOException {
    Files.write(day(), Files.readAllLines(day()).stream().map(change).toList());
  }

  private Path day() {
    return DayComparison.folder(directory).resolve(DAY);
  }

  private void write(AuditDesk from) throws IOException {
    try (DayFiles files = DayFiles.open(DayComparison.folder(directory), from, clock)) {
      files.follow();
    }
  }

  private static void record(AuditDesk in, int times) {
    for (MemberRef chain : List.of(ONE, OTHER)) {
      for (int i = 0; i < times; i++) {
        in.record(chain, Act.ROLE_CHANGED, "" + i);
      }
    }
  }
}
