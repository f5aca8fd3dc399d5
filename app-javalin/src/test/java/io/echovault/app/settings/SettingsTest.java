package io.echovault.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  private static final String KEY = "0123456789abcdef".repeat(4);
  private static final Map<String, String> LEAST =
      Map.of(
          "DATABASE_URL", "postgresql://bot:canary-password@localhost:5432/memories",
          "ENCRYPTION_KEY", KEY,
          "WHATSAPP_ACCESS_TOKEN", "canary-token-1234",
          "WEBHOOK_VERIFY_TOKEN", "canary-verify",
          "WEBHOOK_SECRET", "canary-secret");

  @Test
  void fillsInWhatIsUsual() {
    Settings settings = Settings.read(LEAST);
    assertThat(settings.port()).isEqualTo(5000);
    assertThat(settings.whatsApp().apiUrl()).isEqualTo("https://graph.facebook.com");
    assertThat(settings.whatsApp().apiVersion()).isEqualTo("v23.0");
    assertThat(settings.logLevel()).isEqualTo(LogLevel.INFO);
    assertThat(settings.dataDirectory()).isEqualTo(Path.of("").toAbsolutePath());
    assertThat(settings.webhook().previousSecret()).isEmpty();
  }

  @Test
  void nobodyCanPayUnlessAllThatItTakesIsThere() {
    Map<String, String> all =
        Map.of(
            "STRIPE_API_KEY", "sk_test_canary",
            "STRIPE_WEBHOOK_SECRET", "whsec_canary_secret",
            "PUBLIC_URL", "https://bot.example.org");
    assertThat(Settings.read(LEAST).stripe()).isEmpty();
    var environment = new HashMap<>(LEAST);
    environment.putAll(all);
    Settings.Stripe stripe = Settings.read(environment).stripe().orElseThrow();
    assertThat(stripe.apiUrl()).isEqualTo("https://api.stripe.com");
    assertThat(stripe.webhookSecrets()).containsExactly(new Secret("whsec_canary_secret"));
    assertThat(stripe.toString()).doesNotContain("canary");
    for (String each : all.keySet()) {
      var less = new HashMap<>(environment);
      less.remove(each);
      assertThat(problems(less).problems()).as(each).hasSize(1);
    }
    environment.put("STRIPE_API_KEY", "pk_test_canary");
    assertThat(problems(environment).problems()).hasSize(1);
  }

  @Test
  void readsHowMailIsSent() {
    assertThat(Settings.read(LEAST).mail()).isEmpty();
    var environment = new HashMap<>(LEAST);
    environment.put("SMTP_HOST", "smtp.example.org");
    environment.put("SMTP_FROM", "bot@example.org");
    environment.put("SMTP_USER", "bot");
    environment.put("SMTP_PASSWORD", "canary");
    Settings.Mail mail = Settings.read(environment).mail().orElseThrow();
    assertThat(mail.port()).isEqualTo(587);
    assertThat(mail.encryption()).isEqualTo(Settings.Mail.Encryption.STARTTLS);
    assertThat(mail.toString()).doesNotContain("canary");
    for (String each : List.of("SMTP_FROM", "SMTP_USER", "SMTP_PASSWORD")) {
      var less = new HashMap<>(environment);
      less.remove(each);
      assertThat(problems(less).problems()).as(each).hasSize(1);
    }
    environment.put("SMTP_PORT", "465");
    assertThat(Settings.read(environment).mail().orElseThrow().encryption())
        .isEqualTo(Settings.Mail.Encryption.TLS);
    environment.put("SMTP_ENCRYPTION", "none");
    assertThat(problems(environment).problems())
        .singleElement()
        .matches(line -> line.contains("SMTP_ENCRYPTION is none"));
    environment.put("SMTP_HOST", "127.0.0.1");
    assertThat(Settings.read(environment).mail().orElseThrow().encryption())
        .isEqualTo(Settings.Mail.Encryption.NONE);
    environment.put("SMTP_FROM", "bot@example.org\r\nBcc: eve@example.org");
    assertThat(problems(environment).problems()).hasSize(1);
    environment.remove("SMTP_HOST");
    assertThat(problems(environment).problems()).hasSizeGreaterThan(1);
  }

  @Test
  void namesEveryMissingVariableAtOnce() {
    assertThat(problems(Map.of()).problems())
        .hasSize(5)
        .allMatch(line -> line.contains("is not set") && line.contains("for example"))
        .extracting(line -> line.split(" ", 2)[0])
        .containsExactly(
            "DATABASE_URL",
            "ENCRYPTION_KEY",
            "WHATSAPP_ACCESS_TOKEN",
            "WEBHOOK_VERIFY_TOKEN",
            "WEBHOOK_SECRET");
  }

  @ParameterizedTest
  @CsvSource({
    "PORT,0",
    "PORT,65536",
    "PORT,5000x",
    "PORT,99999999999",
    "DATABASE_URL,localhost:5432",
    "DATABASE_URL,jdbc:postgresql://localhost/memories",
    "DATABASE_OWNER_URL,mysql://localhost/memories",
    "DATABASE_POOL_SIZE,1",
    "ENCRYPTION_KEY,abc",
    "ENCRYPTION_KEY,0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcd",
    "ENCRYPTION_KEY,0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde",
    "ENCRYPTION_KEY,0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef01",
    "ENCRYPTION_KEY,zz23456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
    "WHATSAPP_API_URL,http://graph.facebook.com",
    "WHATSAPP_API_VERSION,23",
    "WHATSAPP_ACCESS_TOKEN,with a space",
    "WHATSAPP_PHONE_NUMBER_ID,+34600111222",
    "WEBHOOK_VERIFY_TOKEN,short",
    "WEBHOOK_SECRET_PREVIOUS,short",
    "WEBHOOK_QUEUE,0",
    "ENCRYPTION_KEY_PREVIOUS,abc",
    "ENCRYPTION_KEY_PREVIOUS,0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcd",
    "BACKUP_DAYS,-1",
    "INBOX_WORKERS,-1",
    "INBOX_ATTEMPTS,0",
    "OUTBOX_WORKERS,1000",
    "LOG_LEVEL,LOUD",
    "PRIVACY_URL,ftp://example.org",
    "PUBLIC_URL,bot",
    "PUBLIC_URL,http://localhost:80000000000000",
    "DATA_DIR,/etc/passwd/here",
    "SESSION_TIMEOUT_MINUTES,0",
    "MAX_LOGIN_ATTEMPTS,0",
    "JWT_SECRET,thirty-one-characters-are-less.",
    "RATE_LIMIT_PER_SECOND,0",
    "TRUSTED_PROXIES,proxy.example.org",
    "TRUSTED_PROXIES,10.0.0.0/33",
    "TRUSTED_PROXIES,'10.0.0.1,*'",
    "CORS_ORIGINS,*",
    "CORS_ORIGINS,null",
    "CORS_ORIGINS,https://app.example.org/",
    "CORS_ORIGINS,https://App.example.org",
    "CORS_ORIGINS,http://app.example.org",
    "CLOUD,maybe",
    "PRODUCTION,yes",
    "AZURE_SPEECH_KEY,short",
    "AZURE_SPEECH_REGION,West Europe",
    "OPENAI_API_KEY,pk-0123456789abcdef0123"
  })
  void refusesAbsurdValues(String name, String value) {
    var environment = new HashMap<>(LEAST);
    environment.put(name, value);
    assertThat(problems(environment).problems())
        .singleElement()
        .satisfies(line -> assertThat(line).startsWith(name + " "));
  }

  @Test
  void theModelThatWordsAnswersDescribesPicturesUnlessAnotherOrNoneIsNamed() {
    var environment = new HashMap<>(LEAST);
    environment.put("OPENAI_API_KEY", "sk-0123456789abcdef0123456789abcdef");
    environment.put("OPENAI_MODEL", "words-1");
    assertThat(pictureModel(environment)).contains("words-1");
    environment.put("OPENAI_PICTURE_MODEL", "eyes-1");
    assertThat(pictureModel(environment)).contains("eyes-1");
    environment.put("OPENAI_PICTURE_MODEL", "none");
    assertThat(pictureModel(environment)).isEmpty();
  }

  private static Optional<String> pictureModel(Map<String, String> environment) {
    return Settings.read(environment).model().orElseThrow().picture();
  }

  @Test
  void readsWhoMayAskHowOften() {
    var environment = new HashMap<>(LEAST);
    environment.put("TRUSTED_PROXIES", "10.0.0.7, fd00::/8");
    environment.put("CORS_ORIGINS", "https://app.example.org,http://localhost:3000");
    Settings.Web web = Settings.read(environment).web();
    assertThat(web.perSecond()).isEqualTo(10);
    assertThat(web.trustedProxies())
        .containsExactly(
            AddressRange.parse("10.0.0.7/32").orElseThrow(),
            AddressRange.parse("fd00::/8").orElseThrow());
    assertThat(web.corsOrigins())
        .containsExactly("https://app.example.org", "http://localhost:3000");
  }

  @Test
  void wantsThePresentTokenSecretBesideThePrevious() {
    var environment = new HashMap<>(LEAST);
    environment.put("JWT_SECRET_PREVIOUS", "x".repeat(32));
    assertThat(problems(environment).problems())
        .singleElement()
        .satisfies(line -> assertThat(line).startsWith("JWT_SECRET is not set"));
  }

  @Test
  void takesHttpForAStandInOnThisMachineOnly() {
    var environment = new HashMap<>(LEAST);
    environment.put("WHATSAPP_API_URL", "http://127.0.0.1:20000/");
    assertThat(Settings.read(environment).whatsApp().apiUrl()).isEqualTo("http://127.0.0.1:20000");
  }

  @Test
  void refusesAPreviousKeyThatIsThePresentOne() {
    var environment = new HashMap<>(LEAST);
    environment.put("ENCRYPTION_KEY_PREVIOUS", environment.get("ENCRYPTION_KEY"));
    assertThat(problems(environment).problems())
        .singleElement()
        .satisfies(line -> assertThat(line).startsWith("ENCRYPTION_KEY_PREVIOUS is the same as"));
  }

  @Test
  void neverPrintsASecret() {
    var environment = new HashMap<>(LEAST);
    environment.put("WEBHOOK_SECRET_PREVIOUS", "canary-previous");
    environment.put("JWT_SECRET", "canary-canary-canary-canary-canary");
    environment.put("JWT_SECRET_PREVIOUS", "canary-canary-canary-canary-former");
    environment.put("AZURE_SPEECH_KEY", "canary0123456789canary0123456789");
    environment.put("OPENAI_API_KEY", "sk-canary0123456789canary0123456789");
    environment.put("DATABASE_OWNER_URL", "postgresql://owner:canary@localhost/memories");
    assertThat(Settings.read(environment).toString())
        .contains("[REDACTED]")
        .doesNotContain("canary")
        .doesNotContain(KEY);
  }

  @Test
  void neverRepeatsAWrongValueWhichMayBeASecretInTheWrongPlace() {
    var environment = new HashMap<String, String>();
    LEAST.keySet().forEach(name -> environment.put(name, "can ary"));
    environment.put("PORT", "can ary");
    assertThat(problems(environment)).message().doesNotContain("can ary");
  }

  @Test
  void blankIsNotGiven() {
    var environment = new HashMap<>(LEAST);
    environment.put("PORT", "  ");
    environment.put("WEBHOOK_SECRET_PREVIOUS", "");
    assertThat(Settings.read(environment)).isEqualTo(Settings.read(LEAST));
  }

  private static InvalidSettingsException problems(Map<String, String> environment) {
    return catchThrowableOfType(InvalidSettingsException.class, () -> Settings.read(environment));
  }
}
