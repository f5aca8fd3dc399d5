package io.echovault.ports.vocabulary;

import java.util.List;

/**
 * What the bot answers: one message, or nothing. The limits are WhatsApp's, in code points. No form
 * of it prints its words.
 */
public sealed interface Reply {
  /** Nothing is sent. */
  Reply SILENCE = new Silence();

  /** The words, empty for silence. */
  String body();

  /** No answer. */
  record Silence() implements Reply {
    @Override
    public String body() {
      return "";
    }
  }

  /** Words only, 1 to 4,096. */
  record Text(String body) implements Reply {
    public Text {
      check("a text", body, 4096);
    }

    @Override
    public String toString() {
      return "Text";
    }
  }

  /** Words, 1 to 1,024, with one to three buttons under them. */
  record Choice(String body, List<Button> buttons) implements Reply {
    public Choice {
      check("the words over buttons", body, 1024);
      buttons = List.copyOf(buttons);
      if (buttons.isEmpty() || buttons.size() > 3) {
        throw new IllegalArgumentException("one to three buttons, not " + buttons.size());
      }
      if (buttons.stream().map(Button::title).distinct().count() != buttons.size()) {
        throw new IllegalArgumentException("each button has a title of its own");
      }
    }

    @Override
    public String toString() {
      return "Choice[" + buttons.size() + "]";
    }
  }

  /** Words, 1 to 1,024, with a list of one to ten rows that opens on {@code open}. */
  record Menu(String body, String open, List<Row> rows) implements Reply {
    public Menu {
      check("the words over a list", body, 1024);
      check("the label that opens a list", open, 20);
      rows = List.copyOf(rows);
      if (rows.isEmpty() || rows.size() > 10) {
        throw new IllegalArgumentException("one to ten rows, not " + rows.size());
      }
    }

    @Override
    public String toString() {
      return "Menu[" + rows.size() + "]";
    }
  }

  /**
   * A file with words, 1 to 1,024. The file is a copy of the member's memories, made anew each time
   * it is sent: so nothing is in it that was forgotten meanwhile.
   *
   * @param fileName 1 to 240
   */
  record Document(String body, String fileName) implements Reply {
    public Document {
      check("the words with a file", body, 1024);
      check("a file's name", fileName, 240);
    }

    @Override
    public String toString() {
      return "Document";
    }
  }

  /** A button: an id of 1 to 256 that comes back when pressed, a title of 1 to 20. */
  record Button(String id, String title) {
    public Button {
      check("a button's id", id, 256);
      check("a button's title", title, 20);
    }
  }

  /** A row of a list: an id of 1 to 200, a title of 1 to 24, a description of up to 72. */
  record Row(String id, String title, String description) {
    public Row {
      check("a row's id", id, 200);
      check("a row's title", title, 24);
      if (description.codePointCount(0, description.length()) > 72) {
        throw new IllegalArgumentException("a row's description has at most 72 characters");
      }
    }

    @Override
    public String toString() {
      return "Row";
    }
  }

  private static void check(String what, String value, int most) {
    int length = value.codePointCount(0, value.length());
    if (value.isBlank() || length > most) {
      throw new IllegalArgumentException(
          what + " has 1 to " + most + " characters, this one has " + length);
    }
  }
}
