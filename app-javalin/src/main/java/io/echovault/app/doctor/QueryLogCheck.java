package io.echovault.app.doctor;

/** The server writes no values of statements into its log. */
final class QueryLogCheck implements Check {
  @Override
  public String name() {
    return "query-log";
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withDatabase(
        (inspection, settings) ->
            inspection.statementsLogged()
                ? Finding.fail(
                    "PostgreSQL writes statements with their values into its log, where they outlive"
                        + " every erasure",
                    "In postgresql.conf set log_statement = none; for slow ones keep"
                        + " log_min_duration_statement and set log_parameter_max_length = 0.")
                : Finding.pass("no values are logged"));
  }
}
