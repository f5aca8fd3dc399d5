package io.echovault.app.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Asks as a visitor does: follows no redirect, believes valid certificates only. */
final class Http {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int LONGEST = 2_000;

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /** The answer of a server. */
  record Answer(int status, String body) {}

  /** What a server answers; empty when none does. */
  Optional<Answer> get(URI uri) {
    return send(HttpRequest.newBuilder(uri).GET());
  }

  /** The same, showing a bearer token. */
  Optional<Answer> get(URI uri, String bearer) {
    return send(HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + bearer).GET());
  }

  Optional<Answer> post(URI uri, String body) {
    return send(HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(body)));
  }

  private Optional<Answer> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
      String body = response.body();
      return Optional.of(
          new Answer(response.statusCode(), body.substring(0, Math.min(body.length(), LONGEST))));
    } catch (IOException unreachable) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
