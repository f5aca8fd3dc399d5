package io.echovault.whatsapp;

import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.Reply.Attached;
import io.echovault.ports.vocabulary.Reply.Button;
import io.echovault.ports.vocabulary.Reply.Choice;
import io.echovault.ports.vocabulary.Reply.Document;
import io.echovault.ports.vocabulary.Reply.Menu;
import io.echovault.ports.vocabulary.Reply.Row;
import io.echovault.ports.vocabulary.Reply.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lays a reply out in messages that WhatsApp takes. A long text becomes several messages; more than
 * three buttons become a list, and more than ten numbered lines, which are answered by typing.
 */
final class Layout {
  private static final int TEXT = 4_096;
  private static final int OVER_BUTTONS = 1_024;
  private static final int BUTTONS = 3;
  private static final int BUTTON_TITLE = 20;
  private static final int ROWS = 10;
  private static final int ROW_TITLE = 24;
  private static final int DESCRIPTION = 72;
  private static final int FILE_NAME = 240;

  /** Opens the list of a choice, which comes without a label for that; understood everywhere. */
  private static final String OPEN = "☰";

  private Layout() {}

  /** The messages, in the order in which they are sent; none for silence. */
  static List<Reply> of(Reply reply) {
    if (reply instanceof Text text) {
      return texts(text.body());
    } else if (reply instanceof Choice choice) {
      return choice(choice);
    } else if (reply instanceof Menu menu) {
      return menu(menu.body(), menu.open(), menu.rows());
    } else if (reply instanceof Document document) {
      return List.of(
          new Document(
              Cut.shortened(document.body(), OVER_BUTTONS), fileName(document.fileName())));
    } else if (reply instanceof Attached file) {
      if (file.mimeType().equals(Reply.VOICE_NOTE)) {
        return List.of(new Text(Cut.shortened(file.body(), TEXT)), file);
      }
      return List.of(
          new Attached(
              Cut.shortened(file.body(), OVER_BUTTONS),
              fileName(file.fileName()),
              file.mimeType(),
              file.memory()));
    } else if (reply instanceof Reply.Spoken) {
      return List.of(reply);
    }
    return List.of();
  }

  private static List<Reply> texts(String body) {
    return Cut.fits(body, TEXT)
        ? List.of(new Text(body))
        : Cut.pieces(body, TEXT).stream().map(Text::new).collect(Collectors.toUnmodifiableList());
  }

  private static List<Reply> choice(Choice choice) {
    if (choice.buttons().size() > BUTTONS) {
      return menu(
          choice.body(),
          OPEN,
          choice.buttons().stream().map(each -> new Row(each.id(), each.title(), "")).toList());
    }
    Set<String> taken = new HashSet<>();
    List<Button> buttons = new ArrayList<>();
    for (Button each : choice.buttons()) {
      buttons.add(new Button(each.id(), distinct(each.title(), taken)));
    }
    return List.of(new Choice(Cut.shortened(choice.body(), OVER_BUTTONS), buttons));
  }

  /** WhatsApp takes no two buttons of one title, as titles that are cut may be. */
  private static String distinct(String title, Set<String> taken) {
    String fitting = Cut.shortened(title, BUTTON_TITLE);
    for (int number = 2; !taken.add(fitting); number++) {
      String mark = " " + number;
      fitting = Cut.shortened(title, BUTTON_TITLE - mark.length()) + mark;
    }
    return fitting;
  }

  private static List<Reply> menu(String body, String open, List<Row> rows) {
    if (rows.size() > ROWS) {
      return texts(numbered(body, rows));
    }
    List<Row> fitting =
        rows.stream()
            .map(
                each ->
                    new Row(
                        each.id(),
                        Cut.shortened(each.title(), ROW_TITLE),
                        Cut.shortened(description(each), DESCRIPTION)))
            .toList();
    return List.of(
        new Menu(Cut.shortened(body, OVER_BUTTONS), Cut.shortened(open, BUTTON_TITLE), fitting));
  }

  /** A title that does not fit stands whole below itself. */
  private static String description(Row row) {
    if (Cut.fits(row.title(), ROW_TITLE)) {
      return row.description();
    }
    return row.description().isBlank() ? row.title() : row.title() + ": " + row.description();
  }

  private static String numbered(String body, List<Row> rows) {
    StringBuilder all = new StringBuilder(body).append('\n');
    for (int i = 0; i < rows.size(); i++) {
      all.append('\n').append(i + 1).append(". ").append(rows.get(i).title());
      if (!rows.get(i).description().isBlank()) {
        all.append(": ").append(rows.get(i).description());
      }
    }
    return all.toString();
  }

  /** The end is kept: it says what kind of file it is. */
  private static String fileName(String name) {
    int length = name.codePointCount(0, name.length());
    return length <= FILE_NAME
        ? name
        : name.substring(name.offsetByCodePoints(0, length - FILE_NAME));
  }
}
