package io.echovault.simulator.wire;

import io.javalin.http.Context;
import tools.jackson.databind.json.JsonMapper;

/** A JSON body as an answer. */
public final class JsonAnswer {

  private static final JsonMapper JSON = JsonMapper.shared();

  private JsonAnswer() {}

  public static void write(Context context, int status, Object value) {
    context
        .status(status)
        .contentType("application/json; charset=UTF-8")
        .result(JSON.writeValueAsString(value));
  }
}
