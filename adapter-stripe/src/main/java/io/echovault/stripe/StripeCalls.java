package io.echovault.stripe;

import io.echovault.ports.vocabulary.PaymentResult;
import io.echovault.ports.vocabulary.PaymentResult.Done;
import io.echovault.ports.vocabulary.PaymentResult.Failed;
import io.echovault.ports.vocabulary.PaymentResult.Problem;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import tools.jackson.databind.JsonNode;

/**
 * Calls to Stripe: tried again where that is safe and may help, with the same idempotency key, as
 * Stripe's own library does. No redirect is followed with the key.
 */
final class StripeCalls implements AutoCloseable {
  /** The version of Stripe's API that requests are written for. */
  static final String VERSION = "2026-07-29.dahlia";

  private static final int ATTEMPTS = 3;
  private static final long FIRST_PAUSE_MILLIS = 300;
  private static final int LONGEST_ANSWER = 1 << 20;

  private final HttpUrl base;
  private final String authorization;
  private final DoubleSupplier chance;
  private final OkHttpClient client;

  StripeCalls(StripeSettings settings, DoubleSupplier chance) {
    base = HttpUrl.get(settings.apiUrl());
    authorization = "Bearer " + settings.apiKey();
    this.chance = chance;
    client =
        new OkHttpClient.Builder()
            .callTimeout(settings.patience().dividedBy(ATTEMPTS))
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .followRedirects(false)
            .followSslRedirects(false)
            .build();
  }

  /** A request to a path, which may end in an id that is escaped here. */
  Request.Builder request(String path, String... id) {
    HttpUrl.Builder url = base.newBuilder().addPathSegments(path);
    for (String each : id) {
      url.addPathSegment(each);
    }
    return new Request.Builder()
        .url(url.build())
        .header("Authorization", authorization)
        .header("Stripe-Version", VERSION);
  }

  /** The object that came, or why none did. */
  PaymentResult<JsonNode> answer(Request.Builder request) {
    for (int attempt = 1; ; attempt++) {
      Attempt made = attempt(request.build());
      if (!made.retry() || attempt == ATTEMPTS || !slept(attempt)) {
        return made.result();
      }
    }
  }

  private record Attempt(PaymentResult<JsonNode> result, boolean retry) {}

  private Attempt attempt(Request request) {
    try (Response response = client.newCall(request).execute()) {
      Optional<JsonNode> body = body(response);
      if (response.isSuccessful()) {
        return body.map(each -> new Attempt(new Done<>(each), false))
            .orElseGet(() -> failed(Problem.UNAVAILABLE, "unreadable_answer", false));
      }
      return refused(response, body);
    } catch (IOException e) {
      return failed(Problem.UNAVAILABLE, "no_answer", true);
    }
  }

  private static Attempt refused(Response response, Optional<JsonNode> body) {
    JsonNode error = body.map(each -> each.path("error")).orElseGet(Json::none);
    String code = Objects.text(error, "code").or(() -> Objects.text(error, "type")).orElse("");
    int status = response.code();
    boolean busy = status == 409 || status == 429 || status >= 500;
    // Stripe knows better than the status whether the same request may do now.
    boolean retry =
        switch (response.header("Stripe-Should-Retry", "")) {
          case "true" -> true;
          case "false" -> false;
          default -> busy;
        };
    Problem problem =
        switch (status) {
          case 401, 403 -> Problem.UNAUTHORISED;
          case 404 -> Problem.UNKNOWN;
          default -> busy ? Problem.UNAVAILABLE : Problem.INVALID;
        };
    return failed(problem, code, retry);
  }

  private static Attempt failed(Problem problem, String code, boolean retry) {
    return new Attempt(new Failed<>(problem, code), retry);
  }

  private static Optional<JsonNode> body(Response response) throws IOException {
    BufferedSource source = response.body().source();
    return source.request(LONGEST_ANSWER + 1L)
        ? Optional.empty()
        : Json.read(source.getBuffer().readByteArray()).filter(JsonNode::isObject);
  }

  private boolean slept(int attempt) {
    try {
      double share = 0.5 + chance.getAsDouble() / 2;
      Thread.sleep((long) ((FIRST_PAUSE_MILLIS << (attempt - 1)) * share));
      return true;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.dispatcher().cancelAll();
    client.connectionPool().evictAll();
  }
}
