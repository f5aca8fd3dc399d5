package io.echovault.ports.vocabulary;

import java.util.List;

/**
 * What the bot says: one message, or nothing. It is as long as it needs to be: a channel's adapter
 * lays it out within what the channel shows. No form of it prints its words.
 */
public sealed interface Reply {
  /** Nothing is sent. */
  Reply SILENCE = new Silence();

  /** What the content of a voice note is, Opus in Ogg. */
  String VOICE_NOTE = "audio/ogg";

  /** The words, empty for silence. */
  String body();

  /** No answer. */
  record Silence() implements Reply {
    @Override
    public String body() {
      return "";
    }
  }

  /**
   * Words only.
   *
   * @param toBeQuoted whether the answer to it has to quote it, so that the channel's id of it is
   *     to be noted
   */
  record Text(String body, boolean toBeQuoted) implements Reply {
    public Text {
      check("a text", body);
    }

    /** Words that need not be quoted. */
    public Text(String body) {
      this(body, false);
    }

    @Override
    public String toString() {
      return "Text";
    }
  }

  /** Words with one or more buttons under them, each of which may be pressed or typed. */
  record Choice(String body, List<Button> buttons) implements Reply {
    public Choice {
      check("the words over buttons", body);
      buttons = List.copyOf(buttons);
      if (buttons.isEmpty()) {
        throw new IllegalArgumentException("one button or more, not none");
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

  /** Words with a list of one or more rows that opens on {@code open}. */
  record Menu(String body, String open, List<Row> rows) implements Reply {
    public Menu {
      check("the words over a list", body);
      check("the label that opens a list", open);
      rows = List.copyOf(rows);
      if (rows.isEmpty()) {
        throw new IllegalArgumentException("one row or more, not none");
      }
    }

    @Override
    public String toString() {
      return "Menu[" + rows.size() + "]";
    }
  }

  /**
   * A file with words. The file is a copy of the member's memories, made anew each time it is sent:
   * so nothing is in it that was forgotten meanwhile.
   */
  record Document(String body, String fileName) implements Reply {
    public Document {
      check("the words with a file", body);
      check("a file's name", fileName);
    }

    @Override
    public String toString() {
      return "Document";
    }
  }

  /**
   * A file that the member sent before, with words. Its content is read when it is sent.
   *
   * @param memory the number of the memory that it came with
   * @param mimeType what its content is: a picture is shown, {@link #VOICE_NOTE} is played,
   *     anything else is a document
   */
  record Attached(String body, String fileName, String mimeType, int memory) implements Reply {
    public Attached {
      check("the words with a file", body);
      check("a file's name", fileName);
      check("what a file is", mimeType);
    }

    @Override
    public String toString() {
      return "Attached[" + mimeType + "]";
    }
  }

  /**
   * The voice note that says what another reply says in words: after it, or in its place. It is
   * made when that reply is sent, is never stored, and its sound is the content of the delivery.
   *
   * @param body the words
   */
  record Spoken(String body) implements Reply {
    public Spoken {
      check("spoken words", body);
    }

    @Override
    public String toString() {
      return "Spoken";
    }
  }

  /** A button: an id that comes back when it is pressed, and a title. */
  record Button(String id, String title) {
    public Button {
      check("a button's id", id);
      check("a button's title", title);
    }
  }

  /** A row of a list: an id that comes back when it is chosen, a title, a description or none. */
  record Row(String id, String title, String description) {
    public Row {
      check("a row's id", id);
      check("a row's title", title);
    }

    @Override
    public String toString() {
      return "Row";
    }
  }

  private static void check(String what, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(what + " is not blank");
    }
  }
}
