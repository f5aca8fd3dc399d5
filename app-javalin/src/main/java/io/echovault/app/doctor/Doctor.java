package io.echovault.app.doctor;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Looks at an installation, check by check. */
public final class Doctor {
  private static final List<Check> CHECKS = checks();

  private static List<Check> checks() {
    List<Check> all =
        new ArrayList<>(
            List.of(
                new VariablesCheck(),
                new ForProductionCheck(),
                new FileModesCheck(),
                new PortCheck(),
                new DatabaseCheck(),
                new DurabilityCheck(),
                new EncryptionInTransitCheck(),
                new MigrationsCheck(),
                new KeyCheck(),
                new ConnectionsCheck(),
                new OtherRolesCheck(),
                new QueryLogCheck(),
                new IsolationCheck(),
                new ClockCheck(),
                new DiskCheck(),
                new RunningCheck(),
                new EndpointsCheck(),
                new SessionsCheck(),
                new WhatsAppCheck(),
                new WebhookCheck(),
                new GraphVersionCheck(),
                new LanguageModelCheck(),
                new SpeechCheck(),
                new VoiceLoginCheck(),
                new PaymentsCheck(),
                new MessagesCheck(),
                new MailCheck(),
                new LogCheck(),
                new BackupCheck(),
                new TrialRestoreCheck(),
                new AuditWrittenCheck(),
                new AuditTrailCheck()));
    Arrays.stream(SignOff.Item.values()).map(SignedOffCheck::new).forEach(all::add);
    // Last, since for a moment nobody else on this machine is answered.
    all.add(new RateLimitCheck());
    return List.copyOf(all);
  }

  private final Installation installation;

  /**
   * Looks at what an environment describes.
   *
   * @param environment where the settings come from
   */
  public Doctor(Map<String, String> environment, InstantSource instants) {
    installation = new Installation(environment, instants);
  }

  /**
   * What a check found.
   *
   * @param name the check's
   */
  public record Line(String name, Finding finding) {}

  /** The names of all checks, in the order in which they are run. */
  public static List<String> names() {
    return CHECKS.stream().map(Check::name).toList();
  }

  /** What one check finds. */
  public Line look(String name) {
    Check check =
        CHECKS.stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("there is no check " + name));
    return new Line(name, check.look(installation));
  }
}
