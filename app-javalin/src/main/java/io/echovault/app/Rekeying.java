package io.echovault.app;

import io.echovault.app.settings.Settings;
import io.echovault.core.MemoCore;
import io.echovault.ports.inbound.KeyRotation;
import io.echovault.ports.vocabulary.KeyCount;
import io.echovault.postgres.PostgresDatabase;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;

/** Moves all keys under the present encryption key from a terminal, also while the bot runs. */
final class Rekeying implements AutoCloseable {
  private static final int FAILED = 1;
  private static final int MISUSED = 2;
  private static final int CONNECTIONS = 2;
  private static final int TELL_EVERY = 1_000;

  private final PostgresDatabase database;
  private final KeyRotation rotation;
  private final boolean hasPrevious;
  private final PrintStream out;
  private final PrintStream err;

  private Rekeying(
      PostgresDatabase database,
      KeyRotation rotation,
      boolean hasPrevious,
      PrintStream out,
      PrintStream err) {
    this.database = database;
    this.rotation = rotation;
    this.hasPrevious = hasPrevious;
    this.out = out;
    this.err = err;
  }

  static Rekeying in(Settings settings, PrintStream out, PrintStream err) {
    PostgresDatabase database = Wiring.database(settings.database(), CONNECTIONS);
    var outside = Wiring.outside(settings, database.storage(), InstantSource.system());
    return new Rekeying(
        database,
        MemoCore.with(outside).keyRotation(),
        settings.keeping().previousKey().isPresent(),
        out,
        err);
  }

  /** Does what was asked and gives the exit code. */
  int run(List<String> arguments) {
    if (arguments.equals(List.of("status"))) {
      return told(rotation.count());
    }
    if (arguments.equals(List.of("rotate"))) {
      return told(rotation.rotate(this::tell));
    }
    err.println("Say: keys status, or keys rotate. See --help.");
    return MISUSED;
  }

  private void tell(long left) {
    if (left % TELL_EVERY == 0 && left > 0) {
      out.println(left + " keys left");
    }
  }

  private int told(KeyCount keys) {
    out.println(
        keys.present()
            + " keys are under ENCRYPTION_KEY, "
            + keys.former()
            + " under ENCRYPTION_KEY_PREVIOUS.");
    if (keys.strange() > 0) {
      err.println(
          keys.strange()
              + " keys open with neither. Set ENCRYPTION_KEY_PREVIOUS to the key that they were kept"
              + " with, and keep all the keys that you have.");
      return FAILED;
    }
    if (keys.former() > 0) {
      out.println("ENCRYPTION_KEY_PREVIOUS is still needed. To change that: keys rotate");
    } else if (hasPrevious) {
      out.println(
          "ENCRYPTION_KEY_PREVIOUS is needed no more: once every process runs with the present"
              + " ENCRYPTION_KEY, leave it out. Backups from before still need the former key.");
    }
    return 0;
  }

  @Override
  public void close() {
    database.close();
  }
}
