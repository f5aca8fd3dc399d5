package io.echovault.whatsapp;

import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.DeliveryStatus;
import io.echovault.ports.vocabulary.IncomingMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Reads webhook bodies. What it does not know it counts and steps over, so that one odd message
 * never costs the others. Safe for many threads.
 */
public final class WebhookParser {
  private static final String OURS = "whatsapp_business_account";
  private static final Set<String> VALUE_FIELDS =
      Set.of("messaging_product", "metadata", "contacts", "messages", "statuses");
  private static final Set<String> MESSAGE_FIELDS =
      Set.of(
          "from",
          "from_user_id",
          "from_parent_user_id",
          "id",
          "timestamp",
          "type",
          "context",
          "referral",
          "group_id",
          "errors",
          "origin");

  public WebhookParser() {}

  /**
   * Reads a body of at most 4 MiB whose signature was checked. Where it does not name the number
   * that a message came to, the envelope's {@code via} is empty.
   *
   * @param receivedAt when it came; stands in for a time that the body lacks
   * @throws MalformedWebhookException if it is no JSON object with a list of entries, or nested
   *     deeper than 64, or otherwise beyond every body that Meta would send
   */
  public Webhook parse(byte[] body, Instant receivedAt) {
    if (body.length > Json.LONGEST_BODY) {
      throw new MalformedWebhookException(
          "a body has at most " + Json.LONGEST_BODY + " bytes, this one has " + body.length);
    }
    JsonNode root = Json.read(body);
    if (!root.path("entry").isArray()) {
      throw new MalformedWebhookException("the body is not an object with a list of entries");
    }
    var reading = new Reading(receivedAt);
    String object = Fields.text(root, "object").orElse(OURS);
    if (object.equals(OURS)) {
      Slice.array(root, "entry").forEach(reading::entry);
    } else {
      reading.unknowns.count("object", object);
    }
    return new Webhook(reading.arrivals, reading.statuses, reading.unknowns.counts());
  }

  /**
   * Reads a slice back to the message that it was cut for.
   *
   * @param receivedAt what {@link #parse} was given
   * @throws MalformedWebhookException if it is not the slice of an {@link Arrival}
   */
  public IncomingMessage reparse(byte[] slice, Instant receivedAt) {
    return MessageReader.read(new Slice(Json.read(slice)), receivedAt, new Unknowns())
        .orElseThrow(() -> new MalformedWebhookException("the slice holds no message of anybody"));
  }

  /** One body being read. */
  private static final class Reading {
    private final Instant receivedAt;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<DeliveryStatus> statuses = new ArrayList<>();
    private final Unknowns unknowns = new Unknowns();

    Reading(Instant receivedAt) {
      this.receivedAt = receivedAt;
    }

    void entry(JsonNode entry) {
      if (isStandby(entry)) {
        unknowns.count("standby", "entry");
        return;
      }
      if (!entry.path("changes").isArray()) {
        unknowns.count("entry", "no_changes");
      }
      Slice.array(entry, "changes").forEach(this::change);
    }

    private void change(JsonNode change) {
      String field = Fields.text(change, "field").orElse("");
      JsonNode value = change.path("value");
      if (isStandby(change) || isStandby(value)) {
        unknowns.count("standby", field);
      } else if (!field.equals("messages")) {
        unknowns.count("field", field);
      } else if (!value.isObject()) {
        unknowns.count("value", "no_object");
      } else {
        countUnknown(value, VALUE_FIELDS, "value");
        Slice.of(value).forEach(this::message);
        for (JsonNode status : Slice.array(value, "statuses")) {
          StatusReader.read(status, receivedAt, unknowns).ifPresent(statuses::add);
        }
      }
    }

    private void message(Slice slice) {
      JsonNode message = slice.message();
      if (isStandby(message)) {
        unknowns.count("standby", "message");
        return;
      }
      MessageReader.read(slice, receivedAt, unknowns)
          .map(read -> new Arrival(read, new Bytes(Json.write(slice.json()))))
          .ifPresent(arrivals::add);
      String type = Fields.text(message, "type").orElse("");
      for (String name : message.propertyNames()) {
        if (!MESSAGE_FIELDS.contains(name) && !name.equals(type)) {
          unknowns.count("property", name);
        }
      }
    }

    /**
     * Whether somebody else holds the conversation, so that it is neither kept nor answered. Where
     * Meta writes it is not said, so that it counts wherever it stands.
     */
    private static boolean isStandby(JsonNode object) {
      JsonNode standby = object.path("standby");
      return !standby.isMissingNode()
          && !standby.isNull()
          && !(standby.isBoolean() && !standby.asBoolean());
    }

    private void countUnknown(JsonNode object, Set<String> known, String kind) {
      for (String name : object.propertyNames()) {
        if (!known.contains(name)) {
          unknowns.count(kind, name);
        }
      }
    }
  }
}
