package io.echovault.bench.converse;

import io.echovault.ports.vocabulary.ExportFile;
import io.echovault.ports.vocabulary.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A reply as text: the words, a line for each button, and a list or a file as JSON. */
final class Bubble {
  private Bubble() {}

  /** A button, or a row of a list. */
  record Pressable(String id, String title) {}

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
      Map<String, Object> section = fields("title", "", "rows", menu.rows());
      return Stream.of(json(fields("button", menu.open(), "sections", List.of(section))));
    }
    if (reply instanceof Reply.Document document) {
      return Stream.of(json(fields("mimeType", ExportFile.MIME_TYPE, "name", document.fileName())));
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

  private static Map<String, Object> fields(String one, Object first, String two, Object second) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(one, first);
    fields.put(two, second);
    return fields;
  }

  private static String json(Object value) {
    return JsonMapper.shared().writeValueAsString(value);
  }
}
