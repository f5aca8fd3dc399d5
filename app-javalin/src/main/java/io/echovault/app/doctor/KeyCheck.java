package io.echovault.app.doctor;

import io.echovault.app.OpensHere;
import java.util.List;

/** The encryption key is the one that everything in the database is kept with. */
final class KeyCheck implements Check {
  @Override
  public String name() {
    return "key";
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withTables(
        (inspection, settings) -> {
          if (inspection.missing() > 0) {
            return Finding.skip("the tables are behind: memo doctor migrations");
          }
          List<String> problems = OpensHere.problems(settings);
          return problems.isEmpty()
              ? Finding.pass("it opens what is kept")
              : Finding.fail(
                  problems.get(0),
                  "Put the former ENCRYPTION_KEY back. To change it: set the former one as"
                      + " ENCRYPTION_KEY_PREVIOUS and run scripts/memo keys rotate.");
        });
  }
}
