package io.echovault.simulator;

import io.echovault.simulator.wire.WireLog;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Posts webhooks until they are accepted. Those of one lane go one after another, unless the habits
 * ask for disorder or the first keeps failing.
 */
final class Postman implements AutoCloseable {

  private static final int HANDS = 8;
  private static final int TRIES_IN_ORDER = 5;

  private final SimulatorSettings settings;
  private final WebhookHabits habits;
  private final WireLog wire;
  private final ExecutorService workers;
  private final HttpClient client;
  private final Lanes lanes;
  private final Random random;
  private final AtomicInteger unaccepted = new AtomicInteger();

  Postman(SimulatorSettings settings, WireLog wire) {
    this.settings = settings;
    this.wire = wire;
    habits = settings.habits();
    random = new Random(habits.seed());
    workers =
        Executors.newFixedThreadPool(
            HANDS,
            task -> {
              Thread thread = new Thread(task, "webhook-postman");
              thread.setDaemon(true);
              return thread;
            });
    lanes = new Lanes(workers);
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(habits.timeout())
            .build();
  }

  /** Posts a body; the listener hears after each attempt whether it was accepted. */
  void post(String lane, byte[] body, Consumer<Boolean> listener) {
    unaccepted.incrementAndGet();
    Delivery delivery = new Delivery(lane, body, listener);
    if (chance(habits.reorderShare())) {
      after(Duration.ofMillis(20 + below(180)), () -> delivery.attempt(1, false));
    } else {
      lanes.add(lane, () -> delivery.attempt(1, true));
    }
  }

  /** Runs the task later; closing drops it, as switching a service off would. */
  void after(Duration wait, Runnable task) {
    CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, workers)
        .execute(task);
  }

  /** How many webhooks are not accepted yet. */
  int unaccepted() {
    return unaccepted.get();
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }

  private final class Delivery {
    private final String lane;
    private final byte[] body;
    private final HttpRequest request;
    private final Consumer<Boolean> listener;

    Delivery(String lane, byte[] body, Consumer<Boolean> listener) {
      this.lane = lane;
      this.body = body;
      this.listener = listener;
      request =
          HttpRequest.newBuilder(URI.create(settings.webhookUrl()))
              .timeout(habits.timeout())
              .header("Content-Type", "application/json")
              .header("User-Agent", "facebookexternalua")
              .header("X-Hub-Signature-256", Webhooks.sign(body, settings.appSecret()))
              .POST(HttpRequest.BodyPublishers.ofByteArray(body))
              .build();
    }

    void attempt(int number, boolean holdsLane) {
      boolean accepted = send("attempt " + number);
      if (workers.isShutdown()) {
        return;
      }
      listener.accept(accepted);
      boolean keepsLane = holdsLane && !accepted && number < TRIES_IN_ORDER;
      if (holdsLane && !keepsLane) {
        lanes.end(lane);
      }
      if (!accepted) {
        after(waitAfter(number), () -> attempt(number + 1, keepsLane));
        return;
      }
      unaccepted.decrementAndGet();
      if (chance(habits.duplicateShare())) {
        send("duplicate");
      }
    }

    private boolean send(String title) {
      int status = 0;
      String answer;
      try {
        HttpResponse<String> response =
            client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        status = response.statusCode();
        answer = response.body();
      } catch (IOException failure) {
        answer = failure.getClass().getSimpleName();
      } catch (InterruptedException closed) {
        Thread.currentThread().interrupt();
        answer = "closed";
      }
      wire.add(settings.instants().instant(), "webhook", title, status, body, answer);
      return status == 200;
    }
  }

  private Duration waitAfter(int number) {
    Duration wait = habits.firstRetry().multipliedBy(1L << Math.min(number - 1, 20));
    return wait.compareTo(habits.longestRetry()) > 0 ? habits.longestRetry() : wait;
  }

  private synchronized boolean chance(double share) {
    return share > 0 && random.nextDouble() < share;
  }

  private synchronized int below(int bound) {
    return random.nextInt(bound);
  }
}
