package io.echovault.app.maintenance;

import io.echovault.app.doctor.Doctor;
import io.echovault.app.doctor.Finding;
import io.echovault.app.doctor.SignOff;
import io.echovault.app.settings.Settings;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The rounds of maintenance. */
public enum Round {
  /** Errors and metrics of the day. */
  DAILY("errors and metrics of the day") {
    @Override
    List<String> checks() {
      return List.of("running", "backup", "disk");
    }

    @Override
    void own(Surroundings around, List<Look> looks) throws IOException {
      looks.add(LogErrors.since(around.settings().dataDirectory(), around.now()));
      looks.addAll(BotMetrics.ask(around.settings()).day());
    }
  },
  /** Anomalies of the audit trail. */
  WEEKLY("what stands out in the audit trail of the week") {
    @Override
    List<String> checks() {
      return List.of("audit-trail", "audit-written");
    }

    @Override
    void own(Surroundings around, List<Look> looks) throws IOException {
      looks.addAll(AuditWeek.of(around.settings().dataDirectory(), around.now()));
    }
  },
  /** Dependencies and security patches that are due. */
  MONTHLY("dependencies and security patches that are due") {
    @Override
    List<String> checks() {
      return List.of(
          "graph-version", "language-model", "file-modes", "other-roles", "trial-restore");
    }

    @Override
    void own(Surroundings around, List<Look> looks) {
      looks.addAll(Patches.due(around.now()));
    }
  },
  /** Figures against their baseline. */
  QUARTERLY("figures against their baseline, and what was signed off") {
    @Override
    List<String> checks() {
      return Stream.concat(
              Stream.of("connections"),
              Arrays.stream(SignOff.Item.values()).map(SignOff.Item::word))
          .toList();
    }

    @Override
    void own(Surroundings around, List<Look> looks) throws IOException {
      looks.addAll(
          Baseline.in(around.settings().dataDirectory())
              .compared(BotMetrics.ask(around.settings()).figures(), around.now()));
    }
  };

  private final String about;

  Round(String about) {
    this.about = about;
  }

  /** Which checks of the doctor belong to it. */
  abstract List<String> checks();

  abstract void own(Surroundings around, List<Look> looks) throws IOException;

  /** What it looks at, in a line. */
  public String about() {
    return about;
  }

  /** What it is called in a terminal. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Looks at everything of the round.
   *
   * @param environment where the settings come from
   * @throws io.echovault.app.settings.InvalidSettingsException when they are not valid
   */
  public List<Look> made(Map<String, String> environment, InstantSource instants)
      throws IOException {
    List<Look> looks = new ArrayList<>();
    own(new Surroundings(Settings.read(environment), instants.instant()), looks);
    Doctor doctor = new Doctor(environment, instants);
    for (String check : checks()) {
      Finding finding = doctor.look(check).finding();
      boolean failed = finding.result() == Finding.Result.FAIL;
      looks.add(new Look(check, finding.what() + (failed ? ". " + finding.remedy() : ""), failed));
    }
    return looks;
  }
}
