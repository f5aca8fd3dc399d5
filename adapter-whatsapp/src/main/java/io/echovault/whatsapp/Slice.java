package io.echovault.whatsapp;

import io.echovault.ports.vocabulary.ChannelIdentity.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One message cut out of a webhook: {@code {"metadata":…,"contact":…,"message":…}}. The message is
 * whole; of the rest only what is read later, so that a thousand messages of one person do not hold
 * a thousand copies of whatever else the webhook says.
 */
record Slice(JsonNode json) {
  private static final String METADATA = "metadata";
  private static final String CONTACT = "contact";
  private static final String MESSAGE = "message";
  private static final String PROFILE = "profile";
  private static final String NAME = "name";
  private static final String NUMBER_ID = "phone_number_id";
  private static final int LONGEST_NAME = 256;

  /** Cuts the messages out of a change's value. */
  static List<Slice> of(JsonNode value) {
    var contacts = new ArrayList<Contact>();
    for (JsonNode each : array(value, "contacts")) {
      contacts.add(Contact.of(each));
    }
    String via = via(value.path(METADATA));
    var slices = new ArrayList<Slice>();
    for (JsonNode message : array(value, "messages")) {
      ObjectNode slice = Json.object();
      slice.putObject(METADATA).put(NUMBER_ID, via);
      writer(message, contacts).ifPresent(contact -> slice.set(CONTACT, contact.json()));
      slice.set(MESSAGE, message);
      slices.add(new Slice(slice));
    }
    return slices;
  }

  /** The elements of an array; of anything else, none. */
  static Iterable<JsonNode> array(JsonNode object, String field) {
    JsonNode array = object.path(field);
    return array.isArray() ? array : List.of();
  }

  JsonNode message() {
    return json.path(MESSAGE);
  }

  JsonNode contact() {
    return json.path(CONTACT);
  }

  /** Which of our numbers it came to; empty when the webhook does not say. */
  String via() {
    return via(json.path(METADATA));
  }

  /** The name that the sender shows. */
  Optional<String> displayName() {
    return displayName(contact());
  }

  /** A contact stands in for a message that names nobody only when there is no other contact. */
  private static Optional<Contact> writer(JsonNode message, List<Contact> contacts) {
    Identities sender = new Identities().ofSender(message);
    if (sender.isEmpty()) {
      return contacts.size() == 1 ? Optional.of(contacts.get(0)) : Optional.empty();
    }
    return contacts.stream().filter(each -> sender.samePerson(each.identities())).findFirst();
  }

  private static String via(JsonNode metadata) {
    return Fields.text(metadata, NUMBER_ID).filter(GraphRequests::isNumberId).orElse("");
  }

  private static Optional<String> displayName(JsonNode contact) {
    return Fields.filled(contact.path(PROFILE), NAME)
        .map(name -> name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME))
        .map(Fields::wellFormed);
  }

  private record Contact(Identities identities, ObjectNode json) {
    static Contact of(JsonNode contact) {
      Identities identities = new Identities().ofContact(contact);
      ObjectNode json = Json.object();
      put(json, "user_id", identities, Kind.USER_ID);
      put(json, "parent_user_id", identities, Kind.PARENT_USER_ID);
      put(json, "wa_id", identities, Kind.PHONE);
      displayName(contact).ifPresent(name -> json.putObject(PROFILE).put(NAME, name));
      return new Contact(identities, json);
    }

    private static void put(ObjectNode json, String field, Identities identities, Kind kind) {
      identities.get(kind).ifPresent(identity -> json.put(field, identity.value()));
    }
  }
}
