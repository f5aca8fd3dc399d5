package io.echovault.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionRulesTest {
  private static final String KEY =
      "9f3c1ab27e5d40886b1fe2c7a0935d4e8c6071b9ad2f43e5187690bcdf3a5e24";
  private static final Map<String, String> GOOD =
      Map.ofEntries(
          Map.entry("PRODUCTION", "true"),
          Map.entry("DATABASE_URL", "postgresql://bot:7gK2pQx9Lm4Rt8Vb@localhost:5432/memories"),
          Map.entry("ENCRYPTION_KEY", KEY),
          Map.entry("WHATSAPP_ACCESS_TOKEN", "EAAGm0PX4ZCpsBAJ7kQ2vLw9TfYh3Rd"),
          Map.entry("WHATSAPP_PHONE_NUMBER_ID", "106540000000001"),
          Map.entry("WEBHOOK_VERIFY_TOKEN", "c41f7a9be25d80363ce19b70"),
          Map.entry("WEBHOOK_SECRET", "5b8e0d27f1a94c63be0752d9814fa6c3"),
          Map.entry("JWT_SECRET", "d7e2f90b5c3a8146709bd1e4f25a6c83"),
          Map.entry("PUBLIC_URL", "https://bot.example.org"),
          Map.entry("AZURE_SPEECH_KEY", "a81c5e9f03b7462d9e4f10c8b7d25a36"),
          Map.entry("AZURE_SPEECH_REGION", "westeurope"),
          Map.entry("OPENAI_API_KEY", "sk-proj-Zt4Qm8Yw2Lk6Rv0Np3Hd"));

  @Test
  void startsWithAllThatIsNeeded() {
    assertThat(Settings.read(GOOD).production()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DATABASE_URL",
        "ENCRYPTION_KEY",
        "WHATSAPP_ACCESS_TOKEN",
        "WHATSAPP_PHONE_NUMBER_ID",
        "WEBHOOK_VERIFY_TOKEN",
        "WEBHOOK_SECRET",
        "JWT_SECRET",
        "PUBLIC_URL",
        "AZURE_SPEECH_KEY",
        "AZURE_SPEECH_REGION",
        "OPENAI_API_KEY"
      })
  void refusesToStartWithoutAnyOfThem(String name) {
    var environment = new HashMap<>(GOOD);
    environment.remove(name);
    assertThat(problems(environment)).singleElement().asString().startsWith(name + " is not set");
  }

  @Test
  void refusesAWeakTokenForMetrics() {
    var environment = new HashMap<>(GOOD);
    environment.put("METRICS_TOKEN", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
    assertThat(problems(environment))
        .singleElement()
        .asString()
        .startsWith("METRICS_TOKEN repeats itself");
    environment.put("METRICS_TOKEN", environment.get("JWT_SECRET"));
    assertThat(problems(environment))
        .singleElement()
        .asString()
        .startsWith("METRICS_TOKEN holds the same secret as JWT_SECRET");
  }

  @Test
  void refusesThePortOfTheBotForMetrics() {
    var environment = new HashMap<>(GOOD);
    environment.put("METRICS_PORT", "5000");
    assertThat(problems(environment)).singleElement().asString().startsWith("METRICS_PORT is the");
  }

  @Test
  void namesAllThatIsMissingAtOnce() {
    assertThat(problems(Map.of("PRODUCTION", "true")))
        .extracting(line -> line.split(" ", 2)[0])
        .containsExactlyInAnyOrder(
            GOOD.keySet().stream()
                .filter(name -> !name.equals("PRODUCTION"))
                .toArray(String[]::new));
  }

  @Test
  void doesWithoutTheKeysOfOthersWhereTheCloudIsOff() {
    var environment = new HashMap<>(GOOD);
    environment
        .keySet()
        .removeAll(List.of("AZURE_SPEECH_KEY", "AZURE_SPEECH_REGION", "OPENAI_API_KEY"));
    environment.put("CLOUD", "off");
    assertThat(Settings.read(environment).cloud().on()).isFalse();
  }

  @Test
  void asksForNoneOfItOutsideProduction() {
    var environment = new HashMap<>(GOOD);
    environment.put("PRODUCTION", "false");
    environment.put("WEBHOOK_SECRET", "aaaaaaaaaaaaaaaa");
    environment.remove("JWT_SECRET");
    assertThat(Settings.read(environment).tokens().secret()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PUBLIC_URL,http://localhost:5000",
    "WHATSAPP_API_URL,http://127.0.0.1:20000",
    "WEBHOOK_SECRET,0123456789abcdef0123456789abcdef",
    "WEBHOOK_SECRET,aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab",
    "WEBHOOK_SECRET,tooshort",
    "WEBHOOK_VERIFY_TOKEN,12345678901234567890",
    "WEBHOOK_VERIFY_TOKEN,my-password-for-meta",
    "WHATSAPP_ACCESS_TOKEN,EAAG...9f3c1ab27e5d40",
    "JWT_SECRET,abcdefghijklmnopqrstuvwxyzabcdefgh",
    "JWT_SECRET,change-me-change-me-change-me-please",
    "JWT_SECRET_PREVIOUS,abcabcabcabcabcabcabcabcabcabcabcabc",
    "ENCRYPTION_KEY,0000000000000000000000000000000000000000000000000000000000000001",
    "ENCRYPTION_KEY,0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
    "DATABASE_URL,postgresql://echovault:change-me@localhost:5432/echovault",
    "DATABASE_URL,postgresql://echovault:1234@localhost:5432/echovault"
  })
  void refusesWeakSecretsAndOpenAddresses(String name, String value) {
    var environment = new HashMap<>(GOOD);
    environment.put(name, value);
    assertThat(problems(environment))
        .singleElement()
        .asString()
        .startsWith(name + " ")
        .doesNotContain(value);
  }

  @Test
  void refusesOneSecretForTwoPurposes() {
    var environment = new HashMap<>(GOOD);
    environment.put("JWT_SECRET", KEY);
    assertThat(problems(environment))
        .singleElement()
        .asString()
        .startsWith("JWT_SECRET holds the same secret as ENCRYPTION_KEY")
        .doesNotContain(KEY);
  }

  @Test
  void knowsTheDatabaseAlsoWhereOtherThingsAreWrong() {
    var environment = new HashMap<>(GOOD);
    environment.remove("JWT_SECRET");
    assertThat(Settings.productionDatabase(environment)).isPresent();
    environment.put("PRODUCTION", "false");
    assertThat(Settings.productionDatabase(environment)).isEmpty();
  }

  private static List<String> problems(Map<String, String> environment) {
    return catchThrowableOfType(InvalidSettingsException.class, () -> Settings.read(environment))
        .problems();
  }
}
