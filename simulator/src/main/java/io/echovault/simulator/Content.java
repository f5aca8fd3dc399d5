package io.echovault.simulator;

import io.echovault.simulator.wire.JsonText;
import java.util.List;
import java.util.Optional;

/** What an inbound message carries, one record per type of Meta's. */
public sealed interface Content {

  /** Writes the {@code type} and the object of that type. */
  void write(JsonText json);

  /** Words. */
  record Text(String body) implements Content {
    @Override
    public void write(JsonText json) {
      json.field("type", "text").key("text").open('{').field("body", body).close('}');
    }
  }

  /** A file that was uploaded: its media id, type and the Base64 of its SHA-256. */
  record File(String mediaId, String mimeType, String sha256) {
    void write(JsonText json) {
      json.field("id", mediaId).field("mime_type", mimeType).field("sha256", sha256);
    }
  }

  /** Sound; {@code voice} if recorded in the app, not attached as a file. */
  record Audio(File file, boolean voice) implements Content {
    @Override
    public void write(JsonText json) {
      json.field("type", "audio").key("audio").open('{');
      file.write(json);
      json.field("voice", voice).close('}');
    }
  }

  /** A photo. */
  record Image(File file, Optional<String> caption) implements Content {
    @Override
    public void write(JsonText json) {
      json.field("type", "image").key("image").open('{');
      file.write(json);
      caption.ifPresent(words -> json.field("caption", words));
      json.close('}');
    }
  }

  /** A film. */
  record Video(File file, Optional<String> caption) implements Content {
    @Override
    public void write(JsonText json) {
      json.field("type", "video").key("video").open('{');
      file.write(json);
      caption.ifPresent(words -> json.field("caption", words));
      json.close('}');
    }
  }

  /** A sticker, as a WebP picture. */
  record Sticker(File file, boolean animated) implements Content {
    @Override
    public void write(JsonText json) {
      json.field("type", "sticker").key("sticker").open('{');
      file.write(json);
      json.field("animated", animated).close('}');
    }
  }

  /** An attached file. */
  record Document(File file, String filename, Optional<String> caption) implements Content {
    @Override
    public void write(JsonText json) {
      json.field("type", "document").key("document").open('{');
      file.write(json);
      json.field("filename", filename);
      caption.ifPresent(words -> json.field("caption", words));
      json.close('}');
    }
  }

  /** A place; latitude and longitude in degrees. */
  record Place(double latitude, double longitude, Optional<String> name, Optional<String> address)
      implements Content {
    @Override
    public void write(JsonText json) {
      json.field("type", "location").key("location").open('{');
      json.field("latitude", latitude).field("longitude", longitude);
      name.ifPresent(words -> json.field("name", words));
      address.ifPresent(words -> json.field("address", words));
      json.close('}');
    }
  }

  /** Somebody's card: a full name and a phone as it is written, such as {@code +34 600 000 000}. */
  record Card(String name, String phone) {
    void write(JsonText json) {
      json.open('{').key("name").open('{').field("formatted_name", name);
      json.field("first_name", name.split(" ", 2)[0]).close('}');
      json.key("phones").open('[').open('{').field("phone", phone);
      json.field("wa_id", phone.replaceAll("\\D", "")).field("type", "MOBILE").close('}');
      json.close(']').key("emails").open('[').close(']').key("org").open('{').close('}').close('}');
    }
  }

  /** One or more people's cards. */
  record Cards(List<Card> cards) implements Content {
    public Cards {
      cards = List.copyOf(cards);
    }

    @Override
    public void write(JsonText json) {
      json.field("type", "contacts").key("contacts").open('[');
      cards.forEach(card -> card.write(json));
      json.close(']');
    }
  }

  /** A press on a reply button; quote the message that carried it. */
  record ButtonReply(String id, String title) implements Content {
    @Override
    public void write(JsonText json) {
      json.field("type", "interactive").key("interactive").open('{');
      json.field("type", "button_reply").key("button_reply").open('{');
      json.field("id", id).field("title", title).close('}').close('}');
    }
  }

