package io.echovault.app.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes settings out of environment variables. */
final class SettingsReader {
  private static final String WHERE_IN_META = " (App settings, Basic, App secret)";
  static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

  private final Variables variables;
  private final TrustReader trust;

  SettingsReader(Map<String, String> environment) {
    variables = new Variables(environment);
    trust = new TrustReader(variables);
  }

  Settings settings() {
    Path dataDirectory = dataDirectory();
    int port = variables.number("PORT", 5000, 1, 65_535);
    var models = new ModelReader(variables);
    Optional<String> publicUrl = optionalUrl("PUBLIC_URL", "https://bot.example.org");
    var settings =
        new Settings(
            port,
            variables.value("HOST").orElse("0.0.0.0"),
            variables.number("HTTP_CONNECTIONS", 4000, 10, 100_000),
            dataDirectory,
            logLevel(),
            database(),
            encryptionKey(),
            whatsApp(),
            webhook(),
            work(),
            pace(),
            variables.isOn("EMBEDDINGS"),
            optionalUrl("PRIVACY_URL", "https://example.org/privacy"),
            publicUrl,
            trust.login(),
            trust.tokens(),
            trust.web(),
            trust.cloud(),
            variables.isTrue("PRODUCTION"),
            keeping(dataDirectory),
            trust.monitoring(port),
            models.model(),
            models.speech(),
            new PaymentReader(variables).stripe(publicUrl),
            new PaymentReader(variables).files(dataDirectory),
            new MailReader(variables).mail());
    if (settings.production()) {
      new ProductionRules(variables).check(settings);
    }
    if (!variables.problems().isEmpty()) {
      throw new InvalidSettingsException(variables.problems());
    }
    return settings;
  }

  Optional<Settings.Database> productionDatabase() {
    Settings.Database database = database();
    boolean known = variables.problems().isEmpty() && variables.isTrue("PRODUCTION");
    return known ? Optional.of(database) : Optional.empty();
  }

  private Settings.Database database() {
    String whatItIs = "a database in the form postgresql://user:password@host:port/name";
    String example = "postgresql://echovault:secret@localhost:5432/echovault";
    return new Settings.Database(
        variables.secret("DATABASE_URL", SettingsReader::isDatabase, whatItIs, example),
        variables.optionalSecret(
            "DATABASE_OWNER_URL", SettingsReader::isDatabase, whatItIs, example),
        variables.number("DATABASE_POOL_SIZE", 16, 4, 200));
  }

  private Secret encryptionKey() {
    return variables.secret(
        "ENCRYPTION_KEY",
        SettingsReader::isKey,
        "64 hex digits, keep them safe: without them nothing can be read again",
        "$(openssl rand -hex 32)");
  }

  private Settings.Keeping keeping(Path dataDirectory) {
    Optional<Secret> previous =
        variables.optionalSecret(
            "ENCRYPTION_KEY_PREVIOUS",
            SettingsReader::isKey,
            "the 64 hex digits of the key before the present one, or leave it out",
            "$(openssl rand -hex 32)");
    if (previous.isPresent()
        && previous.equals(variables.value("ENCRYPTION_KEY").map(Secret::new))) {
      variables.problem(
          "ENCRYPTION_KEY_PREVIOUS",
          "is the same as ENCRYPTION_KEY. Set it to the key before that, or leave it out",
          "$(openssl rand -hex 32)");
    }
    return new Settings.Keeping(
        previous, erasureLedger(dataDirectory), variables.number("BACKUP_DAYS", 30, 0, 3650));
  }

  private Path erasureLedger(Path dataDirectory) {
    Path usual = dataDirectory.resolve("data").resolve("erasure-ledger.jsonl");
    try {
      return variables
          .value("ERASURE_LEDGER")
          .map(value -> Path.of(value).toAbsolutePath().normalize())
          .orElse(usual);
    } catch (InvalidPathException e) {
      variables.problem(
          "ERASURE_LEDGER",
          "is not a path. Set it to a file that outlives the database",
          "/var/lib/bot/erasure-ledger.jsonl");
      return usual;
    }
  }

  private static boolean isKey(String value) {
    return value.matches("[0-9a-fA-F]{64}");
  }

