package io.echovault.core.recall;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Words that tell a sort of thing without naming it: a nurse has a job, a mango is a fruit. */
final class Sorts {
  private static final String RESOURCE = "sorts.txt";
  private static final List<Sort> ALL = read();

  /** The words by which a sort is asked for, and those that tell it. */
  private record Sort(Set<String> names, Set<String> members) {
    private Sort {
      names = Set.copyOf(names);
      members = Set.copyOf(members);
    }
  }

  private Sorts() {}

  /** Whether the question's word asks for a sort, and a memory has a word that is of it. */
  static boolean tell(Concept asked, List<Concept> memory) {
    return ALL.stream()
        .filter(sort -> asked.isOneOf(sort.names()))
        .anyMatch(sort -> memory.stream().anyMatch(each -> each.isOneOf(sort.members())));
  }

  /** Whether a memory has a word that is of the sort of a name. */
  static boolean tell(String name, List<Concept> memory) {
    return ALL.stream()
        .filter(sort -> sort.names().contains(name))
        .anyMatch(sort -> memory.stream().anyMatch(each -> each.isOneOf(sort.members())));
  }

  private static List<Sort> read() {
    List<Sort> sorts = new ArrayList<>();
    try (InputStream stream = Sorts.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the jar of memo-core");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(':');
        if (!line.startsWith("#")) {
          sorts.add(
              new Sort(
                  Set.copyOf(Words.of(line.substring(0, colon))),
                  Set.copyOf(Words.of(line.substring(colon + 1)))));
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", failed);
    }
    return List.copyOf(sorts);
  }
}
