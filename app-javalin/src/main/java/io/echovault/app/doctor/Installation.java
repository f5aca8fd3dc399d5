package io.echovault.app.doctor;

import io.echovault.app.Wiring;
import io.echovault.app.settings.InvalidSettingsException;
import io.echovault.app.settings.Settings;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.postgres.Inspection;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What checks look at; what several of them want to know is found out once. For one thread. */
final class Installation {
  private final Map<String, String> environment;
  private final InstantSource instants;
  private final Optional<Settings> settings;
  private final List<String> problems;
  private final Http http = new Http();
  private Optional<Optional<Inspection>> inspection = Optional.empty();
  private Instant askedAt = Instant.EPOCH;
  private Instant inspectedAt = Instant.EPOCH;

  Installation(Map<String, String> environment, InstantSource instants) {
    this.environment = Map.copyOf(environment);
    this.instants = instants;
    Optional<Settings> read = Optional.empty();
    List<String> wrong = List.of();
    try {
      read = Optional.of(Settings.read(environment));
    } catch (InvalidSettingsException invalid) {
      wrong = invalid.problems();
    }
    settings = read;
    problems = wrong;
  }

  Map<String, String> environment() {
    return environment;
  }

  InstantSource instants() {
    return instants;
  }

  Http http() {
    return http;
  }

  /** What is wrong with the settings. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  /** What a check finds with valid settings. */
  Finding withSettings(Function<Settings, Finding> check) {
    return settings
        .map(check)
        .orElseGet(() -> Finding.skip("the settings are not valid: memo doctor variables"));
  }

  /** What a check finds in a database that answers. */
  Finding withDatabase(BiFunction<Inspection, Settings, Finding> check) {
    return withSettings(
        each ->
            inspection(each)
                .map(seen -> check.apply(seen, each))
                .orElseGet(
                    () -> Finding.skip("the database does not answer: memo doctor database")));
  }

  /** What a check finds in a database whose tables there are. */
  Finding withTables(BiFunction<Inspection, Settings, Finding> check) {
    return withDatabase(
        (seen, each) ->
            seen.prepared()
                ? check.apply(seen, each)
                : Finding.skip("there are no tables yet: memo doctor migrations"));
  }

  /** What a look at the database shows; empty when it does not answer. */
  Optional<Inspection> inspection(Settings known) {
    if (inspection.isEmpty()) {
      askedAt = instants.instant();
      inspection = Optional.of(inspected(known));
      inspectedAt = instants.instant();
    }
    return inspection.get();
  }

  /** Before the database was looked at, by this machine's clock. */
  Instant askedAt() {
    return askedAt;
  }

  /** After the database was looked at, by this machine's clock. */
  Instant inspectedAt() {
    return inspectedAt;
  }

  private static Optional<Inspection> inspected(Settings known) {
    try {
      return Optional.of(Wiring.inspect(known.database()));
    } catch (MemoException.TryAgain | IllegalArgumentException | IllegalStateException refused) {
      return Optional.empty();
    }
  }

  /** Where a bot that runs with these settings is asked from this machine. */
  static URI here(Settings settings, String path) {
    String host =
        settings.host().equals("0.0.0.0") || settings.host().equals("::")
            ? "127.0.0.1"
            : settings.host();
    String bracketed = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + bracketed + ":" + settings.port() + path);
  }
}
