package io.echovault.app.doctor;

import io.echovault.app.Wiring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What is done is written down outside the database too. */
final class AuditWrittenCheck implements Check {
  @Override
  public String name() {
    return "audit-written";
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withTables(
        (inspection, settings) -> {
          if (Wiring.occupancy(settings.database()).acknowledged() == 0) {
            return Finding.skip("nobody has told anything yet");
          }
          Path data = settings.dataDirectory();
          Path checkpoints = data.resolve("memory-system/security/checkpoints.jsonl");
          try (Stream<Path> days = Files.list(data.resolve("data/audit"))) {
            return Files.exists(checkpoints)
                    && days.anyMatch(each -> each.toString().endsWith(".jsonl"))
                ? Finding.pass("checkpoints are signed, and the files of the days are written")
                : nothing();
          } catch (IOException none) {
            return nothing();
          }
        });
  }

  private static Finding nothing() {
    return Finding.fail(
        "there are no checkpoints, or no files of the days, under DATA_DIR",
        "Start the bot, wait a minute, and look for event=audit_waits in logs/app.log. Does"
            + " DATA_DIR name the bot's own?");
  }
}