  /** A row picked from a list; quote the message that carried it. */
  record ListReply(String id, String title, Optional<String> description) implements Content {
    @Override
    public void write(JsonText json) {
      json.field("type", "interactive").key("interactive").open('{');
      json.field("type", "list_reply").key("list_reply").open('{');
      json.field("id", id).field("title", title);
      description.ifPresent(words -> json.field("description", words));
      json.close('}').close('}');
    }
  }

  /** The answers of a flow, as a JSON text inside a string. */
  record FlowReply(String responseJson, String body) implements Content {
    @Override
    public void write(JsonText json) {
      json.field("type", "interactive").key("interactive").open('{').field("type", "nfm_reply");
      json.key("nfm_reply").open('{').field("name", "flow").field("body", body);
      json.field("response_json", responseJson).close('}').close('}');
    }
  }

  /** A press on a quick-reply button of a template. */
  record TemplateButton(String payload, String text) implements Content {
    @Override
    public void write(JsonText json) {
      json.field("type", "button").key("button").open('{');
      json.field("payload", payload).field("text", text).close('}');
    }
  }

  /** A reaction to a message; no emoji means that it was taken back. */
  record Reaction(String messageId, Optional<String> emoji) implements Content {
    @Override
    public void write(JsonText json) {
      json.field("type", "reaction").key("reaction").open('{').field("message_id", messageId);
      emoji.ifPresent(sign -> json.field("emoji", sign));
      json.close('}');
    }
  }

  /** An order from a catalogue, with one item. */
  record Order(String catalogId, String productId, String text) implements Content {
    @Override
    public void write(JsonText json) {
      json.field("type", "order").key("order").open('{').field("catalog_id", catalogId);
      json.key("product_items").open('[').open('{').field("product_retailer_id", productId);
      json.field("quantity", 1).field("item_price", 5).field("currency", "EUR");
      json.close('}').close(']').field("text", text).close('}');
    }
  }

  /** The chat was opened for the first time. */
  record RequestWelcome() implements Content {
    @Override
    public void write(JsonText json) {
      json.field("type", "request_welcome");
    }
  }

  /** The person deleted a message for everyone. */
  record Revoke(String originalMessageId) implements Content {
    @Override
    public void write(JsonText json) {
      json.field("type", "revoke").key("revoke").open('{');
      json.field("original_message_id", originalMessageId).close('}');
    }
  }

  /** The person edited a message; only numbers that also live in the Business app report it. */
  record Edit(String originalMessageId, String body) implements Content {
    @Override
    public void write(JsonText json) {
      json.field("type", "edit").key("edit").open('{');
      json.field("original_message_id", originalMessageId);
      json.key("message").open('{').field("type", "text").key("text").open('{');
      json.field("body", body).close('}').close('}').close('}');
    }
  }

  /** A kind of message that the API does not carry. */
  record Unsupported() implements Content {
    @Override
    public void write(JsonText json) {
      json.field("type", "unsupported").key("errors").open('[').open('{').field("code", 131051);
      json.field("title", "Message type unknown").field("message", "Message type unknown");
      json.key("error_data").open('{');
      json.field("details", "Message type is currently not supported.").close('}');
      json.close('}').close(']').key("unsupported").open('{').field("type", "unknown").close('}');
    }
  }

  /** A type that nobody has seen yet, with an object of the same name. */
  record Unheard(String type) implements Content {
    @Override
    public void write(JsonText json) {
      json.field("type", type).key(type).open('{').field("any", "thing").close('}');
    }
  }

  /**
   * A change of the sender's identity.
   *
   * @param type such as {@code user_changed_number} or {@code user_changed_user_id}
   */
  record SystemChange(
      String type, String body, Optional<String> newPhone, Optional<String> newUserId)
      implements Content {
    @Override
    public void write(JsonText json) {
      json.field("type", "system").key("system").open('{').field("type", type).field("body", body);
      newPhone.ifPresent(phone -> json.field("wa_id", phone));
      newUserId.ifPresent(userId -> json.field("user_id", userId));
      json.close('}');
    }
  }
}
