package io.echovault.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The checkout that the tests run in. */
final class Project {
  private static final Path ROOT =
      Stream.iterate(
              Path.of("").toAbsolutePath(), path -> path.getParent() != null, Path::getParent)
          .filter(path -> Files.isDirectory(path.resolve(".mvn")))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("run the tests inside the checkout"));

  private Project() {}

  static Path root() {
    return ROOT;
  }
}
