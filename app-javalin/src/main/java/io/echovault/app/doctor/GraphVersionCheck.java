package io.echovault.app.doctor;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** The version of the Graph API lives for six more months. */
final class GraphVersionCheck implements Check {
  private static final int MONTHS = 6;

  /** As Meta's changelog of the Graph API says. */
  private static final Map<String, LocalDate> ENDS =
      Map.of(
          "v21.0", LocalDate.of(2027, 1, 21),
          "v22.0", LocalDate.of(2027, 5, 20),
          "v23.0", LocalDate.of(2027, 10, 8),
          "v24.0", LocalDate.of(2028, 2, 18),
          "v25.0", LocalDate.of(2028, 7, 29));

  @Override
  public String name() {
    return "graph-version";
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withSettings(
        settings -> {
          String version = settings.whatsApp().apiVersion();
          Optional<LocalDate> end = Optional.ofNullable(ENDS.get(version));
          if (end.isEmpty()) {
            return Finding.skip("the end of " + version + " is not known here");
          }
          LocalDate today = LocalDate.ofInstant(installation.instants().instant(), ZoneOffset.UTC);
          return today.plusMonths(MONTHS).isBefore(end.get())
              ? Finding.pass(version + " lives until " + end.get())
              : Finding.fail(
                  version + " ends on " + end.get(),
                  "Set WHATSAPP_API_VERSION to a later one, and try a message.");
        });
  }
}
