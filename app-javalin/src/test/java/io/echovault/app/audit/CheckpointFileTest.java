package io.echovault.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.ChainHead;
import io.echovault.ports.vocabulary.Checkpoint;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.testkit.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {
  private static final MemberRef CHAIN = MemberRef.administrationOf(Fixtures.newTenant());

  @TempDir private Path data;

  @Test
  void givesBackWhatWasAppended() {
    CheckpointFile file = CheckpointFile.in(data);
    assertThat(all(file)).isEmpty();
    file.append(checkpoint(1));
    file.append(checkpoint(2));
    assertThat(all(CheckpointFile.in(data))).containsExactly(checkpoint(1), checkpoint(2));
  }

  @Test
  void onlyItsOwnerCanReadIt() throws IOException {
    CheckpointFile.in(data).append(checkpoint(1));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path().getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void cutsOffALineThatItsWriterDidNotEnd() throws IOException {
    CheckpointFile file = CheckpointFile.in(data);
    file.append(checkpoint(1));
    Files.writeString(path(), "{\"number\":2,\"at", StandardOpenOption.APPEND);
    assertThat(all(file)).containsExactly(checkpoint(1));
    file.append(checkpoint(2));
    assertThat(all(file)).containsExactly(checkpoint(1), checkpoint(2));
  }

  @Test
  void saysThatALineIsDamagedOnceItHasGivenThoseBefore() throws IOException {
    CheckpointFile file = CheckpointFile.in(data);
    file.append(checkpoint(1));
    for (String damage : List.of("", "[]", "{\"number\":2}", "\u0000", "{")) {
      String good = Files.readString(path());
      Files.writeString(path(), damage + "\n", StandardOpenOption.APPEND);
      List<Checkpoint> given = new ArrayList<>();
      assertThatThrownBy(() -> file.read(given::add)).isInstanceOf(MemoException.Unreadable.class);
      assertThat(given).containsExactly(checkpoint(1));
      Files.writeString(path(), good);
    }
  }

  @Test
  void letsOneAtATimeHaveTheTurn() throws IOException {
    Path lock = data.resolve("x").resolve("lock");
    try (Turn turn = Turn.take(lock).orElseThrow()) {
      assertThat(Turn.take(lock)).isEmpty();
      assertThat(turn).isNotNull();
    }
    try (Turn next = Turn.take(lock).orElseThrow()) {
      assertThat(next).isNotNull();
    }
  }

  private Path path() {
    return data.resolve("memory-system/security/checkpoints.jsonl");
  }

  private static List<Checkpoint> all(CheckpointFile file) {
    List<Checkpoint> all = new ArrayList<>();
    file.read(all::add);
    return all;
  }

  private static Checkpoint checkpoint(long number) {
    return new Checkpoint(
        number,
        Fixtures.NOON,
        Fixtures.bytes(32),
        List.of(new ChainHead(CHAIN, new AuditHead(number, Fixtures.bytes(32)))),
        number % 2 == 0,
        Fixtures.bytes(64));
  }
}
