package io.echovault.simulator.graph;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The rules for the body of a send. */
final class MessageShape {

  static final int LONGEST_TEXT = 4096;
  private static final int LONGEST_CALLBACK_DATA = 512;
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ().-]{5,30}");
  private static final Pattern USER_ID = Pattern.compile("[A-Z]{2}\\.(ENT\\.)?[A-Za-z0-9]{1,128}");

  private final Map<String, Consumer<Shape>> types;

  MessageShape(Predicate<String> mediaExists) {
    MediaShape media = new MediaShape(mediaExists);
    types =
        Map.ofEntries(
            Map.entry("text", MessageShape::text),
            Map.entry("reaction", MessageShape::reaction),
            Map.entry("interactive", InteractiveShape::check),
            Map.entry("template", TemplateShape::check),
            Map.entry("location", MessageShape::location),
            Map.entry("contacts", MessageShape::contacts),
            Map.entry("image", root -> media.check(root, "image")),
            Map.entry("audio", root -> media.check(root, "audio")),
            Map.entry("video", root -> media.check(root, "video")),
            Map.entry("document", root -> media.check(root, "document")),
            Map.entry("sticker", root -> media.check(root, "sticker")));
  }

  OutgoingMessage check(JsonNode body) {
    Shape root = Shape.root(body);
    if (!body.path("messaging_product").asString("").equals("whatsapp")) {
      throw GraphRefusal.of(100, "The parameter messaging_product is required.");
    }
    String type = root.required("type", 40);
    Consumer<Shape> rule = types.get(type);
    if (rule == null) {
      throw root.invalid("type", "is not a known message type");
    }
    root.allowing(
        "messaging_product",
        "recipient_type",
        "to",
        "recipient",
        "type",
        "context",
        "biz_opaque_callback_data",
        "recipient_identity_key_hash",
        type);
    if (root.has("recipient_type")) {
      root.oneOf("recipient_type", "individual");
    }
    rule.accept(root);
    Optional<String> quoted = Optional.empty();
    if (root.has("context")) {
      quoted =
          Optional.of(root.object("context").allowing("message_id").required("message_id", 512));
    }
    Optional<String> phone = root.optional("to", 40);
    String input =
        phone.orElseGet(() -> root.optional("recipient", 140).orElseThrow(MessageShape::nobody));
    return new OutgoingMessage(
        address(root, input, phone.isPresent()),
        input,
        phone.isEmpty(),
        type,
        body.path(type),
        quoted,
        callbackData(root));
  }

  private static GraphRefusal nobody() {
    return GraphRefusal.of(100, "The parameter to is required.");
  }

  private static String address(Shape root, String input, boolean phone) {
    if (phone) {
      if (!PHONE.matcher(input).matches()) {
        throw root.invalid("to", "is not a phone number");
      }
      return input.replaceAll("\\D", "");
    }
    if (!USER_ID.matcher(input).matches()) {
      throw root.invalid("recipient", "is not a business-scoped user id");
    }
    return input;
  }

  private static Optional<String> callbackData(Shape root) {
    Optional<String> data = root.optional("biz_opaque_callback_data", LONGEST_CALLBACK_DATA);
    if (data.isPresent()
        && data.get().getBytes(StandardCharsets.UTF_8).length > LONGEST_CALLBACK_DATA) {
      throw root.invalid("biz_opaque_callback_data", "must be at most 512 bytes long");
    }
    return data;
  }

  private static void text(Shape root) {
    Shape text = root.object("text").allowing("body", "preview_url");
    text.flag("preview_url");
    String body = text.string("body");
    if (body.isBlank()) {
      throw GraphRefusal.of(100, "The parameter text['body'] is required.");
    }
    if (body.codePointCount(0, body.length()) > LONGEST_TEXT) {
      throw GraphRefusal.of(
          100, "Param text['body'] must be at most " + LONGEST_TEXT + " characters long.");
    }
  }

  private static void reaction(Shape root) {
    Shape reaction = root.object("reaction").allowing("message_id", "emoji");
    reaction.required("message_id", 512);
    if (reaction.has("emoji") && reaction.string("emoji").length() > 32) {
      throw reaction.invalid("emoji", "must be one emoji");
    }
  }

  private static void location(Shape root) {
    Shape place = root.object("location").allowing("latitude", "longitude", "name", "address");
    place.number("latitude", 90);
    place.number("longitude", 180);
  }

  private static void contacts(Shape root) {
    for (Shape card : root.objects("contacts", 1, 5)) {
      card.allowing("addresses", "birthday", "emails", "name", "org", "phones", "urls");
      card.object("name").required("formatted_name", 1024);
    }
  }
}
