package io.echovault.simulator;

import io.echovault.simulator.wire.JsonText;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of a message that the business sent.
 *
 * @param at to the second; fractions are cut
 * @param callbackData the {@code biz_opaque_callback_data} of the send, echoed
 * @param failure only with {@link State#FAILED}
 */
public record StatusUpdate(
    String messageId,
    State state,
    Instant at,
    Contact recipient,
    Optional<String> callbackData,
    Optional<Failure> failure) {

  /** The states Meta reports; they may come late, twice and in any order. */
  public enum State {
    SENT,
    DELIVERED,
    READ,
    PLAYED,
    FAILED;

    /** The word used on the wire. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Why a message failed, with one of Meta's codes such as 131047. */
  public record Failure(int code, String title, String details) {}

  public static StatusUpdate of(String messageId, State state, Instant at, Contact recipient) {
    return new StatusUpdate(messageId, state, at, recipient, Optional.empty(), Optional.empty());
  }

  public static StatusUpdate failed(
      String messageId, Instant at, Contact recipient, Failure failure) {
    return new StatusUpdate(
        messageId, State.FAILED, at, recipient, Optional.empty(), Optional.of(failure));
  }

  public StatusUpdate withCallbackData(String data) {
    return new StatusUpdate(messageId, state, at, recipient, Optional.of(data), failure);
  }

  void write(JsonText json) {
    json.open('{').field("id", messageId).field("status", state.word());
    json.field("timestamp", Long.toString(at.getEpochSecond()));
    recipient.phone().ifPresent(phone -> json.field("recipient_id", phone));
    recipient.userId().ifPresent(userId -> json.field("recipient_user_id", userId));
    callbackData.ifPresent(data -> json.field("biz_opaque_callback_data", data));
    if (failure.isPresent()) {
      writeFailure(json, failure.get());
    } else {
      json.key("pricing").open('{').field("billable", false).field("pricing_model", "PMP");
      json.field("category", "service").field("type", "free_customer_service").close('}');
    }
    json.close('}');
  }

  private static void writeFailure(JsonText json, Failure failure) {
    json.key("errors").open('[').open('{').field("code", failure.code());
    json.field("title", failure.title()).field("message", failure.title());
    json.key("error_data").open('{').field("details", failure.details()).close('}');
    json.field(
        "href", "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/");
    json.close('}').close(']');
  }

  /** Without ids, because a wamid holds a phone number. */
  @Override
  public String toString() {
    return "StatusUpdate[" + state + "]";
  }
}
