package io.echovault.app;

import io.echovault.app.settings.InvalidSettingsException;
import io.echovault.app.settings.Settings;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.postgres.PostgresDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Refuses production on settings or a database that are not fit for it, naming all that is wrong.
 */
public final class ProductionCheck {
  private ProductionCheck() {}

  /**
   * Reads the settings, and looks at the database if they are for production.
   *
   * @throws InvalidSettingsException with everything that is wrong with both
   */
  public static Settings read(Map<String, String> environment) {
    Settings settings;
    try {
      settings = Settings.read(environment);
    } catch (InvalidSettingsException invalid) {
      throw Settings.productionDatabase(environment)
          .map(database -> withDatabase(invalid, database))
          .orElse(invalid);
    }
    require(settings);
    return settings;
  }

  /**
   * Looks at the database if the settings are for production.
   *
   * @throws InvalidSettingsException when it is not fit, or does not answer
   */
  static void require(Settings settings) {
    List<String> problems = settings.production() ? problems(settings.database()) : List.of();
    if (!problems.isEmpty()) {
      throw new InvalidSettingsException(problems);
    }
  }

  private static InvalidSettingsException withDatabase(
      InvalidSettingsException invalid, Settings.Database database) {
    var all = new ArrayList<>(invalid.problems());
    all.addAll(problems(database));
    return new InvalidSettingsException(all);
  }

  private static List<String> problems(Settings.Database database) {
    try {
      return PostgresDatabase.unsafe(Wiring.postgres(database, database.poolSize())).stream()
          .map(problem -> "PRODUCTION=true refuses this database: " + problem)
          .toList();
    } catch (MemoException.TryAgain unreachable) {
      return List.of("DATABASE_URL names a database that does not answer. Is PostgreSQL running?");
    } catch (IllegalArgumentException | IllegalStateException refused) {
      return List.of("DATABASE_URL names a database that refuses: " + refused.getMessage());
    }
  }
}
