package io.echovault.whatsapp;

import io.echovault.ports.vocabulary.DeliveryStatus;
import io.echovault.ports.vocabulary.DeliveryStatus.Stage;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads what became of a reply. */
final class StatusReader {
  /** The field in which it travels out and comes back which message this is. */
  static final String CALLBACK = "biz_opaque_callback_data";

  private static final Map<String, Stage> STAGES =
      Map.of(
          "sent", Stage.SENT,
          "failed", Stage.FAILED,
          "delivered", Stage.DELIVERED,
          "read", Stage.READ,
          "played", Stage.PLAYED);

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
    Optional<Callback> ours = callback.flatMap(Callback::read);
    if (ours.isEmpty()) {
      unknowns.count("callback", callback.isEmpty() ? "missing" : "foreign");
    }
    return ours.map(
        each ->
            new DeliveryStatus(
                each.reply(),
                stage,
                Fields.moment(status, "timestamp").orElse(receivedAt),
                stage == Stage.FAILED ? errorCode(status) : Optional.empty(),
                Prices.read(status),
                each.part()));
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
