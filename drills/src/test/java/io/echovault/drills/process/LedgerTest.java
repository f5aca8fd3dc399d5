package io.echovault.drills.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.drills.process.Ledger.Entry;
import io.echovault.drills.process.Ledger.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
  @TempDir private Path directory;

  @Test
  void readsWhatWasWrittenInTheOrderOfEvents() throws IOException {
    Path file = directory.resolve("ledger");
    try (Ledger ledger = Ledger.open(file)) {
      ledger.add(Event.POSTED, "message", "letter", "0", "sender");
      ledger.add(Event.ACKED, "letter");
      ledger.add(Event.REPLIED, "", "message");
    }

    assertThat(Ledger.read(file))
        .containsExactly(
            new Entry(0, Event.POSTED, List.of("message", "letter", "0", "sender")),
            new Entry(1, Event.ACKED, List.of("letter")),
            new Entry(2, Event.REPLIED, List.of("", "message")));
  }

  @Test
  void showsALineAsSoonAsItIsWritten() throws IOException {
    Path file = directory.resolve("ledger");
    try (Ledger ledger = Ledger.open(file)) {
      ledger.add(Event.KILLED, "postgres", "0");

      assertThat(Files.readString(file)).isEqualTo("KILLED\tpostgres\t0" + System.lineSeparator());
    }
  }
}
