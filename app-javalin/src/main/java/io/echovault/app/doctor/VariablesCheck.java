package io.echovault.app.doctor;

import java.util.List;

/** The settings are valid, and fit for production where PRODUCTION=true. */
final class VariablesCheck implements Check {
  @Override
  public String name() {
    return "variables";
  }

  @Override
  public Finding look(Installation installation) {
    List<String> problems = installation.problems();
    return problems.isEmpty()
        ? Finding.pass("every variable is valid")
        : Finding.fail(
            String.join("\n", problems),
            "Set them in .env; .env.example tells of each. scripts/verify.sh reads .env by itself; for"
                + " scripts/memo run first: set -a; . ./.env; set +a");
  }
}
