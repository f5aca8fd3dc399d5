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
 * content from there, with the same token. An address that has expired is asked for once more;
 * there is no other retry, because Meta blocks who asks in vain too often.
 */
public final class WhatsAppMediaSource implements MediaSource, AutoCloseable {
  private static final int MOST_HOPS = 3;
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
    try (Response response = client.newCall(request(url, true)).execute()) {
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

  /** The content; empty when the address has expired. The token goes to the first host only. */
  private Optional<byte[]> download(HttpUrl from, int most) throws IOException, MediaFailure {
    HttpUrl url = from;
    for (int hop = 0; hop < MOST_HOPS; hop++) {
      if (!addresses.allows(url)) {
        throw new MediaFailure(Problem.REFUSED);
      }
      try (Response response =
          client.newCall(request(url, url.host().equals(from.host()))).execute()) {
        if (response.code() == 404 || response.code() == 410) {
          return Optional.empty();
        }
        if (response.isSuccessful()) {
          return Optional.of(content(response, most));
        }
        url = elsewhere(response);
      }
    }
    throw new MediaFailure(Problem.UNAVAILABLE);
  }

  private static HttpUrl elsewhere(Response response) throws MediaFailure {
    int status = response.code();
    if (status == 401 || status == 403) {
      throw new MediaFailure(Problem.REFUSED);
    }
    Optional<HttpUrl> next =
        response.isRedirect()
            ? Optional.ofNullable(response.header("Location"))
                .flatMap(to -> Optional.ofNullable(response.request().url().resolve(to)))
            : Optional.empty();
    return next.orElseThrow(() -> new MediaFailure(Problem.UNAVAILABLE));
  }

  private static byte[] content(Response response, int most) throws IOException, MediaFailure {
    BufferedSource source = response.body().source();
    if (source.request(most + 1L)) {
      throw new MediaFailure(Problem.TOO_LARGE);
    }
    return source.readByteArray();
  }

  private Request request(HttpUrl url, boolean withToken) {
    // Meta refuses some clients that do not say who they are.
    Request.Builder request = new Request.Builder().url(url).header("User-Agent", "EchoVault");
    return withToken ? request.header("Authorization", authorization).build() : request.build();
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
