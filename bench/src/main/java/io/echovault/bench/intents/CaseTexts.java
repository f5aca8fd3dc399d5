package io.echovault.bench.intents;

import io.echovault.core.measure.IntentModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is told and asked in conversations that nothing was learned of: JSON lines with {@code
 * lang}, {@code tell} (texts) and {@code ask} (one text).
 */
final class CaseTexts {
  private static final List<String> KINDS = IntentModel.kinds();

  private CaseTexts() {}

  /** Everything told as a statement and everything asked as a question, without buttons pressed. */
  static List<LabelledText> in(Path place) throws IOException {
    List<LabelledText> all = new ArrayList<>();
    for (Path file : files(place)) {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank()) {
          add(JsonMapper.shared().readTree(line), all);
        }
      }
    }
    return all;
  }

  private static List<Path> files(Path place) throws IOException {
    if (Files.isRegularFile(place)) {
      return List.of(place);
    }
    try (Stream<Path> inside = Files.list(place)) {
      return inside.filter(each -> each.toString().endsWith(".jsonl")).sorted().toList();
    }
  }

  private static void add(JsonNode node, List<LabelledText> all) {
    String language = node.path("lang").asString("");
    for (JsonNode told : node.path("tell")) {
      add(language, "STATEMENT", told.asString(""), all);
    }
    add(language, "QUESTION", node.path("ask").asString(""), all);
  }

  private static void add(String language, String kind, String text, List<LabelledText> all) {
    if (!text.isBlank() && !text.startsWith("/") && !text.startsWith("!")) {
      all.add(new LabelledText(language, KINDS.indexOf(kind), text));
    }
  }
}
