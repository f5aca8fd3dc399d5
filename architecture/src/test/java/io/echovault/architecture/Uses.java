package io.echovault.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which packages right under a root the classes of each of them use. What is deeper counts for the
 * package right under the root, and the root itself by its own last name.
 */
final class Uses {
  private final String root;

  private Uses(String root) {
    this.root = root;
  }

  static Map<String, Set<String>> under(String root, JavaClasses classes) {
    Uses uses = new Uses(root);
    Map<String, Set<String>> all = new TreeMap<>();
    for (JavaClass each : classes) {
      uses.room(each)
          .ifPresent(
              room -> all.computeIfAbsent(room, any -> new TreeSet<>()).addAll(uses.others(each)));
    }
    all.forEach((room, used) -> used.remove(room));
    return all;
  }

  /** What a table leaves out that is used, and what it names that is not, each in a line. */
  static Stream<String> differences(
      Map<String, Set<String>> table, Map<String, Set<String>> classes) {
    Set<String> rooms = new TreeSet<>(table.keySet());
    rooms.addAll(classes.keySet());
    return rooms.stream().flatMap(room -> differences(room, table, classes));
  }

  private static Stream<String> differences(
      String room, Map<String, Set<String>> table, Map<String, Set<String>> classes) {
    if (!table.containsKey(room)) {
      return Stream.of(room + " has no row");
    }
    if (!classes.containsKey(room)) {
      return Stream.of(room + " has a row and no classes");
    }
    Set<String> named = table.getOrDefault(room, Set.of());
    Set<String> used = classes.getOrDefault(room, Set.of());
    return Stream.concat(
        used.stream()
            .filter(other -> !named.contains(other))
            .map(other -> room + " uses " + other + ", which its row does not name"),
        named.stream()
            .filter(other -> !used.contains(other))
            .map(other -> "the row of " + room + " names " + other + ", which it does not use"));
  }

  private Set<String> others(JavaClass type) {
    Set<String> others = new TreeSet<>();
    for (Dependency each : type.getDirectDependenciesFromSelf()) {
      room(each.getTargetClass().getBaseComponentType()).ifPresent(others::add);
    }
    return others;
  }

  private Optional<String> room(JavaClass type) {
    String name = type.getPackageName();
    // What a package says of itself, and a module, depends on nothing.
    if (type.getSimpleName().endsWith("-info") || !(name + ".").startsWith(root + ".")) {
      return Optional.empty();
    }
    String path = name.equals(root) ? root : name.substring(root.length() + 1);
    int end = path.indexOf('.');
    return Optional.of(
        name.equals(root)
            ? root.substring(root.lastIndexOf('.') + 1)
            : end < 0 ? path : path.substring(0, end));
  }
}
