package io.echovault.app.settings;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads how people pay. */
final class PaymentReader {
  private static final String KEY = "STRIPE_API_KEY";
  private static final String SECRET = "STRIPE_WEBHOOK_SECRET";
  private static final String RATES = "RATES_FILE";
  private static final String EXAMPLE = "/var/lib/bot/data/rates.yaml";
  private static final String STRIPE = "https://api.stripe.com";

  private final Variables variables;

  PaymentReader(Variables variables) {
    this.variables = variables;
  }

  /** Empty when nobody can pay. */
  Optional<Settings.Stripe> stripe(Optional<String> publicUrl) {
    Optional<Secret> key =
        variables.optionalSecret(
            KEY,
            value -> value.matches("(sk|rk)_(live|test)_[0-9A-Za-z_]{1,250}"),
            "a secret key of Stripe (Developers, API keys)",
            "sk_test_...");
    List<Secret> secrets = new ArrayList<>();
    secret(SECRET).ifPresent(secrets::add);
    secret("STRIPE_WEBHOOK_SECRET_PREVIOUS").ifPresent(secrets::add);
    String url =
        variables
            .optional(
                "STRIPE_API_URL",
                SettingsReader::isSafeUrl,
                "an https address (http only on this machine)",
                STRIPE)
            .orElse(STRIPE);
    together(key, secrets, publicUrl);
    return key.filter(each -> !secrets.isEmpty())
        .map(each -> new Settings.Stripe(url, each, secrets));
  }

  /** The files that say which plans there are and what messages cost. */
  PriceFiles files(Path dataDirectory) {
    Path usual = dataDirectory.resolve("data");
    Path rates = usual.resolve("rates.yaml");
    try {
      rates =
          variables
              .value(RATES)
              .map(value -> Path.of(value).toAbsolutePath().normalize())
              .orElse(rates);
      if (variables.value(RATES).isPresent() && !Files.isRegularFile(rates)) {
        variables.problem(RATES, "names no file. Set it to one that is there", EXAMPLE);
      }
    } catch (InvalidPathException e) {
      variables.problem(RATES, "is not a path. Set it to a file", EXAMPLE);
    }
    return new PriceFiles(usual.resolve("plans.yaml"), rates);
  }

  /** Whoever pays wants to be heard of, so each is of no use without the others. */
  private void together(Optional<Secret> key, List<Secret> secrets, Optional<String> publicUrl) {
    boolean heard = variables.value(SECRET).isPresent();
    if (key.isPresent() && !heard) {
      variables.problem(
          SECRET,
          "is not set, and "
              + KEY
              + " is: nobody would hear who has paid. Set it to the signing secret of the webhook",
          "whsec_...");
    }
    if (key.isEmpty() && !secrets.isEmpty()) {
      variables.problem(
          KEY, "is not set, and a secret of Stripe's webhook is. Set both or none", "sk_test_...");
    }
    if (key.isPresent() && publicUrl.isEmpty()) {
      variables.problem(
          "PUBLIC_URL",
          "is not set, and " + KEY + " is: who has paid is sent back there",
          "https://bot.example.org");
    }
  }

  private Optional<Secret> secret(String name) {
    return variables.optionalSecret(
        name,
        value -> value.matches("whsec_[!-~]{8,250}"),
        "a signing secret of the webhook at Stripe, its whsec_ included",
        "whsec_...");
  }
}
