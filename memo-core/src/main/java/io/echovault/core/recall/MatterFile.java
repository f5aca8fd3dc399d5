package io.echovault.core.recall;

import io.echovault.core.text.PhraseNotation;
import io.echovault.core.text.WordFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the matters of {@code matters.txt}, whose head says how it is written. */
final class MatterFile {
  private static final String RESOURCE = "matters.txt";
  private static final String NAME = "= ";
  private static final Set<String> PARTS =
      Set.of("asked", "told", "untold", "words", "needed", "sort", "several");

  private final PhraseNotation notation = new PhraseNotation();
  private final Map<String, Map<String, List<String>>> matters = new LinkedHashMap<>();

  private MatterFile() {}

  static List<Matter> read() {
    return read(WordFile.all(MatterFile.class, RESOURCE));
  }

  /**
   * Reads matters in the order in which they are named first.
   *
   * @throws IllegalArgumentException for a line that is not as the head of the file says
   */
  static List<Matter> read(List<String> lines) {
    MatterFile file = new MatterFile();
    lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(file::add);
    return file.matters.values().stream().map(file::matter).toList();
  }

  private void add(String line) {
    int colon = line.indexOf(": ");
    if (colon < 0) {
      throw new IllegalArgumentException("no colon: " + line);
    }
    String head = line.substring(0, colon);
    String rest = line.substring(colon + 2);
    if (line.startsWith(NAME)) {
      notation.name(head.substring(NAME.length()), rest);
      return;
    }
    int blank = head.indexOf(' ');
    String part = head.substring(blank + 1);
    if (blank < 0 || !PARTS.contains(part)) {
      throw new IllegalArgumentException("no part of a matter: " + line);
    }
    matters
        .computeIfAbsent(head.substring(0, blank), matter -> new LinkedHashMap<>())
        .computeIfAbsent(part, each -> new ArrayList<>())
        .add(rest);
  }

  private Matter matter(Map<String, List<String>> parts) {
    return new Matter(
        notation.pattern(parts.getOrDefault("asked", List.of())),
        notation.pattern(parts.getOrDefault("told", List.of())),
        Optional.ofNullable(parts.get("untold")).map(notation::pattern),
        parts);
  }
}
