package io.echovault.app;

import io.echovault.app.settings.Settings;
import io.echovault.app.tenants.Problem;
import io.echovault.app.tenants.Tenants;
import io.echovault.core.InMemoryStorage;
import io.echovault.core.MemoCore;
import io.echovault.ports.inbound.TenantDesk;
import io.echovault.ports.vocabulary.Role;
import io.echovault.ports.vocabulary.TenantSummary;
import io.echovault.ports.vocabulary.TenantsApplied;
import io.echovault.postgres.PostgresDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks, applies and lists the organisations that the files declare. Shows nobody's number. */
final class TenantCommands {
  private static final int FAILED = 1;
  private static final int MISUSED = 2;
  private static final int CONNECTIONS = 2;

  private final Settings settings;
  private final PrintStream out;
  private final PrintStream err;

  TenantCommands(Settings settings, PrintStream out, PrintStream err) {
    this.settings = settings;
    this.out = out;
    this.err = err;
  }

  /** Does what was asked and gives the exit code. */
  int run(List<String> arguments) {
    return switch (String.join(" ", arguments)) {
      case "check" -> check();
      case "apply" -> withDesk(this::apply);
      case "list" -> withDesk(this::list);
      default -> {
        err.println("Say: tenants check, tenants apply, or tenants list. See --help.");
        yield MISUSED;
      }
    };
  }

  /** What the files declare, read for whoever starts the bot or asks. */
  static Tenants read(Settings settings, TenantDesk desk) {
    Path directory = Tenants.directory(settings.dataDirectory());
    try {
      return Tenants.read(directory, desk);
    } catch (IOException e) {
      throw new UncheckedIOException("the directory " + directory + " cannot be read", e);
    }
  }

  /** Needs no database. */
  private int check() {
    var nothing = Wiring.outside(settings, new InMemoryStorage(), InstantSource.system());
    Tenants tenants = read(settings, MemoCore.with(nothing).tenantDesk());
    if (!tenants.problems().isEmpty()) {
      return invalid(tenants.problems());
    }
    out.println(
        "The files are valid and declare " + Counted.of(tenants.declared().size(), "tenant") + ".");
    return 0;
  }

  private int invalid(List<Problem> problems) {
    problems.forEach(err::println);
    return FAILED;
  }

  /** Something to do with the desk. */
  @FunctionalInterface
  private interface Work {
    int with(TenantDesk desk);
  }

  private int withDesk(Work work) {
    try (PostgresDatabase database = Wiring.database(settings.database(), CONNECTIONS)) {
      return work.with(
          MemoCore.with(Wiring.outside(settings, database.storage(), InstantSource.system()))
              .tenantDesk());
    }
  }

  private int apply(TenantDesk desk) {
    Tenants tenants = read(settings, desk);
    if (!tenants.problems().isEmpty()) {
      return invalid(tenants.problems());
    }
    TenantsApplied applied = desk.apply(tenants.declared());
    applied.changes().forEach(out::println);
    applied.undone().forEach(err::println);
    out.println(
        applied.changes().isEmpty()
            ? "Nothing had to be changed."
            : "Made " + Counted.of(applied.changes().size(), "change") + ".");
    return applied.undone().isEmpty() ? 0 : FAILED;
  }

  private int list(TenantDesk desk) {
    List<TenantSummary> all = desk.list();
    all.forEach(each -> out.println(line(each)));
    if (all.isEmpty()) {
      out.println("No tenant is declared; everybody has a space of their own.");
    }
    return 0;
  }

  private static String line(TenantSummary tenant) {
    String people =
        Stream.of(Role.values())
            .filter(role -> tenant.people().getOrDefault(role, 0L) > 0)
            .map(role -> tenant.people().get(role) + " " + role.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return tenant.slug()
        + "  "
        + tenant.name()
        + (tenant.operator() ? " (operator)" : "")
        + "  departments: "
        + String.join(", ", tenant.departments())
        + "  people: "
        + people;
  }
}
