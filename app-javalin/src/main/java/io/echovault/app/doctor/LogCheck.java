package io.echovault.app.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The log is written, and old ones are put away. */
final class LogCheck implements Check {
  private static final long MEGABYTE = 1_000_000;

  /** The bot begins a new file at 20 MB. */
  private static final long LARGEST = 30 * MEGABYTE;

  @Override
  public String name() {
    return "log";
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withSettings(
        settings -> {
          Path file = settings.dataDirectory().resolve("logs").resolve("app.log");
          try {
            if (!Files.exists(file)) {
              return Finding.fail("logs/app.log is not there", "Start the bot, which makes it.");
            }
            long size = Files.size(file);
            return size <= LARGEST
                ? Finding.pass("logs/app.log has " + size / 1000 + " kB")
                : Finding.fail(
                    "logs/app.log has " + size / MEGABYTE + " MB, so it is not put away",
                    "Is logs/ writable for the bot's user? Restart the bot.");
          } catch (IOException e) {
            return Finding.fail("logs/app.log cannot be looked at", "Run this as the bot's user.");
          }
        });
  }
}
