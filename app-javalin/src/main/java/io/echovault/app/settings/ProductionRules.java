package io.echovault.app.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What settings must have besides being valid where real people's memories are kept. */
final class ProductionRules {
  private static final String RANDOM = "$(openssl rand -hex 32)";
  private static final int ENOUGH = 16;
  private static final int ENOUGH_BITS = 40;
  private static final int KEY = 32;
  private static final int KEY_BITS = 96;

  private final Variables variables;

  ProductionRules(Variables variables) {
    this.variables = variables;
  }

  void check(Settings settings) {
    need("JWT_SECRET", "a secret that bearer tokens are signed with", RANDOM);
    need("WHATSAPP_PHONE_NUMBER_ID", "the id of your number at Meta", "106540000000001");
    need("PUBLIC_URL", "where the bot is reached from outside", "https://bot.example.org");
    encrypted("PUBLIC_URL", settings.publicUrl(), "https://bot.example.org");
    encrypted(
        "WHATSAPP_API_URL",
        Optional.of(settings.whatsApp().apiUrl()),
        "https://graph.facebook.com");
    if (settings.cloud().on()) {
      String otherwise = ", or set CLOUD=off to run without";
      need("AZURE_SPEECH_KEY", "a key of your Speech resource" + otherwise, "0f1e2d...");
      need("AZURE_SPEECH_REGION", "the region of that resource" + otherwise, "westeurope");
      need("OPENAI_API_KEY", "a key of OpenAI" + otherwise, "sk-...");
    }
    strongFromMeta("WHATSAPP_ACCESS_TOKEN", "EAAG...");
    strong("WEBHOOK_VERIFY_TOKEN", ENOUGH, ENOUGH_BITS);
    strongFromMeta("WEBHOOK_SECRET", "9f86d081...");
    strongFromMeta("WEBHOOK_SECRET_PREVIOUS", "9f86d081...");
    strong("ENCRYPTION_KEY", KEY, KEY_BITS);
    strong("JWT_SECRET", KEY, KEY_BITS);
    strong("JWT_SECRET_PREVIOUS", KEY, KEY_BITS);
    strong("METRICS_TOKEN", KEY, KEY_BITS);
    strong("AZURE_SPEECH_KEY", ENOUGH, ENOUGH_BITS);
    strong("OPENAI_API_KEY", ENOUGH, ENOUGH_BITS);
    strong("SMTP_PASSWORD", 8, 20);
    strong("STRIPE_WEBHOOK_SECRET", ENOUGH, ENOUGH_BITS);
    strong("STRIPE_WEBHOOK_SECRET_PREVIOUS", ENOUGH, ENOUGH_BITS);
    passwords();
    different();
  }

  private void need(String name, String whatItIs, String example) {
    if (variables.value(name).isEmpty()) {
      variables.problem(
          name, "is not set, and PRODUCTION=true needs it. Set it to " + whatItIs, example);
    }
  }

  private void encrypted(String name, Optional<String> url, String example) {
    if (url.isPresent() && !url.get().startsWith("https://")) {
      variables.problem(
          name,
          "is not https, and PRODUCTION=true needs that. Set it to an https address",
          example);
    }
  }

  private void strong(String name, int length, int bits) {
    variables
        .value(name)
        .flatMap(value -> Strength.weakness(value, length, bits))
        .ifPresent(weakness -> variables.problem(name, weakness + tooWeak(), RANDOM));
  }

  /** Nobody chooses these: one that is too weak was not copied from Meta. */
  private void strongFromMeta(String name, String example) {
    variables
        .value(name)
        .flatMap(value -> Strength.weakness(value, ENOUGH, ENOUGH_BITS))
        .ifPresent(
            weakness ->
                variables.problem(
                    name,
                    weakness
                        + ", which is too weak for PRODUCTION=true. Set it to the one that Meta"
                        + " gave you",
                    example));
  }

  // A login without a password is let in by other means, such as its certificate.
  private void passwords() {
    for (String name : new String[] {"DATABASE_URL", "DATABASE_OWNER_URL"}) {
      variables
          .value(name)
          .flatMap(ProductionRules::password)
          .flatMap(password -> Strength.weakness(password, 12, 30))
          .ifPresent(
              weakness ->
                  variables.problem(
                      name,
                      "has a password that " + weakness + tooWeak(),
                      "postgresql://echovault:$(openssl rand -hex 24)@localhost:5432/echovault"));
    }
  }

  private static String tooWeak() {
    return ", which is too weak for PRODUCTION=true. Set it to one chosen by chance";
  }

  private static Optional<String> password(String url) {
    int start = url.indexOf("://") + 3;
    int slash = url.indexOf('/', start);
    String authority = url.substring(start, slash < 0 ? url.length() : slash);
    int at = authority.lastIndexOf('@');
    int colon = authority.indexOf(':');
    return at > 0 && colon >= 0 && colon < at
        ? Optional.of(authority.substring(colon + 1, at))
        : Optional.empty();
  }

  private void different() {
    var seen = new LinkedHashMap<String, String>();
    String[] names = {
      "ENCRYPTION_KEY",
      "WHATSAPP_ACCESS_TOKEN",
      "WEBHOOK_VERIFY_TOKEN",
      "WEBHOOK_SECRET",
      "WEBHOOK_SECRET_PREVIOUS",
      "JWT_SECRET",
      "JWT_SECRET_PREVIOUS",
      "METRICS_TOKEN",
      "AZURE_SPEECH_KEY",
      "OPENAI_API_KEY",
      "SMTP_PASSWORD",
      "STRIPE_API_KEY",
      "STRIPE_WEBHOOK_SECRET",
      "STRIPE_WEBHOOK_SECRET_PREVIOUS"
    };
    for (String name : names) {
      Optional<String> value = variables.value(name);
      if (value.isPresent()) {
        same(name, value.get(), seen);
      }
    }
    variables
        .value("DATABASE_URL")
        .flatMap(ProductionRules::password)
        .ifPresent(password -> same("DATABASE_URL", password, seen));
  }

  private void same(String name, String value, Map<String, String> seen) {
    String other = seen.putIfAbsent(value, name);
    if (other != null) {
      variables.problem(
          name,
          "holds the same secret as " + other + ". Set it to one of its own",
          name.equals("DATABASE_URL") ? "postgresql://..." : RANDOM);
    }
  }
}
