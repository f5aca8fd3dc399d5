package io.echovault.whatsapp;

import io.echovault.ports.outbound.MediaSource;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MediaResult;
import io.echovault.ports.vocabulary.MediaResult.Content;
import io.echovault.ports.vocabulary.MediaResult.Missing;
import io.echovault.ports.vocabulary.MediaResult.Problem;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * Fetches media through the Graph API: first the address, which holds for five minutes, then the
 * content from there, with the same token. No redirect is followed, wherever it leads. An address
 * that has expired is asked for once more; there is no other retry, because Meta blocks who asks in
 * vain too often.
 */
public final class WhatsAppMediaSource implements MediaSource, AutoCloseable {
  private static final Duration LONGEST_CALL = Duration.ofSeconds(15);

  private final HttpUrl version;
  private final MediaAddresses addresses;
  private final String authorization;
  private final OkHttpClient client;

  /** A source; each call that a fetch makes takes no longer than the timeout of the settings. */
  public WhatsAppMediaSource(WhatsAppSettings settings) {
    this(settings, Dns.SYSTEM);
  }

  WhatsAppMediaSource(WhatsAppSettings settings, Dns names) {
    HttpUrl graph = HttpUrl.get(settings.baseUrl());
    version = graph.newBuilder().addPathSegment(settings.version()).build();
    addresses = new MediaAddresses(graph);
    authorization = "Bearer " + settings.accessToken();
    Duration asked = settings.timeout();
    Duration timeout = asked.compareTo(LONGEST_CALL) < 0 ? asked : LONGEST_CALL;
    client =
        new OkHttpClient.Builder()
            .connectTimeout(timeout)
            .readTimeout(timeout)
            .callTimeout(timeout)
            .dns(new PublicAddresses(graph.host(), names))
            .followRedirects(false)
            .followSslRedirects(false)
            .build();
  }

  @Override
  public MediaResult fetch(String via, String mediaId, int most) {
    if (!GraphRequests.isNumberId(via) || !GraphRequests.isNumberId(mediaId)) {
      return new Missing(Problem.GONE);
    }
    try {
      MediaDescription description = describe(via, mediaId, most);
      Optional<byte[]> content = download(description.url(), most);
      if (content.isEmpty()) {
        description = describe(via, mediaId, most);
        content = download(description.url(), most);
      }
      byte[] bytes = content.orElseThrow(() -> new MediaFailure(Problem.GONE));
      return description.describes(bytes)
          ? new Content(new Bytes(bytes))
          : new Missing(Problem.DAMAGED);
    } catch (MediaFailure e) {
      return new Missing(e.problem());
    } catch (IOException e) {
      // Its words can quote an answer and its cause adds nothing to what it means.
      return new Missing(Problem.UNAVAILABLE);
    }
  }

  private MediaDescription describe(String via, String mediaId, int most)
      throws IOException, MediaFailure {
    HttpUrl url =
        version
            .newBuilder()
            .addPathSegment(mediaId)
            .addQueryParameter("phone_number_id", via)
            .build();
    try (Response response = client.newCall(request(url)).execute()) {
      var answer = GraphAnswers.read(GraphAnswers.start(response));
      if (!response.isSuccessful()) {
        throw MediaFailure.of(response.code(), answer);
      }
      MediaDescription description = MediaDescription.of(answer);
      if (description.size() > most) {
        throw new MediaFailure(Problem.TOO_LARGE);
      }
      return description;
    }
  }

  /** The content; empty when the address has expired. */
  private Optional<byte[]> download(HttpUrl url, int most) throws IOException, MediaFailure {
    if (!addresses.allows(url)) {
      throw new MediaFailure(Problem.REFUSED);
    }
    try (Response response = client.newCall(request(url)).execute()) {
      int status = response.code();
      if (status == 404 || status == 410) {
        return Optional.empty();
      }
      if (response.isSuccessful()) {
        return Optional.of(content(response, most));
      }
      boolean refused = status == 401 || status == 403 || response.isRedirect();
      throw new MediaFailure(refused ? Problem.REFUSED : Problem.UNAVAILABLE);
    }
  }

  private static byte[] content(Response response, int most) throws IOException, MediaFailure {
    BufferedSource source = response.body().source();
    if (source.request(most + 1L)) {
      throw new MediaFailure(Problem.TOO_LARGE);
    }
    return source.readByteArray();
  }

  private Request request(HttpUrl url) {
    // Meta refuses some clients that do not say who they are.
    return new Request.Builder()
        .url(url)
        .header("User-Agent", "EchoVault")
        .header("Authorization", authorization)
        .build();
  }

  /** Ends what is under way and lets the connections go. */
  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.dispatcher().cancelAll();
    client.connectionPool().evictAll();
  }

  @Override
  public String toString() {
    return "WhatsAppMediaSource[" + version + "]";
  }
}
