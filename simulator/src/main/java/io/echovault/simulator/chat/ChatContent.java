package io.echovault.simulator.chat;

import java.util.List;
import java.util.Optional;

/**
 * What a bubble shows.
 *
 * @param kind Meta's type of the message
 * @param text words or caption; empty if none
 */
public record ChatContent(
    String kind,
    String text,
    String header,
    String footer,
    List<Choice> buttons,
    Optional<Menu> menu,
    Optional<Attachment> attachment,
    Optional<Spot> spot,
    Optional<Card> card) {

  /** A reply button, or a row of a menu. */
  public record Choice(String id, String title, String description) {}

  /** A part of a menu; the title may be empty. */
  public record Section(String title, List<Choice> rows) {
    public Section {
      rows = List.copyOf(rows);
    }
  }

  /** A list that opens. */
  public record Menu(String button, List<Section> sections) {
    public Menu {
      sections = List.copyOf(sections);
    }
  }

  /** A file on the shelf, or a link if there is no id. */
  public record Attachment(String mediaId, String mimeType, String name, boolean voice) {}

  /** A place, in degrees. */
  public record Spot(double latitude, double longitude, String name, String address) {}

  /** Somebody's name and number. */
  public record Card(String name, String phone) {}

  public ChatContent {
    buttons = List.copyOf(buttons);
  }

  public static ChatContent text(String kind, String words) {
    return new ChatContent(
        kind,
        words,
        "",
        "",
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public ChatContent withEdges(String top, String bottom) {
    return new ChatContent(kind, text, top, bottom, buttons, menu, attachment, spot, card);
  }

  public ChatContent withButtons(List<Choice> choices) {
    return new ChatContent(kind, text, header, footer, choices, menu, attachment, spot, card);
  }

  public ChatContent withMenu(Menu list) {
    return new ChatContent(
        kind, text, header, footer, buttons, Optional.of(list), attachment, spot, card);
  }

  public ChatContent with(Attachment file) {
    return new ChatContent(
        kind, text, header, footer, buttons, menu, Optional.of(file), spot, card);
  }

  public ChatContent with(Spot place) {
    return new ChatContent(
        kind, text, header, footer, buttons, menu, attachment, Optional.of(place), card);
  }

  public ChatContent with(Card person) {
    return new ChatContent(
        kind, text, header, footer, buttons, menu, attachment, spot, Optional.of(person));
  }

  /** Every button and row. */
  public List<Choice> choices() {
    return menu.map(list -> list.sections().stream().flatMap(part -> part.rows().stream()).toList())
        .orElse(buttons);
  }

  /** Without the words. */
  @Override
  public String toString() {
    return "ChatContent[" + kind + "]";
  }
}
