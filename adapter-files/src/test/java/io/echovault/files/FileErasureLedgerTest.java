package io.echovault.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.outbound.ErasureLedger;
import io.echovault.ports.vocabulary.Erasure;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.testkit.ErasureLedgerContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileErasureLedgerTest implements ErasureLedgerContract {
  @TempDir Path directory;

  @Override
  public ErasureLedger ledger() {
    return new FileErasureLedger(file());
  }

  @Test
  void isAFileOfJsonLinesThatOnlyItsOwnerReads() throws IOException {
    Erasure one = ErasureLedgerContract.newErasure();
    ledger().add(one);
    assertThat(Files.readAllLines(file()))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line)
                    .startsWith("{\"at\":\"2026-11-22T12:00:00.123457Z\"")
                    .contains(one.receipt().toString()));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void goesOnAfterALineThatACrashLeftHalfWritten() throws IOException {
    Erasure one = ErasureLedgerContract.newErasure();
    Erasure two = ErasureLedgerContract.newErasure();
    ledger().add(one);
    Files.writeString(file(), "{\"at\":\"2026-11", UTF_8, StandardOpenOption.APPEND);
    ledger().add(two);
    assertThat(ledger().read().erasures()).containsExactly(one, two);
    assertThat(ledger().read().damaged()).isEqualTo(1);
  }

  @Test
  void saysThatItCannotBeWritten() throws IOException {
    Files.createDirectories(file());
    assertThatThrownBy(() -> ledger().add(ErasureLedgerContract.newErasure()))
        .isInstanceOf(MemoException.TryAgain.class);
    assertThatThrownBy(() -> ledger().read()).isInstanceOf(MemoException.TryAgain.class);
  }

  private Path file() {
    return directory.resolve("data").resolve("erasure-ledger.jsonl");
  }
}