  private Settings.WhatsApp whatsApp() {
    return new Settings.WhatsApp(
        variables
            .optional(
                "WHATSAPP_API_URL",
                SettingsReader::isSafeUrl,
                "an https address (http only on this machine)",
                "https://graph.facebook.com")
            .map(SettingsReader::withoutSlash)
            .orElse("https://graph.facebook.com"),
        variables
            .optional(
                "WHATSAPP_API_VERSION",
                value -> value.matches("v\\d{1,3}\\.\\d{1,2}"),
                "a version of the Graph API",
                "v23.0")
            .orElse("v23.0"),
        variables.secret(
            "WHATSAPP_ACCESS_TOKEN",
            value -> value.length() >= 8 && value.chars().allMatch(c -> c > ' ' && c < 127),
            "the access token of your system user at Meta",
            "EAAG..."),
        variables.optional(
            "WHATSAPP_PHONE_NUMBER_ID",
            value -> value.matches("\\d{5,20}"),
            "the id of your number at Meta, digits only, not the number itself",
            "106540000000001"));
  }

  private Settings.Webhook webhook() {
    return new Settings.Webhook(
        variables.secret(
            "WEBHOOK_VERIFY_TOKEN",
            value -> value.length() >= 8,
            "at least 8 characters of your choice, the same as at Meta",
            "$(openssl rand -hex 16)"),
        variables.secret(
            "WEBHOOK_SECRET",
            value -> value.length() >= 8,
            "your app's secret at Meta" + WHERE_IN_META,
            "0123456789abcdef0123456789abcdef"),
        variables.optionalSecret(
            "WEBHOOK_SECRET_PREVIOUS",
            value -> value.length() >= 8,
            "the secret before the present one, or leave it out",
            "0123456789abcdef0123456789abcdef"),
        variables.number("WEBHOOK_QUEUE", 4000, 1, 1_000_000));
  }

  private Settings.Work work() {
    return new Settings.Work(
        variables.number("INBOX_WORKERS", 8, 1, 64),
        variables.number("INBOX_ATTEMPTS", 5, 1, 100),
        variables.number("OUTBOX_WORKERS", 4, 1, 64));
  }

  private Settings.Pace pace() {
    return new Settings.Pace(
        Duration.ofSeconds(variables.number("OUTBOX_PATIENCE_SECONDS", 60, 5, 600)),
        Duration.ofSeconds(variables.number("OUTBOX_PAIR_SECONDS", 6, 1, 60)),
        variables.number("OUTBOX_PAIR_BURST", 45, 1, 1_000),
        variables.number("OUTBOX_PER_SECOND", 80, 1, 10_000),
        Duration.ofSeconds(variables.number("OUTBOX_MERGE_SECONDS", 2, 0, 60)));
  }

  private LogLevel logLevel() {
    String levels = "DEBUG, INFO, WARNING or ERROR";
    Optional<String> given =
        variables
            .optional("LOG_LEVEL", value -> level(value).isPresent(), levels, "INFO")
            .filter(value -> level(value).isPresent());
    return given.flatMap(SettingsReader::level).orElse(LogLevel.INFO);
  }

  private static Optional<LogLevel> level(String value) {
    return Arrays.stream(LogLevel.values())
        .filter(level -> level.name().equals(value.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  private Path dataDirectory() {
    String whatItIs = "a directory that this user may write to";
    String value = variables.value("DATA_DIR").orElse(".");
    try {
      Path directory = Path.of(value).toAbsolutePath().normalize();
      Path existing = directory;
      while (!Files.exists(existing) && existing.getParent() != null) {
        existing = existing.getParent();
      }
      if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
        variables.problem(
            "DATA_DIR", "cannot be written to. Set it to " + whatItIs, "/var/lib/bot");
      }
      return directory;
    } catch (InvalidPathException e) {
      variables.problem("DATA_DIR", "is not a path. Set it to " + whatItIs, "/var/lib/bot");
      return Path.of(".");
    }
  }

  private Optional<String> optionalUrl(String name, String example) {
    return variables
        .optional(name, SettingsReader::isSafeUrl, "an https address", example)
        .map(SettingsReader::withoutSlash);
  }

  private static boolean isDatabase(String value) {
    try {
      URI uri = new URI(value);
      boolean scheme = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
      return scheme && uri.getRawAuthority() != null && uri.getPath().length() > 1;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  // A bearer token must not travel in the clear.
  static boolean isSafeUrl(String value) {
    try {
      URI uri = new URI(value);
      // There is no host when the port is no number of a port.
      String host = Optional.ofNullable(uri.getHost()).orElse("");
      boolean local = "http".equals(uri.getScheme()) && LOOPBACK.contains(host);
      return !host.isEmpty() && ("https".equals(uri.getScheme()) || local);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String withoutSlash(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}
