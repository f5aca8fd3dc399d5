package io.echovault.app.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The settings of logins, tokens, web access and the services of others. */
final class TrustReader {
  private static final int LEAST_TOKEN_SECRET = 32;

  private final Variables variables;

  TrustReader(Variables variables) {
    this.variables = variables;
  }

  Settings.Login login() {
    return new Settings.Login(
        Duration.ofMinutes(variables.number("SESSION_TIMEOUT_MINUTES", 30, 1, 1440)),
        variables.number("MAX_LOGIN_ATTEMPTS", 5, 1, 20));
  }

  Settings.Tokens tokens() {
    Optional<Secret> secret = tokenSecret("JWT_SECRET", "at least 32 characters of your choice");
    Optional<Secret> previous =
        tokenSecret("JWT_SECRET_PREVIOUS", "the secret before the present one, or leave it out");
    if (previous.isPresent() && secret.isEmpty()) {
      variables.problem(
          "JWT_SECRET",
          "is not set while JWT_SECRET_PREVIOUS is. Set it to the secret that is used now",
          "$(openssl rand -hex 32)");
    }
    return new Settings.Tokens(secret, previous);
  }

  private Optional<Secret> tokenSecret(String name, String whatItIs) {
    return variables.optionalSecret(
        name,
        value -> value.getBytes(StandardCharsets.UTF_8).length >= LEAST_TOKEN_SECRET,
        whatItIs,
        "$(openssl rand -hex 32)");
  }

  Settings.Web web() {
    return new Settings.Web(
        variables.number("RATE_LIMIT_PER_SECOND", 10, 1, 100_000), trustedProxies(), corsOrigins());
  }

  Settings.Monitoring monitoring(int mainPort) {
    Optional<Integer> port =
        variables
            .value("METRICS_PORT")
            .map(any -> variables.number("METRICS_PORT", 9400, 1, 65_535));
    if (port.equals(Optional.of(mainPort))) {
      variables.problem(
          "METRICS_PORT", "is the same as PORT. Set it to another port, or leave it out", "9400");
    }
    return new Settings.Monitoring(
        variables.optionalSecret(
            "METRICS_TOKEN",
            value -> value.length() >= 16 && value.chars().allMatch(c -> c > ' ' && c < 127),
            "at least 16 letters and digits of your choice",
            "$(openssl rand -hex 32)"),
        port,
        variables.value("METRICS_HOST").orElse("127.0.0.1"),
        Path.of(variables.value("BACKUP_DIR").orElse("/tmp/echovault_backups")));
  }

  private List<AddressRange> trustedProxies() {
    var ranges = new ArrayList<AddressRange>();
    for (String each : variables.list("TRUSTED_PROXIES")) {
      Optional<AddressRange> range = AddressRange.parse(each);
      range.ifPresent(ranges::add);
      if (range.isEmpty()) {
        variables.problem(
            "TRUSTED_PROXIES",
            "is not valid. Set it to addresses or ranges of your proxies, between commas",
            "10.0.0.7,192.168.4.0/24,fd00::/8");
        return List.of();
      }
    }
    return ranges;
  }

  private List<String> corsOrigins() {
    List<String> origins = variables.list("CORS_ORIGINS");
    if (!origins.stream().allMatch(TrustReader::isOrigin)) {
      variables.problem(
          "CORS_ORIGINS",
          "is not valid. Set it to https origins, between commas, without a path and without *",
          "https://app.example.org,https://example.org:8443");
    }
    return origins;
  }

  // As a browser sends it, since it is compared letter by letter.
  private static boolean isOrigin(String value) {
    try {
      URI uri = new URI(value);
      String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
      return SettingsReader.isSafeUrl(value)
          && value.equals(value.toLowerCase(Locale.ROOT))
          && value.equals(uri.getScheme() + "://" + uri.getHost() + port);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  Settings.Cloud cloud() {
    return new Settings.Cloud(
        variables.isOn("CLOUD"),
        variables.optionalSecret(
            "AZURE_SPEECH_KEY",
            value -> value.matches("[0-9A-Za-z]{32,128}"),
            "a key of your Speech resource at Azure, 32 letters and digits or more",
            "$(openssl rand -hex 16)"),
        variables.optional(
            "AZURE_SPEECH_REGION",
            value -> value.matches("[a-z0-9]{3,30}"),
            "the region of that resource, lower-case",
            "westeurope"),
        variables.optional(
            "AZURE_SPEECH_ENDPOINT",
            SettingsReader::isSafeUrl,
            "the https address of that resource (http only on this machine)",
            "https://your-resource.cognitiveservices.azure.com"),
        Duration.ofSeconds(variables.number("AZURE_SPEECH_SECONDS", 30, 1, 60)),
        speechOrder(),
        variables.optionalSecret(
            "OPENAI_API_KEY",
            value -> value.matches("sk-[0-9A-Za-z_-]{17,300}"),
            "a key of OpenAI, which begins with sk-",
            "sk-..."));
  }

  private List<String> speechOrder() {
    List<String> order = variables.list("SPEECH_TO_TEXT");
    for (String each : order) {
      if (!each.equals("azure") && !each.equals("openai")) {
        variables.problem(
            "SPEECH_TO_TEXT",
            "is not valid. Set it to azure, openai, or both in the order that they are asked in",
            "azure,openai");
      }
    }
    if (order.contains("azure")
        && (variables.value("AZURE_SPEECH_KEY").isEmpty()
            || (variables.value("AZURE_SPEECH_REGION").isEmpty()
                && variables.value("AZURE_SPEECH_ENDPOINT").isEmpty()))) {
      variables.problem(
          "SPEECH_TO_TEXT",
          "names azure, which is not set up. Set AZURE_SPEECH_KEY and AZURE_SPEECH_REGION too, or"
              + " leave it out",
          "openai");
    }
    if (order.contains("openai")
        && (variables.value("OPENAI_API_KEY").isEmpty()
            || variables.value("OPENAI_SPEECH_MODEL").isEmpty())) {
      variables.problem(
          "SPEECH_TO_TEXT",
          "names openai, which is not set up. Set OPENAI_API_KEY and OPENAI_SPEECH_MODEL too, or"
              + " leave it out",
          "azure");
    }
    return order;
  }
}
