package io.echovault.app.backup;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All files below a folder. */
record FileTree(Path root) {
  /** Copies the files that are wanted, by their path in the folder; nothing where there is none. */
  void copy(Path to, Predicate<Path> wanted, CopyOption... options) throws IOException {
    for (Path each : files()) {
      Path name = root.relativize(each);
      if (wanted.test(name)) {
        Path copy = to.resolve(name.toString());
        Files.createDirectories(copy.resolveSibling("."));
        Files.copy(each, copy, options);
      }
    }
  }

  /** Copies the files that do not go meanwhile. */
  void copyThoseThere(Path to) throws IOException {
    for (Path each : files()) {
      Path copy = to.resolve(root.relativize(each).toString());
      Files.createDirectories(copy.resolveSibling("."));
      try {
        Files.copy(each, copy);
      } catch (NoSuchFileException gone) {
        Files.deleteIfExists(copy);
      }
    }
  }

  /** The SHA-256 of each file, by its path in the folder. */
  Map<String, String> hashes() throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    for (Path each : files()) {
      hashes.put(root.relativize(each).toString(), Hashes.of(each));
    }
    return hashes;
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
