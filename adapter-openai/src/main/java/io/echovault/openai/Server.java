package io.echovault.openai;

import io.echovault.openai.ModelCall.Outcome;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import tools.jackson.databind.JsonNode;

/**
 * The server, asked within the patience of whoever waits: again when that may help and time is
 * left, and not at all while it rests after failures. No redirect is followed with the key.
 */
final class Server implements AutoCloseable {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(3);
  private static final int ATTEMPTS = 3;
  private static final long FIRST_PAUSE_MILLIS = 150;

  private final HttpUrl base;
  private final String authorization;
  private final OkHttpClient client;
  private final InstantSource instants;
  private final DoubleSupplier chance;
  private final CircuitBreaker breaker;

  /**
   * @param chance gives numbers from 0 up to 1, so that callers do not come again all at once
   */
  Server(OpenAiSettings settings, InstantSource instants, DoubleSupplier chance) {
    base = HttpUrl.get(settings.baseUrl());
    authorization = "Bearer " + settings.apiKey();
    this.instants = instants;
    this.chance = chance;
    breaker = new CircuitBreaker(instants);
    client =
        new OkHttpClient.Builder()
            .connectTimeout(LONGEST_CONNECT)
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .connectionPool(new ConnectionPool(16, 1, TimeUnit.MINUTES))
            .followRedirects(false)
            .followSslRedirects(false)
            .build();
  }

  /**
   * What came of a request.
   *
   * @param body the answer's, when the outcome is ANSWERED
   * @param requestId the server's name for the last attempt
   */
  record Answer(Outcome outcome, Optional<JsonNode> body, int attempts, String requestId) {
    @Override
    public String toString() {
      return "Answer[" + outcome + "]";
    }
  }

  /** One attempt: an answer, and whether and when another may help. */
  private record Attempt(Answer answer, boolean retry, Duration after) {}

  ModelHealth health() {
    return breaker.health();
  }

  /** Notes that an answer was of use, or why it was not. */
  void judged(Outcome outcome) {
    switch (outcome) {
      case ANSWERED -> breaker.succeeded();
      case FAILED, TOO_FAST, NO_QUOTA, UNAUTHORISED, INVALID, UNAVAILABLE, TIMED_OUT ->
          breaker.failed(outcome);
      case REFUSED, INCOMPLETE, WRONG_SHAPE, OVER_CAP, OVER_PLAN, RESTING -> {}
    }
  }

  /**
   * @param json the body
   */
  Answer post(String path, byte[] json, Duration patience, long mostBytes) {
    return post(path, RequestBody.create(json, JSON), patience, mostBytes);
  }

  Answer post(String path, RequestBody body, Duration patience, long mostBytes) {
    return ask(request(path).post(body), patience, mostBytes);
  }

  Answer get(String path, Duration patience, long mostBytes) {
    return ask(request(path).get(), patience, mostBytes);
  }

  private Request.Builder request(String path) {
    HttpUrl url = base.newBuilder().addPathSegments(path).build();
    return new Request.Builder().url(url).header("Authorization", authorization);
  }

  private Answer ask(Request.Builder request, Duration patience, long mostBytes) {
    if (!breaker.lets()) {
      return new Answer(Outcome.RESTING, Optional.empty(), 0, "");
    }
    Instant end = instants.instant().plus(patience);
    Duration left = patience;
    for (int attempt = 1; ; attempt++) {
      Attempt made = attempt(request.build(), left, attempt, mostBytes);
      Duration pause = pause(attempt, made.after());
      left = Duration.between(instants.instant(), end).minus(pause);
      // Also ends where the clock was set back, for no wait is longer than the patience.
      if (!made.retry()
          || attempt == ATTEMPTS
          || left.isNegative()
          || left.isZero()
          || left.compareTo(patience) > 0
          || !slept(pause)) {
        return made.answer();
      }
    }
  }

  private Duration pause(int attempt, Duration wait) {
    long backoff = (long) ((FIRST_PAUSE_MILLIS << attempt) * (0.5 + chance.getAsDouble() / 2));
    return wait.plusMillis(backoff);
  }

  private static boolean slept(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
      return true;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Attempt attempt(Request request, Duration left, int number, long mostBytes) {
    Call call = client.newCall(request);
    call.timeout().timeout(Math.max(1, left.toMillis()), TimeUnit.MILLISECONDS);
    try (Response response = call.execute()) {
      String id = response.header("x-request-id", "");
      Optional<JsonNode> body = body(response, mostBytes);
      if (response.code() == 200) {
        Outcome outcome = body.isPresent() ? Outcome.ANSWERED : Outcome.WRONG_SHAPE;
        return new Attempt(new Answer(outcome, body, number, id), false, Duration.ZERO);
      }
      Trouble trouble = Trouble.of(response.code(), body, name -> response.header(name, ""));
      Answer answer = new Answer(trouble.outcome(), Optional.empty(), number, id);
      return new Attempt(answer, trouble.retry(), trouble.after());
    } catch (InterruptedIOException late) {
      return failed(Outcome.TIMED_OUT, number, false);
    } catch (IOException cut) {
      return failed(Outcome.UNAVAILABLE, number, true);
    }
  }

  private static Attempt failed(Outcome outcome, int number, boolean retry) {
    return new Attempt(new Answer(outcome, Optional.empty(), number, ""), retry, Duration.ZERO);
  }

  private static Optional<JsonNode> body(Response response, long mostBytes) throws IOException {
    BufferedSource source = response.body().source();
    return source.request(mostBytes + 1)
        ? Optional.empty()
        : Json.read(source.getBuffer().readByteArray());
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.dispatcher().cancelAll();
    client.connectionPool().evictAll();
  }

  @Override
  public String toString() {
    return "Server[" + base + "]";
  }
}
