package io.echovault.whatsapp;

import io.echovault.ports.outbound.MessageSender;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.SendResult;
import io.echovault.ports.vocabulary.SendResult.Problem;
import io.echovault.ports.vocabulary.SendResult.Refused;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * Sends replies through the Graph API. Each is sent at most once by one call: there is no retry
 * once anything was written, and no redirect is followed with the token.
 */
public final class WhatsAppSender implements MessageSender, AutoCloseable {
  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(3);
  private static final int IDLE_CONNECTIONS = 64;
  private static final long LONGEST_ANSWER = 64 << 10;

  private final HttpUrl version;
  private final String authorization;
  private final OkHttpClient client;
  private final Acknowledgements acknowledgements;

  public WhatsAppSender(WhatsAppSettings settings) {
    version =
        HttpUrl.get(settings.baseUrl()).newBuilder().addPathSegment(settings.version()).build();
    authorization = "Bearer " + settings.accessToken();
    Duration timeout = settings.timeout();
    client =
        new OkHttpClient.Builder()
            .connectTimeout(timeout.compareTo(LONGEST_CONNECT) < 0 ? timeout : LONGEST_CONNECT)
            .readTimeout(timeout)
            .writeTimeout(timeout)
            .callTimeout(timeout)
            .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 1, TimeUnit.MINUTES))
            .followRedirects(false)
            .followSslRedirects(false)
            .build();
    acknowledgements = new Acknowledgements(client);
  }

  @Override
  public SendResult send(Delivery delivery) {
    Optional<byte[]> json = GraphRequests.message(delivery);
    String via = delivery.to().via();
    if (json.isEmpty() || !GraphRequests.isNumberId(via)) {
      return new Refused(Problem.INVALID, 0);
    }
    var body = new OneShotJson(json.get());
    try (Response response = client.newCall(request(via, body)).execute()) {
      return GraphAnswers.result(response.code(), start(response));
    } catch (IOException e) {
      // Its words can quote an answer and its cause adds nothing to what it means.
      return new Refused(body.begun() ? Problem.UNCERTAIN : Problem.UNAVAILABLE, 0);
    }
  }

  @Override
  public void acknowledge(String via, MessageId message) {
    if (GraphRequests.isNumberId(via)) {
      var body = new OneShotJson(GraphRequests.acknowledgement(message));
      acknowledgements.start(request(via, body));
    } else {
      acknowledgements.countFailure();
    }
  }

  /** How many acknowledgements came to nothing since the start. */
  public long acknowledgementsFailed() {
    return acknowledgements.failed();
  }

  /** Ends what is under way and lets the connections go. */
  @Override
  public void close() {
    acknowledgements.close();
    client.dispatcher().executorService().shutdown();
    client.dispatcher().cancelAll();
    client.connectionPool().evictAll();
  }

  private Request request(String via, OneShotJson body) {
    HttpUrl url = version.newBuilder().addPathSegment(via).addPathSegment("messages").build();
    return new Request.Builder().url(url).header("Authorization", authorization).post(body).build();
  }

  private static byte[] start(Response response) throws IOException {
    BufferedSource source = response.body().source();
    source.request(LONGEST_ANSWER);
    return source.getBuffer().readByteArray(Math.min(LONGEST_ANSWER, source.getBuffer().size()));
  }

  @Override
  public String toString() {
    return "WhatsAppSender[" + version + "]";
  }
}
