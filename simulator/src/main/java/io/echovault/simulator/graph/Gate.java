package io.echovault.simulator.graph;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Lets a request in only with the right bearer and for our own number. */
final class Gate {

  private final byte[] bearer;
  private final String phoneNumberId;

  Gate(String accessToken, String phoneNumberId) {
    bearer = ("Bearer " + accessToken).getBytes(StandardCharsets.UTF_8);
    this.phoneNumberId = phoneNumberId;
  }

  void checkBearer(Context context) {
    String given = context.header("Authorization");
    if (given == null || !MessageDigest.isEqual(bearer, given.getBytes(StandardCharsets.UTF_8))) {
      context.header("WWW-Authenticate", "OAuth \"Facebook Platform\" \"invalid_token\"");
      throw new GraphRefusal(
          new GraphError(
              190, 0, 401, "Invalid OAuth access token - Cannot parse access token", ""));
    }
  }

  void checkNumber(Context context) {
    checkVersion(context);
    if (!context.pathParam("id").equals(phoneNumberId)) {
      throw new GraphRefusal(GraphError.noSuchObject("post"));
    }
  }

  /** Whether an id is that of our own number. */
  boolean isOurNumber(String id) {
    return id.equals(phoneNumberId);
  }

  /** Media of another number are not given, if the asker names a number at all. */
  void checkAskedNumber(Context context) {
    String asked = context.queryParam("phone_number_id");
    if (asked != null && !asked.equals(phoneNumberId)) {
      throw new GraphRefusal(GraphError.noSuchObject("get"));
    }
  }

  static void checkVersion(Context context) {
    if (!context.pathParam("version").matches("v\\d{1,3}\\.\\d")) {
      throw new GraphRefusal(new GraphError(2500, 0, 400, "Unknown path components", ""));
    }
  }
}
