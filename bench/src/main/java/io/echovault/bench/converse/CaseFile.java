package io.echovault.bench.converse;

import io.echovault.bench.converse.ChatCase.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cases as JSON, one a line; empty lines and those that begin with # are passed over. A case has
 * {@code tell}, messages that come first, then {@code ask} with {@code want} and {@code not}; or
 * {@code say}, a list of {@code ["text", ["want" …], ["not" …]]}, in which every step is looked at.
 */
public final class CaseFile {
  private static final String SPAIN = "346";
  private static final double SETTLE_SECONDS = 2.5;

  private CaseFile() {}

  /**
   * The cases of a file, or of all the .jsonl files of a folder, by name.
   *
   * @throws IllegalArgumentException when a line is no case; the message says which
   */
  public static List<ChatCase> read(Path data) throws IOException {
    if (!Files.isDirectory(data)) {
      return read(String.valueOf(data.getFileName()), Files.readAllLines(data));
    }
    try (Stream<Path> inside = Files.list(data)) {
      List<ChatCase> cases = new ArrayList<>();
      for (Path file :
          inside.filter(each -> each.toString().endsWith(".jsonl")).sorted().toList()) {
        cases.addAll(read(file));
      }
      if (cases.isEmpty()) {
        throw new IOException(data + " has no .jsonl file with cases");
      }
      return cases;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  static List<ChatCase> read(String name, List<String> lines) {
    List<ChatCase> cases = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      if (!line.isBlank() && !line.startsWith("#")) {
        cases.add(read(line, name + ":" + (at + 1)));
      }
    }
    return cases;
  }

  private static ChatCase read(String line, String where) {
    try {
      return read(JsonMapper.shared().readTree(line));
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IllegalArgumentException(where + " is no case: " + e.getMessage(), e);
    }
  }

  private static ChatCase read(JsonNode node) {
    List<Step> steps = new ArrayList<>();
    JsonNode say = node.path("say");
    boolean dialogue = say.isArray() && !say.isEmpty();
    if (dialogue) {
      say.forEach(each -> steps.add(step(each)));
    } else {
      node.path("tell").forEach(each -> steps.add(step(each)));
      steps.add(new Step(needed(node, "ask"), words(node.path("want")), words(node.path("not"))));
    }
    return new ChatCase(
        needed(node, "id"),
        node.path("kind").asString("?"),
        node.path("lang").asString("en"),
        node.path("phone").asString(SPAIN),
        steps,
        Duration.ofMillis(Math.round(node.path("settle").asDouble(SETTLE_SECONDS) * 1000)),
        dialogue,
        node.path("why").asString(""));
  }

  private static Step step(JsonNode node) {
    return node.isArray()
        ? new Step(node.path(0).asString(), words(node.path(1)), words(node.path(2)))
        : new Step(node.asString(), List.of(), List.of());
  }

  private static List<String> words(JsonNode node) {
    List<String> words = new ArrayList<>();
    node.forEach(each -> words.add(each.asString()));
    return words;
  }

  private static String needed(JsonNode node, String key) {
    String value = node.path(key).asString("");
    if (value.isBlank()) {
      throw new IllegalArgumentException("it has no " + key);
    }
    return value;
  }
}
