package io.echovault.app.settings;

import java.util.Optional;

/** Reads which language model is asked, and what it may cost. */
final class ModelReader {
  /** Stands for no model, where the one that words answers sees no pictures. */
  private static final String NONE = "none";

  private static final String OPENAI = "https://api.openai.com/v1";

  private final Variables variables;

  ModelReader(Variables variables) {
    this.variables = variables;
  }

  /** Empty unless a key and a model are given and the services of others may be used. */
  Optional<Settings.Model> model() {
    Settings.Model read = read();
    return mayAsk() && !read.wording().isEmpty() ? Optional.of(read) : Optional.empty();
  }

  /** Whether there is a key, and the services of others may be used. */
  private boolean mayAsk() {
    // Whether the values are valid is told elsewhere.
    return !variables.value("CLOUD").orElse("on").equalsIgnoreCase("off")
        && variables.value("OPENAI_API_KEY").isPresent();
  }

  /** What writes voice notes down; empty unless it is named, on the same conditions. */
  Optional<Settings.Speech> speech() {
    return name("OPENAI_SPEECH_MODEL")
        .filter(model -> mayAsk())
        .map(model -> new Settings.Speech(url(), model));
  }

  private Settings.Model read() {
    String dialect =
        variables
            .optional(
                "OPENAI_DIALECT",
                value -> value.equals("responses") || value.equals("chat"),
                "responses or chat",
                "responses")
            .orElse("responses");
    String wording = name("OPENAI_MODEL").orElse("");
    return new Settings.Model(
        url(),
        dialect.equals("chat"),
        name("OPENAI_READING_MODEL").orElse(wording),
        wording,
        Optional.of(name("OPENAI_PICTURE_MODEL").orElse(wording))
            .filter(each -> !each.isEmpty() && !each.equals(NONE)),
        variables.optional(
            "OPENAI_EFFORT",
            value -> value.matches("[a-z]{2,10}"),
            "none, minimal, low, medium, high or xhigh, as the model knows it",
            "low"),
        vectors(),
        new Settings.Price(
            variables.number("OPENAI_INPUT_CENTS", 250, 0, 100_000),
            variables.number("OPENAI_OUTPUT_CENTS", 1500, 0, 1_000_000),
            variables.number("OPENAI_DAILY_CENTS", 50, 1, 1_000_000)));
  }

  private String url() {
    String url =
        variables
            .optional(
                "OPENAI_BASE_URL",
                SettingsReader::isSafeUrl,
                "an https address with its version (http only on this machine)",
                OPENAI)
            .orElse(OPENAI);
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  private Optional<Settings.Vectors> vectors() {
    int dimensions = variables.number("OPENAI_EMBEDDING_DIMENSIONS", 512, 8, 4096);
    boolean shortened = variables.isOn("OPENAI_EMBEDDING_SHORTENED");
    return name("OPENAI_EMBEDDING_MODEL")
        .map(name -> new Settings.Vectors(name, dimensions, shortened));
  }

  private Optional<String> name(String variable) {
    return variables.optional(
        variable,
        value -> value.matches("[0-9A-Za-z._:/@-]{1,200}"),
        "the name of a model as the server knows it",
        "llama3.2");
  }
}
