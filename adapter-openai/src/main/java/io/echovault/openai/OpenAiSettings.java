package io.echovault.openai;

import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * How to reach a server that speaks OpenAI's wire.
 *
 * @param baseUrl an http or https address with its version, {@code https://api.openai.com/v1} for
 *     the real one
 * @param apiKey the bearer token; servers of one's own want one and do not look at it
 * @param dialect how text is asked for
 * @param readingModel the model that reads messages, the smaller of the two
 * @param wordingModel the model that words answers and sums up documents
 * @param pictureModel the model that describes pictures; empty where none does
 * @param effort how long a reasoning model thinks, such as {@code low}; left out of the request
 *     when it is empty, as models that do not reason refuse it
 * @param spending what calls cost and how much of it a member may cause
 */
public record OpenAiSettings(
    String baseUrl,
    String apiKey,
    Dialect dialect,
    String readingModel,
    String wordingModel,
    Optional<String> pictureModel,
    Optional<String> effort,
    Spending spending) {

  /** Where the model that words answers describes pictures as well. */
  public OpenAiSettings(
      String baseUrl,
      String apiKey,
      Dialect dialect,
      String readingModel,
      String wordingModel,
      Optional<String> effort,
      Spending spending) {
    this(
        baseUrl,
        apiKey,
        dialect,
        readingModel,
        wordingModel,
        Optional.of(wordingModel),
        effort,
        spending);
  }

  /**
   * What calls cost.
   *
   * @param inputPrice of a million tokens that are sent, in dollars, 0 or more
   * @param outputPrice of a million tokens that are answered, in dollars, 0 or more
   * @param dailyCap how many dollars the calls for one member may cost in one day (UTC); more than
   *     0
   */
  public record Spending(double inputPrice, double outputPrice, double dailyCap) {
    public Spending {
      if (!(inputPrice >= 0 && outputPrice >= 0 && dailyCap > 0)
          || !Double.isFinite(inputPrice + outputPrice + dailyCap)) {
        throw new IllegalArgumentException("prices are 0 or more and the daily cap is more than 0");
      }
    }
  }

  public OpenAiSettings {
    if (HttpUrl.parse(baseUrl) == null) {
      throw new IllegalArgumentException(
          "the base URL of the language model begins with https:// or http://");
    }
    if (apiKey.isEmpty() || !apiKey.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new IllegalArgumentException("the API key is not empty and has no spaces or line ends");
    }
    if (readingModel.isBlank()
        || wordingModel.isBlank()
        || pictureModel.filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException("a language model has a name");
    }
  }

  @Override
  public String toString() {
    return "OpenAiSettings[" + baseUrl + " " + dialect + " key [REDACTED]]";
  }
}
