package io.echovault.app.doctor;

import io.echovault.app.Wiring;
import java.util.List;

/** The database loses nothing, and its walls hold the login. */
final class DurabilityCheck implements Check {
  @Override
  public String name() {
    return "durability";
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withDatabase(
        (inspection, settings) -> judged(Wiring.unsafe(settings.database())));
  }

  private static Finding judged(List<String> problems) {
    return problems.isEmpty()
        ? Finding.pass(
            "fsync, full_page_writes and synchronous_commit are on, and the login is an ordinary one")
        : Finding.fail(String.join("\n", problems), "Do what each of them says.");
  }
}
