package io.echovault.drills.process;

import io.echovault.simulator.Webhooks;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Posts signed webhooks to whichever of the app's processes is there. Safe for many threads. */
final class Posting {
  /** The app did not answer. */
  static final int NO_ANSWER = 0;

  private static final Duration TIMEOUT = Duration.ofSeconds(15);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final List<Integer> ports = new CopyOnWriteArrayList<>();
  private final Map<Integer, Long> answers = new TreeMap<>();
  private final Random random;
  private final String secret;

  Posting(String secret, long seed) {
    this.secret = secret;
    random = new Random(seed);
  }

  /** From now on webhooks go to this port too. */
  void to(int port) {
    ports.add(port);
  }

  /** Posts a webhook and gives the answer's status, or {@link #NO_ANSWER}. */
  int post(byte[] body) {
    int status = NO_ANSWER;
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/webhook"))
              .timeout(TIMEOUT)
              .header("Content-Type", "application/json")
              .header("X-Hub-Signature-256", Webhooks.sign(body, secret))
              .POST(HttpRequest.BodyPublishers.ofByteArray(body))
              .build();
      status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException noAnswer) {
      status = NO_ANSWER;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    count(status);
    return status;
  }

  private synchronized int port() {
    return ports.get(random.nextInt(ports.size()));
  }

  private synchronized void count(int status) {
    answers.merge(status, 1L, Long::sum);
  }

  /** How often each status was answered, in the order of the statuses. */
  synchronized Map<Integer, Long> answers() {
    return new TreeMap<>(answers);
  }
}
