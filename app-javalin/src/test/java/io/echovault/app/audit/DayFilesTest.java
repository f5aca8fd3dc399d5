package io.echovault.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DayFilesTest {
  private static final MemberRef ONE = MemberRef.administrationOf(new TenantId(new UUID(7, 1)));
  private static final MemberRef OTHER = MemberRef.administrationOf(new TenantId(new UUID(7, 2)));

  @TempDir private Path folder;
  private final SettableInstants clock =
      new SettableInstants(Instant.parse("2026-11-22T23:00:00Z"));
  private final AuditDesk desk =
      MemoCore.with(
              Outside.of(
                  new InMemoryStorage(),
                  LocalKeyVault.of(new Bytes(new byte[32])),
                  clock,
                  UUID::randomUUID))
          .auditDesk();

  @Test
  void holdsEachEventOnceAndEachChainInOrder() throws IOException {
    try (DayFiles files = open()) {
      record(3);
      assertThat(files.follow()).isEqualTo(6);
      assertThat(files.follow()).isZero();
      clock.advance(Duration.ofHours(2));
      record(2);
      assertThat(files.follow()).isEqualTo(4);
    }
    try (DayFiles files = open()) {
      assertThat(files.follow()).isZero();
      record(1);
      assertThat(files.follow()).isEqualTo(2);
    }
    assertThat(Files.readAllLines(day("2026-11-22"))).hasSize(6);
    assertEachOnceAndInOrder(6);
  }

  @Test
  void goesOnFromTheFilesAloneWhereItsWriterDied() throws IOException {
    DayFiles died = open();
    record(3);
    died.follow();
    for (int cut : List.of(1, 40, 500)) {
      byte[] whole = Files.readAllBytes(day("2026-11-22"));
      Files.write(day("2026-11-22"), List.of());
      Files.write(day("2026-11-22"), Arrays.copyOf(whole, whole.length - cut));
      try (DayFiles next = open()) {
        assertThat(next.follow()).isPositive();
      }
      assertEachOnceAndInOrder(3);
      Files.deleteIfExists(folder.resolve("positions.json"));
    }
  }

  @Test
  void putsUpWithASnapshotThatIsDamagedOrAheadOfTheFiles() throws IOException {
    try (DayFiles files = open()) {
      record(3);
      files.follow();
    }
    Files.writeString(folder.resolve("positions.json"), "{", StandardOpenOption.TRUNCATE_EXISTING);
    try (DayFiles files = open()) {
      assertThat(files.follow()).isZero();
    }
    Files.write(day("2026-11-22"), new byte[0]);
    try (DayFiles files = open()) {
      assertThat(files.follow()).isEqualTo(6);
    }
    assertEachOnceAndInOrder(3);
  }

  @Test
  void neverReopensAnEarlierDay() throws IOException {
    try (DayFiles files = open()) {
      record(1);
      files.follow();
      clock.advance(Duration.ofDays(-3));
      record(1);
      files.follow();
    }
    assertThat(Files.readAllLines(day("2026-11-22"))).hasSize(4);
    assertThat(day("2026-11-19")).doesNotExist();
  }

  private void assertEachOnceAndInOrder(long events) throws IOException {
    List<EventLine.Place> places = lines().stream().map(EventLine::place).toList();
    for (MemberRef chain : List.of(ONE, OTHER)) {
      assertThat(places.stream().filter(place -> place.chain().equals(chain)))
          .extracting(EventLine.Place::seq)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, events).boxed().toList());
    }
  }

  private List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String name : List.of("2026-11-22", "2026-11-23")) {
      LineFile.read(day(name), 0, lines::add);
    }
    return lines;
  }

  private Path day(String name) {
    return folder.resolve(name + ".jsonl");
  }

  private DayFiles open() throws IOException {
    return DayFiles.open(folder, desk, clock);
  }

  private void record(int times) {
    for (int i = 0; i < times; i++) {
      desk.record(ONE, Act.ROLE_CHANGED, "ñ" + i);
      desk.record(OTHER, Act.TENANT_CHANGED, "");
    }
  }
}
