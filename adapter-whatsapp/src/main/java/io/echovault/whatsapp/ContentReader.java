package io.echovault.whatsapp;

import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Contacts;
import io.echovault.ports.vocabulary.IncomingMessage.Contacts.Card;
import io.echovault.ports.vocabulary.IncomingMessage.Edited;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.IncomingMessage.Media.Kind;
import io.echovault.ports.vocabulary.IncomingMessage.Place;
import io.echovault.ports.vocabulary.IncomingMessage.Press;
import io.echovault.ports.vocabulary.IncomingMessage.Reaction;
import io.echovault.ports.vocabulary.IncomingMessage.Revoked;
import io.echovault.ports.vocabulary.IncomingMessage.Text;
import io.echovault.ports.vocabulary.IncomingMessage.Unsupported;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads what a message says, by its type. What cannot be read is unsupported, and counted. */
final class ContentReader {
  /** Types that are known and have nothing that could be kept. */
  private static final Set<String> LEFT_ALONE = Set.of("order", "request_welcome", "unsupported");

  private static final Set<String> LEFT_ALONE_INTERACTIVE =
      Set.of("nfm_reply", "call_permission_reply");

  private final Envelope envelope;
  private final JsonNode message;
  private final Unknowns unknowns;

  ContentReader(Envelope envelope, JsonNode message, Unknowns unknowns) {
    this.envelope = envelope;
    this.message = message;
    this.unknowns = unknowns;
  }

  IncomingMessage read(String type) {
    JsonNode content = message.path(type);
    Optional<? extends IncomingMessage> read =
        switch (type) {
          case "text" -> Fields.text(content, "body").map(body -> new Text(envelope, body));
          case "audio" -> media(content, voice(content) ? Kind.VOICE_NOTE : Kind.AUDIO);
          case "image" -> media(content, Kind.PICTURE);
          case "video" -> media(content, Kind.VIDEO);
          case "document" -> media(content, Kind.DOCUMENT);
          case "sticker" -> media(content, Kind.STICKER);
          case "location" -> place(content);
          case "contacts" -> contacts();
          case "interactive" -> interactive(content);
          case "button" -> press(content, "payload", "text");
          case "reaction" -> reaction(content);
          case "revoke" ->
              MessageReader.messageId(content, "original_message_id")
                  .map(original -> new Revoked(envelope, original));
          case "edit" -> edited(content);
          default -> Optional.of(other(type));
        };
    if (read.isPresent()) {
      return read.get();
    }
    unknowns.count("content", type);
    return new Unsupported(envelope, Unknowns.label(type));
  }

  private static boolean voice(JsonNode audio) {
    return Fields.flag(audio, "voice");
  }

  private Optional<Media> media(JsonNode content, Kind kind) {
    return Fields.filled(content, "id")
        .map(
            id ->
                new Media(
                    envelope,
                    kind,
                    id,
                    Fields.filled(content, "mime_type").orElse("application/octet-stream"),
                    Fields.filled(content, "caption"),
                    Fields.filled(content, "filename")));
  }

  private Optional<Place> place(JsonNode content) {
    OptionalDouble latitude = Fields.degrees(content, "latitude", 90);
    OptionalDouble longitude = Fields.degrees(content, "longitude", 180);
    if (latitude.isEmpty() || longitude.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Place(
            envelope,
            latitude.getAsDouble(),
            longitude.getAsDouble(),
            Fields.filled(content, "name"),
            Fields.filled(content, "address")));
  }

  private Optional<Contacts> contacts() {
    var cards = new ArrayList<Card>();
    for (JsonNode each : Slice.array(message, "contacts")) {
      Card card =
          new Card(
              name(each.path("name")),
              each(each, "phones", "phone", "wa_id"),
              mails(each),
              details(each));
      boolean says =
          Stream.of(card.phones(), card.emails(), card.details()).anyMatch(list -> !list.isEmpty());
      if (says || !card.name().isEmpty()) {
        cards.add(card);
      }
    }
    return cards.isEmpty() ? Optional.empty() : Optional.of(new Contacts(envelope, cards));
  }

  private static String name(JsonNode name) {
    return Fields.filled(name, "formatted_name")
        .orElseGet(
            () ->
                Stream.of("first_name", "middle_name", "last_name")
                    .flatMap(part -> Fields.filled(name, part).stream())
                    .reduce((first, second) -> first + " " + second)
                    .orElse(""));
  }

  /** Organisation, addresses and birthday, each in the order in which people write its parts. */
  private static List<String> details(JsonNode card) {
    var details = new ArrayList<String>();
    parts(card.path("org"), "company", "department", "title").ifPresent(details::add);
    for (JsonNode address : Slice.array(card, "addresses")) {
      parts(address, "street", "zip", "city", "state", "country").ifPresent(details::add);
    }
    Fields.filled(card, "birthday").map(day -> "birthday " + day).ifPresent(details::add);
    return details;
  }

  private static Optional<String> parts(JsonNode node, String... fields) {
    return Stream.of(fields)
        .flatMap(field -> Fields.filled(node, field).stream())
        .reduce((first, second) -> first + ", " + second);
  }

  private static List<String> mails(JsonNode card) {
    return each(card, "emails", "email", "email");
  }

  private static List<String> each(JsonNode card, String list, String field, String otherwise) {
    var found = new ArrayList<String>();
    for (JsonNode entry : Slice.array(card, list)) {
      Fields.filled(entry, field).or(() -> Fields.filled(entry, otherwise)).ifPresent(found::add);
    }
    return found;
  }

  private Optional<? extends IncomingMessage> interactive(JsonNode content) {
    String type = Fields.text(content, "type").orElse("");
    if (type.equals("button_reply") || type.equals("list_reply")) {
      return press(content.path(type), "id", "title");
    }
    if (!LEFT_ALONE_INTERACTIVE.contains(type)) {
      unknowns.count("interactive", type);
    }
    return Optional.of(new Unsupported(envelope, Unknowns.label(type)));
  }

  private Optional<Press> press(JsonNode content, String idField, String titleField) {
    Optional<String> title = Fields.filled(content, titleField);
    return Fields.filled(content, idField)
        .or(() -> title)
        .map(id -> new Press(envelope, id, title.orElse("")));
  }

  private Optional<Reaction> reaction(JsonNode content) {
    return MessageReader.messageId(content, "message_id")
        .map(to -> new Reaction(envelope, to, Fields.filled(content, "emoji")));
  }

  /** The new words of a text are its body, those of media their caption. */
  private Optional<Edited> edited(JsonNode content) {
    JsonNode changed = content.path("message");
    String type = Fields.text(changed, "type").orElse("text");
    JsonNode words = changed.path(type);
    Optional<String> body = Fields.text(words, "body").or(() -> Fields.text(words, "caption"));
    return MessageReader.messageId(content, "original_message_id")
        .flatMap(original -> body.map(written -> new Edited(envelope, original, written)));
  }

  /** WhatsApp may say what it is that it does not show: an edit, a poll. */
  private Unsupported other(String type) {
    if (!LEFT_ALONE.contains(type)) {
      unknowns.count("type", type);
    }
    String more = Fields.filled(message.path(type), "type").orElse(type);
    return new Unsupported(envelope, Unknowns.label(type.equals("unsupported") ? more : type));
  }
}
