package io.echovault.simulator;

import io.echovault.simulator.chat.ChatContent;
import io.echovault.simulator.chat.ChatContent.Attachment;
import io.echovault.simulator.chat.ChatContent.Card;
import io.echovault.simulator.chat.ChatContent.Choice;
import io.echovault.simulator.chat.ChatContent.Menu;
import io.echovault.simulator.chat.ChatContent.Section;
import io.echovault.simulator.chat.ChatContent.Spot;
import io.echovault.simulator.chat.ChatMessage;
import io.echovault.simulator.graph.OutgoingMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** How a message of the bot's looks to the person who gets it. */
final class Rendering {

  private Rendering() {}

  static ChatMessage message(String id, OutgoingMessage message, Instant at) {
    return ChatMessage.fromBot(
        id, at, content(message), message.quotedId().orElse(""), message.callbackData());
  }

  static Reply reply(ChatMessage message) {
    ChatContent content = message.content();
    List<Choice> rows = content.menu().isPresent() ? content.choices() : List.of();
    return new Reply(
        message.id(),
        content.kind(),
        content.text(),
        choices(content.buttons()),
        choices(rows),
        Optional.of(message.quotedId()).filter(id -> !id.isEmpty()),
        message.callbackData(),
        content.attachment().map(file -> new Reply.File(file.mediaId(), file.name())),
        message.statuses());
  }

  private static List<Reply.Choice> choices(List<Choice> shown) {
    return shown.stream()
        .map(choice -> new Reply.Choice(choice.id(), choice.title(), choice.description()))
        .toList();
  }

  private static ChatContent content(OutgoingMessage message) {
    JsonNode node = message.content();
    ChatContent plain = ChatContent.text(message.type(), text(node, "caption"));
    return switch (message.type()) {
      case "text" -> ChatContent.text("text", text(node, "body"));
      case "reaction" -> ChatContent.text("reaction", text(node, "emoji"));
      case "interactive" -> interactive(node);
      case "template" -> template(node);
      case "location" ->
          plain.with(
              new Spot(
                  node.path("latitude").asDouble(0),
                  node.path("longitude").asDouble(0),
                  text(node, "name"),
                  text(node, "address")));
      case "contacts" ->
          plain.with(
              new Card(
                  text(node.path(0).path("name"), "formatted_name"),
                  text(node.path(0).path("phones").path(0), "phone")));
      default ->
          plain.with(
              new Attachment(
                  text(node, "id"),
                  "",
                  text(node, "filename"),
                  node.path("voice").asBoolean(false)));
    };
  }

  private static ChatContent interactive(JsonNode node) {
    ChatContent content =
        ChatContent.text("interactive", text(node.path("body"), "text"))
            .withEdges(text(node.path("header"), "text"), text(node.path("footer"), "text"));
    JsonNode action = node.path("action");
    if (action.has("buttons")) {
      List<Choice> buttons = new ArrayList<>();
      for (JsonNode button : action.path("buttons")) {
        buttons.add(choice(button.path("reply")));
      }
      return content.withButtons(buttons);
    }
    List<Section> sections = new ArrayList<>();
    for (JsonNode section : action.path("sections")) {
      List<Choice> rows = new ArrayList<>();
      section.path("rows").forEach(row -> rows.add(choice(row)));
      sections.add(new Section(text(section, "title"), rows));
    }
    return content.withMenu(new Menu(text(action, "button"), sections));
  }

  private static ChatContent template(JsonNode node) {
    StringBuilder words = new StringBuilder("[" + text(node, "name") + "]");
    for (JsonNode component : node.path("components")) {
      for (JsonNode parameter : component.path("parameters")) {
        words.append('\n').append(text(parameter, "text"));
      }
    }
    return ChatContent.text("template", words.toString());
  }

  private static Choice choice(JsonNode node) {
    return new Choice(text(node, "id"), text(node, "title"), text(node, "description"));
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).asString("");
  }
}
