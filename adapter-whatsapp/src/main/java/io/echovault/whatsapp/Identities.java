package io.echovault.whatsapp;

import static io.echovault.ports.vocabulary.Channel.WHATSAPP;
import static io.echovault.ports.vocabulary.ChannelIdentity.Kind.PARENT_USER_ID;
import static io.echovault.ports.vocabulary.ChannelIdentity.Kind.PHONE;
import static io.echovault.ports.vocabulary.ChannelIdentity.Kind.USER_ID;

import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.ChannelIdentity.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The names that JSON gives one person, each kind at most once: the first that is valid. */
final class Identities {
  private static final Pattern SCOPED_ID =
      Pattern.compile("[A-Z]{2}\\.(ENT\\.)?[A-Za-z0-9]{1,128}");
  private static final int FEWEST_DIGITS = 4;
  private static final int MOST_DIGITS = 20;

  private final Map<Kind, ChannelIdentity> byKind = new EnumMap<>(Kind.class);

  /** Adds the names of a message's sender. */
  Identities ofSender(JsonNode message) {
    add(USER_ID, message, "from_user_id");
    add(PARENT_USER_ID, message, "from_parent_user_id");
    Optional<String> from = Fields.text(message, "from");
    from.ifPresent(this::addPhone);
    from.ifPresent(value -> addScopedId(USER_ID, value));
    return this;
  }

  /** Adds the names of an address-card-like object: a contact, or where somebody moved to. */
  Identities ofContact(JsonNode contact) {
    add(USER_ID, contact, "user_id");
    add(PARENT_USER_ID, contact, "parent_user_id");
    addPhone(contact, "wa_id");
    return this;
  }

  /** Adds a telephone number if the field holds one. */
  Identities addPhone(JsonNode object, String field) {
    Fields.text(object, field).ifPresent(this::addPhone);
    return this;
  }

  /** Adds a scoped id if the field holds one. */
  Identities add(Kind kind, JsonNode object, String field) {
    Fields.text(object, field).ifPresent(value -> addScopedId(kind, value));
    return this;
  }

  /** Adds whatever kinds the others know and these do not. */
  Identities complete(Identities others) {
    others.byKind.forEach(byKind::putIfAbsent);
    return this;
  }

  /** Takes this kind away if it is the same in the others and something is left without it. */
  Identities without(Kind kind, Identities others) {
    if (byKind.size() > 1) {
      others.get(kind).ifPresent(other -> byKind.remove(kind, other));
    }
    return this;
  }

  Optional<ChannelIdentity> get(Kind kind) {
    return Optional.ofNullable(byKind.get(kind));
  }

  boolean isEmpty() {
    return byKind.isEmpty();
  }

  /** Whether both name one person, judged by the most trusted kind that both have. */
  boolean samePerson(Identities others) {
    for (Map.Entry<Kind, ChannelIdentity> each : byKind.entrySet()) {
      ChannelIdentity other = others.byKind.get(each.getKey());
      if (other != null) {
        return other.equals(each.getValue());
      }
    }
    return false;
  }

  /** The most trusted kind first. */
  List<ChannelIdentity> list() {
    return List.copyOf(byKind.values());
  }

  private void addScopedId(Kind kind, String value) {
    // Most values are telephone numbers, and the pattern is dear.
    if (value.indexOf('.') == 2 && SCOPED_ID.matcher(value).matches()) {
      byKind.putIfAbsent(kind, new ChannelIdentity(WHATSAPP, kind, value));
    }
  }

  /** Takes digits of any script with whatever people put between them, but no letters. */
  private void addPhone(String value) {
    var digits = new StringBuilder();
    for (int at = 0; at < value.length(); at++) {
      char each = value.charAt(at);
      int digit = Character.digit(each, 10);
      if (digit >= 0) {
        digits.append(digit);
      } else if (Character.isLetter(each) || Character.isSurrogate(each)) {
        return;
      }
    }
    if (digits.length() >= FEWEST_DIGITS && digits.length() <= MOST_DIGITS) {
      byKind.putIfAbsent(PHONE, new ChannelIdentity(WHATSAPP, PHONE, digits.toString()));
    }
  }
}
