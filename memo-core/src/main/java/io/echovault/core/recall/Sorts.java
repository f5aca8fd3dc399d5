package io.echovault.core.recall;

import io.echovault.core.text.WordFile;
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
    return WordFile.lines(Sorts.class, RESOURCE).stream().map(Sorts::sort).toList();
  }

  private static Sort sort(String line) {
    int colon = line.indexOf(':');
    return new Sort(
        Set.copyOf(Words.of(line.substring(0, colon))),
        Set.copyOf(Words.of(line.substring(colon + 1))));
  }
}
