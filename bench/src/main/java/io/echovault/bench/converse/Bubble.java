package io.echovault.bench.converse;

import io.echovault.ports.vocabulary.Reply;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A reply as text: the words, a line for each button, and a list or a file as JSON. */
final class Bubble {
  private Bubble() {}

  /** A button, or a row of a list. */
  record Pressable(String id, String title) {}

  /** A list as the chat page is told of it. */
  private record SentList(String button, List<Section> sections) {}

  private record Section(String title, List<Reply.Row> rows) {}

  /** A file as the chat page is told of it. */
  private record SentFile(String mediaId, String mimeType, String name, boolean voice) {}

  static String words(Reply reply) {
    return Stream.concat(Stream.of(reply.body()), below(reply))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> below(Reply reply) {
    if (reply instanceof Reply.Choice choice) {
      return choice.buttons().stream().map(button -> "[" + button.title() + "]");
    }
    if (reply instanceof Reply.Menu menu) {
      return Stream.of(json(new SentList(menu.open(), List.of(new Section("", menu.rows())))));
    }
    if (reply instanceof Reply.Document document) {
      return Stream.of(json(new SentFile("1", "", document.fileName(), false)));
    }
    return Stream.empty();
  }

  /** What can be pressed: buttons, or the rows of a list. */
  static List<Pressable> pressables(Reply reply) {
    if (reply instanceof Reply.Choice choice) {
      return choice.buttons().stream().map(each -> new Pressable(each.id(), each.title())).toList();
    }
    return reply instanceof Reply.Menu menu
        ? menu.rows().stream().map(each -> new Pressable(each.id(), each.title())).toList()
        : List.of();
  }

  private static String json(Object value) {
    return JsonMapper.shared().writeValueAsString(value);
  }
}
