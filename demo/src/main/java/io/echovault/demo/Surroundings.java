package io.echovault.demo;

import io.echovault.app.settings.Settings;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The demo's settings: generated, unless the environment gives them. */
final class Surroundings {
  private static final String PHONE_NUMBER_ID = "106540000000001";

  /** The demo brings its own of these, whatever the shell it is started from happens to hold. */
  private static final List<String> OURS =
      List.of("DATABASE_URL", "DATABASE_OWNER_URL", "WHATSAPP_API_URL", "DATA_DIR");

  private final Map<String, String> values = new HashMap<>();
  private final Map<String, String> environment;

  Surroundings(Path dataDirectory, Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
    values.put("HOST", "127.0.0.1");
    values.put("WHATSAPP_ACCESS_TOKEN", randomHex(24));
    values.put("WHATSAPP_PHONE_NUMBER_ID", PHONE_NUMBER_ID);
    values.put("WEBHOOK_VERIFY_TOKEN", randomHex(16));
    values.put("WEBHOOK_SECRET", randomHex(16));
    // The chat page alone asks for more than a dozen files at once.
    values.put("RATE_LIMIT_PER_SECOND", "1000");
    values.put("JWT_SECRET", randomHex(32));
    environment.forEach(
        (name, value) -> {
          if (!value.isBlank()) {
            values.put(name, value);
          }
        });
    OURS.forEach(values::remove);
    values.put("DATA_DIR", dataDirectory.toString());
    // Logging in needs an address that a link in the chat can lead to.
    values.computeIfAbsent(
        "PUBLIC_URL", name -> "http://localhost:" + values.getOrDefault("PORT", "5000"));
    values.computeIfAbsent("ENCRYPTION_KEY", name -> KeptKey.in(dataDirectory).hex());
  }

  Settings settings(String databaseUrl, String apiUrl) {
    return Settings.read(all(databaseUrl, apiUrl));
  }

  /** What a command needs beside the environment that the demo was given. */
  Map<String, String> forCommands(String databaseUrl, String apiUrl) {
    Map<String, String> made = all(databaseUrl, apiUrl);
    made.entrySet().removeIf(each -> each.getValue().equals(environment.get(each.getKey())));
    // Who gives a command elsewhere does not say again on which port the demo runs.
    made.put("PORT", all(databaseUrl, apiUrl).getOrDefault("PORT", "5000"));
    return made;
  }

  private Map<String, String> all(String databaseUrl, String apiUrl) {
    var all = new HashMap<>(values);
    all.put("DATABASE_URL", databaseUrl);
    all.put("WHATSAPP_API_URL", apiUrl);
    return all;
  }

  private static String randomHex(int bytes) {
    var random = new byte[bytes];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
