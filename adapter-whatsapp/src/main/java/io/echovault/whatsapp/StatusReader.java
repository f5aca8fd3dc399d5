package io.echovault.whatsapp;

import io.echovault.ports.vocabulary.DeliveryStatus;
import io.echovault.ports.vocabulary.DeliveryStatus.Stage;
import io.echovault.ports.vocabulary.ReplyId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads what became of a reply. */
final class StatusReader {
  /** The field in which a reply's id travels out and comes back. */
  static final String CALLBACK = "biz_opaque_callback_data";

  private static final Map<String, Stage> STAGES =
      Map.of(
          "sent", Stage.SENT,
          "failed", Stage.FAILED,
          "delivered", Stage.DELIVERED,
          "read", Stage.READ,
          "played", Stage.PLAYED);
  private static final Pattern REPLY_ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private StatusReader() {}

  /** The status; empty, and counted, when it is of an unknown kind or not about a reply of ours. */
  static Optional<DeliveryStatus> read(JsonNode status, Instant receivedAt, Unknowns unknowns) {
    String word = Fields.text(status, "status").orElse("");
    Stage stage = STAGES.get(word);
    if (stage == null) {
      unknowns.count("status", word);
      return Optional.empty();
    }
    Optional<String> callback = Fields.text(status, CALLBACK);
    if (callback.isEmpty() || !REPLY_ID.matcher(callback.get()).matches()) {
      unknowns.count("callback", callback.isEmpty() ? "missing" : "foreign");
      return Optional.empty();
    }
    return Optional.of(
        new DeliveryStatus(
            new ReplyId(UUID.fromString(callback.get())),
            stage,
            Fields.moment(status, "timestamp").orElse(receivedAt),
            stage == Stage.FAILED ? errorCode(status) : Optional.empty()));
  }

  private static Optional<Integer> errorCode(JsonNode status) {
    for (JsonNode error : Slice.array(status, "errors")) {
      Optional<Integer> code = Fields.number(error, "code");
      if (code.isPresent()) {
        return code;
      }
    }
    return Optional.empty();
  }
}
