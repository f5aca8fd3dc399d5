package io.echovault.whatsapp;

import io.echovault.ports.vocabulary.ChannelIdentity.Kind;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.IncomingMessage.Moved;
import io.echovault.ports.vocabulary.IncomingMessage.Unsupported;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Sender;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads one message from its slice. */
final class MessageReader {
  private static final int LONGEST_ID = 512;
  private static final int LONGEST_GROUP = 256;
  private static final String SYSTEM = "system";
  private static final Set<String> MOVES =
      Set.of("user_changed_number", "customer_changed_number", "user_changed_user_id");

  private final Slice slice;
  private final Instant receivedAt;
  private final Unknowns unknowns;

  private MessageReader(Slice slice, Instant receivedAt, Unknowns unknowns) {
    this.slice = slice;
    this.receivedAt = receivedAt;
    this.unknowns = unknowns;
  }

  /** The message; empty, and counted, when it has no id or nobody who sent it. */
  static Optional<IncomingMessage> read(Slice slice, Instant receivedAt, Unknowns unknowns) {
    return new MessageReader(slice, receivedAt, unknowns).read();
  }

  private Optional<IncomingMessage> read() {
    JsonNode message = slice.message();
    Optional<MessageId> id = messageId(message, "id");
    if (id.isEmpty()) {
      unknowns.count("message", "no_id");
      return Optional.empty();
    }
    String type = Fields.text(message, "type").orElse("");
    return type.equals(SYSTEM) ? readSystem(id.get()) : readContent(id.get(), type);
  }

  private Optional<IncomingMessage> readContent(MessageId id, String type) {
    Identities sender =
        new Identities()
            .ofSender(slice.message())
            .complete(new Identities().ofContact(slice.contact()));
    return envelope(id, sender)
        .map(envelope -> new ContentReader(envelope, slice.message(), unknowns).read(type));
  }

  /** A system message says whose it is by their old names, and by their new ones inside. */
  private Optional<IncomingMessage> readSystem(MessageId id) {
    JsonNode system = slice.message().path(SYSTEM);
    String type = Fields.text(system, "type").orElse("");
    Identities now = new Identities().ofContact(system).addPhone(system, "new_wa_id");
    Identities before =
        new Identities()
            .add(Kind.USER_ID, system, "previous_user_id")
            .add(Kind.PARENT_USER_ID, system, "previous_parent_user_id")
            .ofSender(slice.message())
            .addPhone(system, "customer")
            .without(Kind.USER_ID, now);
    boolean moved = MOVES.contains(type) && !now.isEmpty();
    if (!moved) {
      unknowns.count(SYSTEM, type);
    }
    return envelope(id, before)
        .map(
            envelope ->
                moved
                    ? new Moved(envelope, now.list())
                    : new Unsupported(envelope, Unknowns.label(type)));
  }

  private Optional<Envelope> envelope(MessageId id, Identities sender) {
    if (sender.isEmpty()) {
      unknowns.count("message", "no_sender");
      return Optional.empty();
    }
    JsonNode message = slice.message();
    JsonNode context = message.path("context");
    return Optional.of(
        new Envelope(
            id,
            slice.via(),
            new Sender(sender.list(), slice.displayName()),
            Fields.moment(message, "timestamp").orElse(receivedAt),
            receivedAt,
            group(message),
            Fields.flag(context, "forwarded") || Fields.flag(context, "frequently_forwarded"),
            messageId(context, "id")));
  }

  // A group that cannot be read is still a group: its messages must never pass for private ones.
  private static Optional<String> group(JsonNode message) {
    JsonNode group = message.path("group_id");
    if (group.isMissingNode() || group.isNull()) {
      return Optional.empty();
    }
    return Fields.filled(message, "group_id")
        .filter(id -> id.length() <= LONGEST_GROUP)
        .or(() -> Optional.of("unreadable"));
  }

  /** The id of a message, if the field holds one. */
  static Optional<MessageId> messageId(JsonNode object, String field) {
    return Fields.filled(object, field).filter(id -> id.length() <= LONGEST_ID).map(MessageId::new);
  }
}
