package io.echovault.app.tenants;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the YAML of one file, within bounds: no anchors, few levels, one document. */
final class TenantFile {
  /** Ten thousand people fit. */
  static final int LARGEST = 2 << 20;

  private static final int DEEPEST = 8;

  private final String name;
  private final LoadSettings settings;
  private final List<Problem> problems = new ArrayList<>();

  private TenantFile(String name) {
    this.name = name;
    settings =
        LoadSettings.builder()
            .setLabel(name)
            .setAllowDuplicateKeys(true)
            .setCodePointLimit(LARGEST)
            .setUseMarks(true)
            .build();
  }

  /** What a file says. */
  static Declaration read(String name, byte[] bytes) {
    TenantFile file = new TenantFile(name);
    Optional<Node> root = file.text(bytes).flatMap(file::compose);
    TenantShape shape = new TenantShape(name, file.problems);
    return root.map(shape::read)
        .orElseGet(() -> new Declaration(name, Optional.empty(), Map.of(), file.problems));
  }

  /** The root of a file with something in it, read within the same bounds. */
  static Optional<Node> root(String name, byte[] bytes, List<Problem> problems) {
    if (bytes.length > LARGEST) {
      problems.add(new Problem(name, 0, "", "is larger than 2 MB"));
      return Optional.empty();
    }
    TenantFile file = new TenantFile(name);
    Optional<Node> root = file.text(bytes).flatMap(file::compose);
    problems.addAll(file.problems);
    return root;
  }

  private Optional<String> text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.isBlank()) {
        problem(0, "is empty");
        return Optional.empty();
      }
      return Optional.of(text);
    } catch (CharacterCodingException e) {
      problem(0, "is not UTF-8 text; save it as UTF-8");
      return Optional.empty();
    }
  }

  private Optional<Node> compose(String text) {
    try {
      // Looked at without building anything first: a node's children are built recursively.
      if (!isPlain(text)) {
        return Optional.empty();
      }
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isEmpty()) {
        problem(0, "is empty");
      }
      return root;
    } catch (MarkedYamlEngineException e) {
      problem(
          line(e.getProblemMark().or(e::getContextMark)),
          e.getProblem().contains("TAB")
              ? "has a tab where only blanks may indent; use blanks"
              : "is not YAML: " + e.getProblem());
      return Optional.empty();
    } catch (YamlEngineException e) {
      problem(0, "is not YAML: it holds a character that may not be in it, or is too large");
      return Optional.empty();
    }
  }

  private boolean isPlain(String text) {
    int depth = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      switch (event.getEventId()) {
        case MappingStart, SequenceStart -> depth++;
        case MappingEnd, SequenceEnd -> depth--;
        default -> {}
      }
      if (depth > DEEPEST) {
        problem(line(event.getStartMark()), "is nested more than " + DEEPEST + " levels deep");
        return false;
      }
      if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
        problem(
            line(event.getStartMark()), "anchors and aliases (& and *) are not read; write it out");
        return false;
      }
    }
    return true;
  }

  private void problem(int line, String what) {
    problems.add(new Problem(name, line, "", what));
  }

  static int line(Optional<Mark> mark) {
    return mark.map(Mark::getLine).orElse(-1) + 1;
  }
}
