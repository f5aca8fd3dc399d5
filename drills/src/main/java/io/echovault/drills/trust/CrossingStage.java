package io.echovault.drills.trust;

import io.echovault.drills.ground.Ground;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two processes on one database, with two organisations declared: a victim's and an attacker's. */
final class CrossingStage {
  static final String VICTIM = "34600444001";
  static final String ATTACKER = "34600555001";

  private static final String TENANT =
      """
      tenant: %s
      name: %s
      departments:
        - {id: sales, name: %s sales}
      users:
        - {phone: "%s", name: %s, role: owner, department: sales}
      """;

  private CrossingStage() {}

  static TwoProcesses open() throws IOException {
    Ground ground = Ground.start("crossing", false);
    Path tenants = Files.createDirectories(ground.file("data/tenants"));
    Files.writeString(
        tenants.resolve("acme.yaml"), TENANT.formatted("acme", "Acme", "Acme", VICTIM, "Vera"));
    Files.writeString(
        tenants.resolve("zeta.yaml"), TENANT.formatted("zeta", "Zeta", "Zeta", ATTACKER, "Ada"));
    return new TwoProcesses(ground);
  }
}
