package io.echovault.whatsapp;

import io.echovault.ports.outbound.MessageSender;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.ExportFile;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.SendResult;
import io.echovault.ports.vocabulary.SendResult.Problem;
import io.echovault.ports.vocabulary.SendResult.Refused;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Sends replies through the Graph API. Each is sent at most once by one call: there is no retry
 * once anything was written, and no redirect is followed with the token. What one message cannot
 * hold goes in several, one after another; when one is refused, the whole of it is to be sent
 * again.
 */
public final class WhatsAppSender implements MessageSender, AutoCloseable {
  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(3);
  private static final int IDLE_CONNECTIONS = 64;
  private static final String VOICE_NAME = "voice.ogg";
  private static final String VOICE_TYPE = "audio/ogg";

  private final HttpUrl version;
  private final String authorization;
  private final OkHttpClient client;
  private final Acknowledgements acknowledgements;
  private final Uploads uploads;

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
    uploads = new Uploads(client, version, authorization);
  }

  @Override
  public SendResult send(Delivery delivery) {
    if (!GraphRequests.isNumberId(delivery.to().via())) {
      return new Refused(Problem.INVALID, 0);
    }
    Uploads.Result uploaded;
    if (delivery.reply() instanceof Reply.Document document) {
      uploaded =
          uploads.upload(
              delivery.to().via(), document.fileName(), ExportFile.MIME_TYPE, delivery.file());
    } else if (delivery.reply() instanceof Reply.Attached file) {
      uploaded =
          uploads.upload(delivery.to().via(), file.fileName(), file.mimeType(), delivery.file());
    } else if (delivery.reply() instanceof Reply.Spoken) {
      uploaded = uploads.upload(delivery.to().via(), VOICE_NAME, VOICE_TYPE, delivery.file());
    } else {
      return send(delivery, "");
    }
    return uploaded.mediaId().isPresent()
        ? send(delivery, uploaded.mediaId().get())
        : uploaded.refused();
  }

  @Override
  public boolean plays() {
    return true;
  }

  private SendResult send(Delivery delivery, String mediaId) {
    // A document shares the time of one call with its upload.
    OkHttpClient caller = mediaId.isEmpty() ? client : uploads.client();
    SendResult result = new Refused(Problem.INVALID, 0);
    for (byte[] json : GraphRequests.messages(delivery, mediaId)) {
      result = send(caller, delivery.to().via(), json);
      if (result instanceof Refused) {
        return result;
      }
    }
    return result;
  }

  private SendResult send(OkHttpClient caller, String via, byte[] json) {
    var body = new OneShotJson(json);
    Request request = request(via, body);
    try (Response response = caller.newCall(request).execute()) {
      return GraphAnswers.result(response.code(), GraphAnswers.start(response));
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

  @Override
  public String toString() {
    return "WhatsAppSender[" + version + "]";
  }
}
