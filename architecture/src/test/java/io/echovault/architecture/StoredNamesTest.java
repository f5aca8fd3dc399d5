package io.echovault.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.codec.StoredForm;
import io.echovault.core.codec.StoredNames;
import io.echovault.core.codec.StoredNames.Name;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is stored by name is what it was: nobody renames it by the way. */
class StoredNamesTest {
  private static final String LIST = "architecture/src/test/resources/stored-names.txt";

  private static final String WHAT_TO_DO =
      "What is stored by name is not what "
          + LIST
          + " says. A new name is added there. A name that is gone or renamed makes everything"
          + " unreadable that was stored under it: keep it and add another beside it. Before the"
          + " first release only, it may change together with the number in StoredFormat and the"
          + " examples in memo-core/src/test/resources/golden";

  /** Enums of the core itself whose constants are stored in its forms. */
  private static final List<String> OF_THE_CORE =
      List.of(
          "io.echovault.core.answer.Argument$Divided",
          "io.echovault.core.answer.Argument$Precision");

  private static final Pattern STORED =
      Pattern.compile(
          "readConstant\\(([\\w.]+)\\.class\\)|([A-Z]\\w*(?:\\.[A-Z]\\w*)*)\\.valueOf\\((?:row\\.|name\\))");

  @Test
  void areThoseOfTheList() throws IOException, ReflectiveOperationException {
    List<String> kept =
        Files.readAllLines(Project.root().resolve(LIST)).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    assertThat(stored()).as(WHAT_TO_DO).containsExactlyElementsOf(kept);
  }

  @Test
  void areEachStoredOnceInTheirKind() {
    for (Class<?> kind : StoredNames.class.getDeclaredClasses()) {
      assertThat(texts(kind)).as("%s", kind).doesNotHaveDuplicates();
    }
  }

  /** An enum that is read back by name is gathered, so that its names are kept. */
  @Test
  void includeEveryEnumThatIsReadByName() throws IOException {
    Set<String> gathered = new TreeSet<>(StoredNames.ENUMS.stream().map(Class::getName).toList());
    gathered.addAll(OF_THE_CORE);
    Set<String> missing = new TreeSet<>();
    int seen = 0;
    for (Path file : sources()) {
      var found = STORED.matcher(Files.readString(file));
      while (found.find()) {
        String name = found.group(1) == null ? found.group(2) : found.group(1);
        if (name.equals("String") || name.equals("Long")) {
          continue;
        }
        seen++;
        String ending = name.replace('.', '$');
        if (gathered.stream()
            .noneMatch(each -> each.endsWith("." + ending) || each.endsWith("$" + ending))) {
          missing.add(file.getFileName() + ": " + name);
        }
      }
    }
    assertThat(seen).as("places that read a constant by name").isGreaterThan(15);
    assertThat(missing).as("to be listed in StoredNames.ENUMS").isEmpty();
  }

  private static List<String> stored() throws ReflectiveOperationException {
    List<String> all = new ArrayList<>();
    for (Class<?> kind : StoredNames.class.getDeclaredClasses()) {
      texts(kind).forEach(text -> all.add(kind.getSimpleName() + " " + text));
    }
    for (StoredForm form : StoredForm.values()) {
      all.add("StoredForm " + form.name() + " " + form.version());
    }
    List<Class<?>> enums = new ArrayList<>(StoredNames.ENUMS);
    for (String name : OF_THE_CORE) {
      enums.add(Class.forName(name));
    }
    for (Class<?> each : enums) {
      String name = each.getName().substring(each.getName().lastIndexOf('.') + 1).replace('$', '.');
      for (Object constant : each.getEnumConstants()) {
        all.add(name + " " + ((Enum<?>) constant).name());
      }
    }
    all.sort(String::compareTo);
    return all;
  }

  private static List<String> texts(Class<?> kind) {
    return kind.isEnum()
        ? Stream.of(kind.getEnumConstants()).map(each -> ((Name) each).text()).toList()
        : List.of();
  }

  private static List<Path> sources() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String module : List.of("memo-core", "adapter-postgres")) {
      try (Stream<Path> all = Files.walk(Project.root().resolve(module + "/src/main/java"))) {
        files.addAll(all.filter(path -> path.toString().endsWith(".java")).toList());
      }
    }
    return files;
  }
}
