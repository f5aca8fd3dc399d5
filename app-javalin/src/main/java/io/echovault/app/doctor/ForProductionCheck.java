package io.echovault.app.doctor;

import io.echovault.app.settings.InvalidSettingsException;
import io.echovault.app.settings.Settings;
import java.util.HashMap;
import java.util.Map;

/** PRODUCTION=true is set. */
final class ForProductionCheck implements Check {
  @Override
  public String name() {
    return "production";
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withSettings(
        settings ->
            settings.production()
                ? Finding.pass("weak secrets and unfit databases are refused at start")
                : Finding.fail(
                    "PRODUCTION is not true, so weak secrets and unfit databases are not refused"
                        + wouldBeRefused(installation),
                    "Set PRODUCTION=true in .env."));
  }

  private static String wouldBeRefused(Installation installation) {
    Map<String, String> then = new HashMap<>(installation.environment());
    then.put("PRODUCTION", "true");
    try {
      Settings.read(then);
      return "";
    } catch (InvalidSettingsException refused) {
      return "\n" + String.join("\n", refused.problems());
    }
  }
}
