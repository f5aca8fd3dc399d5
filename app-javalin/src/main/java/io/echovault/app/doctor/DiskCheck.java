package io.echovault.app.doctor;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;

/** The disk has room where the data are. */
final class DiskCheck implements Check {
  private static final long MEGABYTE = 1_000_000;
  private static final long LEAST = 1_000 * MEGABYTE;
  private static final long LEAST_SHARE = 5;

  @Override
  public String name() {
    return "disk";
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withSettings(
        settings -> {
          try {
            FileStore store = Files.getFileStore(settings.dataDirectory());
            return judged(store.getUsableSpace(), store.getTotalSpace());
          } catch (IOException e) {
            return Finding.fail(
                "DATA_DIR cannot be looked at", "Set DATA_DIR to a folder of the bot's user.");
          }
        });
  }

  /** What is found, in bytes. */
  static Finding judged(long free, long total) {
    long share = (long) (100.0 * free / Math.max(1, total));
    String what = free / MEGABYTE + " MB are free, " + share + " %";
    return free >= LEAST && share >= LEAST_SHARE
        ? Finding.pass(what)
        : Finding.fail(what, "Make room, or move DATA_DIR to a larger disk.");
  }
}
