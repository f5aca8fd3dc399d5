package io.echovault.whatsapp;

import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.SendResult.Problem;
import io.echovault.ports.vocabulary.SendResult.Refused;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import tools.jackson.databind.JsonNode;

/**
 * Uploads the files that messages refer to. An upload that failed has sent nothing to anybody, so
 * it can always be tried again.
 */
final class Uploads {
  private final OkHttpClient client;
  private final HttpUrl version;
  private final String authorization;

  /** Uploads, each within half of the time that one call may take. */
  Uploads(OkHttpClient like, HttpUrl version, String authorization) {
    Duration half = Duration.ofMillis(like.callTimeoutMillis()).dividedBy(2);
    client = like.newBuilder().callTimeout(half).build();
    this.version = version;
    this.authorization = authorization;
  }

  /** What came of an upload: an id, or why there is none. */
  record Result(Optional<String> mediaId, Refused refused) {
    private static final Refused NONE = new Refused(Problem.UNAVAILABLE, 0);

    static Result of(String mediaId) {
      return new Result(Optional.of(mediaId), NONE);
    }

    static Result of(Refused refused) {
      return new Result(Optional.empty(), refused);
    }
  }

  /** A client for the other half of the time. */
  OkHttpClient client() {
    return client;
  }

  Result upload(String via, String fileName, String mimeType, Bytes content) {
    HttpUrl url = version.newBuilder().addPathSegment(via).addPathSegment("media").build();
    MediaType type = MediaType.get(mimeType);
    RequestBody body =
        new MultipartBody.Builder()
            .setType(MultipartBody.FORM)
            .addFormDataPart("messaging_product", "whatsapp")
            .addFormDataPart("type", mimeType)
            .addFormDataPart("file", fileName, RequestBody.create(content.array(), type))
            .build();
    Request request =
        new Request.Builder().url(url).header("Authorization", authorization).post(body).build();
    try (Response response = client.newCall(request).execute()) {
      JsonNode answer = GraphAnswers.read(GraphAnswers.start(response));
      if (!response.isSuccessful()) {
        return Result.of(GraphAnswers.refused(response.code(), answer));
      }
      return Fields.filled(answer, "id").map(Result::of).orElseGet(Uploads::unavailable);
    } catch (IOException e) {
      // Its words can quote an answer and its cause adds nothing to what it means.
      return unavailable();
    }
  }

  private static Result unavailable() {
    return Result.of(new Refused(Problem.UNAVAILABLE, 0));
  }
}
