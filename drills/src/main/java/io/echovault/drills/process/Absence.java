package io.echovault.drills.process;

import io.echovault.drills.ground.Threads;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a bot all the time whether it is ready, and knows for how long it was not. */
final class Absence implements AutoCloseable {
  private static final Duration BETWEEN = Duration.ofMillis(100);
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(1))
          .build();

  private final int port;
  private final Thread thread;
  private volatile boolean closed;
  private volatile long longestNanos;

  private Absence(int port) {
    this.port = port;
    thread = new Thread(this::look, "absence");
    thread.setDaemon(true);
  }

  /** Begins to ask. */
  static Absence watch(int port) {
    Absence absence = new Absence(port);
    absence.thread.start();
    return absence;
  }

  static boolean answers(int port) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
            .timeout(Duration.ofSeconds(2))
            .build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException noAnswer) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void look() {
    long since = System.nanoTime();
    while (!closed) {
      if (answers(port)) {
        since = System.nanoTime();
      } else {
        longestNanos = Math.max(longestNanos, System.nanoTime() - since);
      }
      Threads.pass(BETWEEN);
    }
  }

  /** The longest time between two answers so far, in seconds, to a tenth. */
  double longestSeconds() {
    return Math.round(longestNanos / 1e8) / 10.0;
  }

  @Override
  public void close() {
    closed = true;
  }
}
