package io.echovault.simulator;

import io.echovault.simulator.wire.JsonText;
import java.time.Instant;
import java.util.Optional;

/**
 * A message that a person sends to the business number.
 *
 * @param id the wamid; {@link Webhooks#messageId} makes one
 * @param at to the second; fractions are cut
 * @param quotedId the wamid that this message answers
 * @param quotedFrom the phone of whoever wrote the quoted message; empty for the business number
 */
public record InboundMessage(
    Contact from,
    String id,
    Instant at,
    Content content,
    Optional<String> quotedId,
    Optional<String> quotedFrom,
    boolean forwarded,
    Optional<String> groupId) {

  public static InboundMessage of(Contact from, String id, Instant at, Content content) {
    return new InboundMessage(
        from, id, at, content, Optional.empty(), Optional.empty(), false, Optional.empty());
  }

  public static InboundMessage text(Contact from, String id, Instant at, String body) {
    return of(from, id, at, new Content.Text(body));
  }

  /** The same message as an answer to one that the business sent. */
  public InboundMessage quoting(String messageId) {
    return new InboundMessage(
        from, id, at, content, Optional.of(messageId), quotedFrom, forwarded, groupId);
  }

  /** The same message as an answer to one that this phone sent. */
  public InboundMessage quoting(String messageId, String phone) {
    return new InboundMessage(
        from, id, at, content, Optional.of(messageId), Optional.of(phone), forwarded, groupId);
  }

  public InboundMessage asForwarded() {
    return new InboundMessage(from, id, at, content, quotedId, quotedFrom, true, groupId);
  }

  public InboundMessage inGroup(String group) {
    return new InboundMessage(
        from, id, at, content, quotedId, quotedFrom, forwarded, Optional.of(group));
  }

  void write(JsonText json, String businessPhone) {
    json.open('{');
    from.phone().ifPresent(phone -> json.field("from", phone));
    from.userId().ifPresent(userId -> json.field("from_user_id", userId));
    groupId.ifPresent(group -> json.field("group_id", group));
    json.field("id", id).field("timestamp", Long.toString(at.getEpochSecond()));
    if (forwarded) {
      json.key("context").open('{').field("forwarded", true).close('}');
    } else if (quotedId.isPresent()) {
      json.key("context").open('{').field("from", quotedFrom.orElse(businessPhone));
      json.field("id", quotedId.get()).close('}');
    }
    content.write(json);
    json.close('}');
  }

  /** Without content and ids, because a wamid holds a phone number. */
  @Override
  public String toString() {
    return "InboundMessage[" + content.getClass().getSimpleName() + "]";
  }
}
