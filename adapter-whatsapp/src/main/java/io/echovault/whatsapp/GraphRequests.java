package io.echovault.whatsapp;

import static io.echovault.ports.vocabulary.ChannelIdentity.Kind.GROUP;
import static io.echovault.ports.vocabulary.ChannelIdentity.Kind.PARENT_USER_ID;
import static io.echovault.ports.vocabulary.ChannelIdentity.Kind.PHONE;
import static io.echovault.ports.vocabulary.ChannelIdentity.Kind.USER_ID;

import io.echovault.ports.vocabulary.Channel;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.ChannelIdentity.Kind;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Recipient;
import io.echovault.ports.vocabulary.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON that the Graph API's messages endpoint takes. */
final class GraphRequests {
  private static final Pattern NUMBER_ID = Pattern.compile("[0-9A-Za-z_-]{1,64}");

  private static final Set<String> SHOWN = Set.of("image/jpeg", "image/png");

  private GraphRequests() {}

  /** Whether this can be the id of one of our numbers, and so stand in a URL. */
  static boolean isNumberId(String id) {
    return NUMBER_ID.matcher(id).matches();
  }

  /**
   * The requests that send a delivery, in order; none if its recipient has no name that WhatsApp
   * knows. The first quotes the message that is answered. The last carries the delivery's id, so
   * that a status tells that all of it was taken; the others carry it with a number, so that what
   * they cost is known.
   *
   * @param mediaId what a file was uploaded as; empty for every other reply
   */
  static List<byte[]> messages(Delivery delivery, String mediaId) {
    List<Reply> parts = Layout.of(delivery.reply());
    List<byte[]> requests = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      ObjectNode json = product();
      if (!address(json, delivery.to())) {
        return List.of();
      }
      if (i == 0) {
        delivery
            .answers()
            .ifPresent(message -> json.putObject("context").put("message_id", message.value()));
      }
      // A status of the voice note must not be taken for one of the words.
      Callback callback =
          delivery.reply() instanceof Reply.Spoken
              ? new Callback(delivery.id(), Callback.VOICE_NOTE)
              : Callback.at(delivery.id(), i, parts.size());
      json.put(StatusReader.CALLBACK, callback.text());
      content(json, parts.get(i), mediaId);
      requests.add(Json.write(json));
    }
    return List.copyOf(requests);
  }

  /** The request that marks a message as read and shows that an answer is being written. */
  static byte[] acknowledgement(MessageId message) {
    ObjectNode json = product();
    json.put("status", "read");
    json.put("message_id", message.value());
    json.putObject("typing_indicator").put("type", "text");
    return Json.write(json);
  }

  private static ObjectNode product() {
    return Json.object().put("messaging_product", "whatsapp");
  }

  /** A group or a phone goes in {@code to}, a scoped id in {@code recipient}. */
  private static boolean address(ObjectNode json, Recipient to) {
    Optional<String> group = identity(to, GROUP);
    json.put("recipient_type", group.isPresent() ? "group" : "individual");
    if (group.isPresent()) {
      json.put("to", group.get());
      return true;
    }
    Optional<String> phone = identity(to, PHONE);
    Optional<String> scoped = identity(to, USER_ID).or(() -> identity(to, PARENT_USER_ID));
    if (phone.isPresent()) {
      json.put("to", phone.get());
    } else {
      scoped.ifPresent(id -> json.put("recipient", id));
    }
    return phone.isPresent() || scoped.isPresent();
  }

  private static Optional<String> identity(Recipient to, Kind kind) {
    return to.identities().stream()
        .filter(each -> each.channel().equals(Channel.WHATSAPP) && each.kind() == kind)
        .map(ChannelIdentity::value)
        .findFirst();
  }

  private static void content(ObjectNode json, Reply reply, String mediaId) {
    if (reply instanceof Reply.Text text) {
      json.put("type", "text");
      json.putObject("text").put("body", words(text.body())).put("preview_url", false);
    } else if (reply instanceof Reply.Choice choice) {
      ArrayNode buttons = interactive(json, "button", choice.body()).putArray("buttons");
      for (Reply.Button each : choice.buttons()) {
        ObjectNode button = buttons.addObject().put("type", "reply").putObject("reply");
        button.put("id", words(each.id())).put("title", words(each.title()));
      }
    } else if (reply instanceof Reply.Menu menu) {
      ObjectNode action = interactive(json, "list", menu.body());
      action.put("button", words(menu.open()));
      ArrayNode rows = action.putArray("sections").addObject().putArray("rows");
      for (Reply.Row each : menu.rows()) {
        ObjectNode row = rows.addObject();
        row.put("id", words(each.id())).put("title", words(each.title()));
        if (!each.description().isBlank()) {
          row.put("description", words(each.description()));
        }
      }
    } else if (reply instanceof Reply.Document document) {
      document(json, document.body(), document.fileName(), mediaId);
    } else if (reply instanceof Reply.Attached file) {
      attached(json, file, mediaId);
    } else if (reply instanceof Reply.Spoken) {
      voiceNote(json, mediaId);
    } else {
      throw new IllegalStateException("silence is not delivered");
    }
  }

  private static void voiceNote(ObjectNode json, String mediaId) {
    json.put("type", "audio");
    json.putObject("audio").put("id", mediaId).put("voice", true);
  }

  private static void document(ObjectNode json, String body, String fileName, String mediaId) {
    json.put("type", "document");
    ObjectNode content = json.putObject("document").put("id", mediaId);
    content.put("filename", words(fileName)).put("caption", words(body));
  }

  /** WhatsApp shows two kinds of pictures and plays Opus; everything else goes as a document. */
  private static void attached(ObjectNode json, Reply.Attached file, String mediaId) {
    if (file.mimeType().equals(Reply.VOICE_NOTE)) {
      voiceNote(json, mediaId);
    } else if (SHOWN.contains(file.mimeType())) {
      json.put("type", "image");
      json.putObject("image").put("id", mediaId).put("caption", words(file.body()));
    } else {
      document(json, file.body(), file.fileName(), mediaId);
    }
  }

  /** Returns the action, which is still to be filled. */
  private static ObjectNode interactive(ObjectNode json, String type, String body) {
    json.put("type", "interactive");
    ObjectNode interactive = json.putObject("interactive").put("type", type);
    interactive.putObject("body").put("text", words(body));
    return interactive.putObject("action");
  }

  private static String words(String value) {
    return Fields.wellFormed(value);
  }
}
