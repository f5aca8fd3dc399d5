package io.echovault.architecture;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The README's code blocks. */
record Readme(String text) {
  private static final Pattern ARROW = Pattern.compile("(?m)^\\s*([a-z-]+) --> ([a-z-]+)\\s*$");
  private static final Pattern MODULE = Pattern.compile("(?m)^\\s*([a-z-]+)\\s*$");

  /** The first fenced block in a language. */
  String block(String language) {
    return Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$")
        .matcher(text)
        .results()
        .findFirst()
        .map(found -> found.group(1))
        .orElseThrow(() -> new IllegalStateException("the README has no block in " + language));
  }

  /**
   * Which module points at which in the picture. Modules without an arrow stand on a line alone.
   */
  Map<String, Set<String>> arrows() {
    Map<String, Set<String>> arrows = new HashMap<>();
    String picture = block("mermaid");
    MODULE
        .matcher(picture)
        .results()
        .forEach(module -> arrows.put(module.group(1), new HashSet<>()));
    for (MatchResult arrow : ARROW.matcher(picture).results().toList()) {
      arrows.computeIfAbsent(arrow.group(1), module -> new HashSet<>()).add(arrow.group(2));
      arrows.computeIfAbsent(arrow.group(2), module -> new HashSet<>());
    }
    return arrows;
  }
}
