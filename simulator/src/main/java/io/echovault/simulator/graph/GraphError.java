package io.echovault.simulator.graph;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One of Meta's errors.
 *
 * @param subcode 0 if there is none
 * @param status the HTTP status it comes with
 * @param title Meta's short text for the code
 * @param details what is wrong with this very request; may be empty
 */
public record GraphError(int code, int subcode, int status, String title, String details) {

  private record Known(int status, String title) {}

  private static final Map<Integer, Known> KNOWN =
      Map.ofEntries(
          Map.entry(0, new Known(401, "AuthException")),
          Map.entry(1, new Known(400, "API Unknown")),
          Map.entry(2, new Known(503, "API Service")),
          Map.entry(3, new Known(500, "API Method")),
          Map.entry(4, new Known(400, "Application request limit reached")),
          Map.entry(10, new Known(403, "API Permission Denied")),
          Map.entry(100, new Known(400, "Invalid parameter")),
          Map.entry(190, new Known(401, "Invalid OAuth access token")),
          Map.entry(368, new Known(403, "Temporarily blocked for policies violations")),
          Map.entry(80007, new Known(400, "Rate limit issues")),
          Map.entry(130429, new Known(400, "Rate limit hit")),
          Map.entry(130472, new Known(400, "User's number is part of an experiment")),
          Map.entry(131000, new Known(500, "Something went wrong")),
          Map.entry(131005, new Known(403, "Access denied")),
          Map.entry(131008, new Known(400, "Required parameter is missing")),
          Map.entry(131009, new Known(400, "Parameter value is not valid")),
          Map.entry(131016, new Known(500, "Service unavailable")),
          Map.entry(131021, new Known(400, "Recipient cannot be sender")),
          Map.entry(131026, new Known(400, "Message undeliverable")),
          Map.entry(131030, new Known(400, "Recipient phone number not in allowed list")),
          Map.entry(131031, new Known(403, "Account has been locked")),
          Map.entry(131042, new Known(400, "Business eligibility payment issue")),
          Map.entry(131047, new Known(400, "Re-engagement message")),
          Map.entry(131048, new Known(400, "Spam rate limit hit")),
          Map.entry(131049, new Known(400, "Meta chose not to deliver")),
          Map.entry(131050, new Known(400, "User has stopped marketing messages")),
          Map.entry(131051, new Known(400, "Unsupported message type")),
          Map.entry(131052, new Known(400, "Media download error")),
          Map.entry(131053, new Known(400, "Media upload error")),
          Map.entry(
              131056, new Known(400, "(Business Account, Consumer Account) pair rate limit hit")),
          Map.entry(131057, new Known(500, "Account in maintenance mode")),
          Map.entry(132001, new Known(404, "Template does not exist")),
          Map.entry(132012, new Known(400, "Template parameter format mismatch")),
          Map.entry(135000, new Known(400, "Generic user error")));

  /** The error of this code, with the status and title that Meta gives it. */
  public static GraphError of(int code, String details) {
    Known known = KNOWN.getOrDefault(code, new Known(400, "Error"));
    return new GraphError(code, 0, known.status, known.title, details);
  }

  /** The error for an object that is not there or not ours. */
  static GraphError noSuchObject(String method) {
    return new GraphError(
        100,
        33,
        400,
        "Unsupported "
            + method
            + " request. Object does not exist, cannot be loaded due to missing permissions, or"
            + " does not support this operation",
        "");
  }

  ObjectNode json() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ObjectNode error = root.putObject("error");
    boolean plain = code == 190 || subcode == 33;
    error.put("message", plain ? title : "(#" + code + ") " + title);
    error.put("type", subcode == 33 ? "GraphMethodException" : "OAuthException");
    error.put("code", code);
    if (!details.isEmpty()) {
      error.putObject("error_data").put("messaging_product", "whatsapp").put("details", details);
    }
    if (subcode != 0) {
      error.put("error_subcode", subcode);
    }
    error.put("fbtrace_id", "A" + Long.toString(ThreadLocalRandom.current().nextLong() >>> 1, 36));
    return root;
  }
}
