package io.echovault.app;

import io.echovault.app.settings.Settings;
import io.echovault.core.MemoCore;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.postgres.Inspection;
import io.echovault.postgres.PostgresDatabase;
import java.time.InstantSource;
import java.util.List;

/** Whether the database answers, and what is kept in it opens; changes nothing. */
public final class OpensHere {
  private static final int CONNECTIONS = 2;

  private OpensHere() {}

  /** What is wrong, in plain words; empty when nothing is. */
  public static List<String> problems(Settings settings) {
    try {
      Inspection seen = Wiring.inspect(settings.database());
      // Opening it would do the steps that are missing.
      if (seen.prepared() && seen.missing() == 0) {
        open(settings);
      }
      return List.of();
    } catch (MemoException.TryAgain unreachable) {
      return List.of(
          "DATABASE_URL names a database that does not answer, or that refuses the login. Is"
              + " PostgreSQL running?");
    } catch (MemoException.Unreadable strange) {
      return List.of(
          "ENCRYPTION_KEY does not open what is kept in the database. Set the one that it was kept"
              + " with.");
    } catch (IllegalArgumentException | IllegalStateException refused) {
      return List.of("DATABASE_URL names a database that refuses: " + refused.getMessage());
    }
  }

  private static void open(Settings settings) {
    try (PostgresDatabase database = Wiring.database(settings.database(), CONNECTIONS)) {
      MemoCore.with(Wiring.outside(settings, database.storage(), InstantSource.system())).check();
    }
  }
}
