package io.echovault.architecture;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text in Markdown, read by its headings. */
record Markdown(String text) {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /** What stands under a heading of the second level. */
  Markdown section(String heading) {
    return Pattern.compile("(?ms)^## " + Pattern.quote(heading) + "$(.*?)(?=^## |\\z)")
        .matcher(text)
        .results()
        .findFirst()
        .map(found -> new Markdown(found.group(1)))
        .orElseThrow(() -> new IllegalStateException("there is no heading \"" + heading + '"'));
  }

  /** The rows of the first table, without its head, each with its cells. */
  List<List<String>> rows() {
    return text.lines()
        .dropWhile(line -> !line.startsWith("|"))
        .takeWhile(line -> line.startsWith("|"))
        .skip(2)
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
        .map(cells -> cells.subList(1, cells.size() - 1))
        .toList();
  }

  /** The names in a column of the first table, by the name in the first column. */
  Map<String, Set<String>> column(int column) {
    return rows().stream()
        .collect(
            Collectors.toMap(
                row -> new Markdown(row.get(0)).names().iterator().next(),
                row -> new Markdown(row.get(column)).names(),
                (one, other) -> {
                  throw new IllegalStateException("two rows have one name");
                },
                TreeMap::new));
  }

  /** The items of a list without numbers. */
  List<String> items() {
    return text.lines()
        .filter(line -> line.startsWith("- "))
        .map(line -> line.substring("- ".length()))
        .toList();
  }

  /** Everything that is written as code, each once. */
  Set<String> names() {
    return CODE.matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
