package io.echovault.openai;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The models that a server has, and until when. */
public final class ModelCatalog {
  private static final long MOST_BYTES = 4 << 20;

  private ModelCatalog() {}

  /**
   * One model.
   *
   * @param shutdown the day on which the server stops having it, when it says so
   */
  public record Offer(String model, Optional<LocalDate> shutdown) {}

  /** What the server says, or how it failed to. */
  public record Listed(ModelCall.Outcome outcome, List<Offer> offers) {
    public Listed {
      offers = List.copyOf(offers);
    }
  }

  /** Asks the server for its models. */
  public static Listed ask(OpenAiSettings settings, InstantSource instants, Duration patience) {
    try (Server server = new Server(settings, instants, () -> 0)) {
      Server.Answer answer = server.get("models", patience, MOST_BYTES);
      List<Offer> offers =
          answer.body().stream()
              .flatMap(body -> body.path("data").valueStream())
              .filter(each -> each.path("id").isString())
              .map(each -> new Offer(each.path("id").stringValue(), day(each)))
              .toList();
      return new Listed(answer.outcome(), offers);
    }
  }

  /** The day, given as seconds since 1970 or as a date. */
  private static Optional<LocalDate> day(JsonNode model) {
    JsonNode day = model.path("shutdown_date");
    if (day.isIntegralNumber() && day.asLong(0) > 0) {
      return Optional.of(Instant.ofEpochSecond(day.asLong(0)).atZone(ZoneOffset.UTC).toLocalDate());
    }
    String text = day.stringValue("");
    try {
      return text.length() < 10
          ? Optional.empty()
          : Optional.of(LocalDate.parse(text.substring(0, 10)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
