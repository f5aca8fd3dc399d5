package io.echovault.whatsapp;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/**
 * A JSON body that goes out at most once, and knows whether it did. The HTTP client may try other
 * addresses until then and nothing after, because Meta takes the same message twice as two.
 */
final class OneShotJson extends RequestBody {
  private static final MediaType JSON = MediaType.get("application/json");

  private final byte[] json;
  private volatile boolean begun;

  OneShotJson(byte[] json) {
    this.json = json.clone();
  }

  /** Whether some of it may have been received. */
  boolean begun() {
    return begun;
  }

  @Override
  public MediaType contentType() {
    return JSON;
  }

  @Override
  public long contentLength() {
    return json.length;
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    if (begun) {
      throw new IOException("a message is written once");
    }
    begun = true;
    sink.write(json);
  }
}
