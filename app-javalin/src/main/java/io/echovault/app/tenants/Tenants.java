package io.echovault.app.tenants;

import io.echovault.ports.inbound.TenantDesk;
import io.echovault.ports.vocabulary.DeclaredTenant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The organisations that the files of a directory declare, checked. */
public final class Tenants {
  private static final int MOST_FILES = 1_000;

  private final List<DeclaredTenant> declared;
  private final List<Problem> problems;

  private Tenants(List<DeclaredTenant> declared, List<Problem> problems) {
    this.declared = List.copyOf(declared);
    this.problems = List.copyOf(problems);
  }

  /** The directory under a data directory. */
  public static Path directory(Path dataDirectory) {
    return dataDirectory.resolve("data").resolve("tenants");
  }

  /**
   * Reads the directory under a data directory; one that is not there declares nothing.
   *
   * @throws UncheckedIOException when it cannot be read
   */
  public static Tenants under(Path dataDirectory, TenantDesk desk) {
    Path directory = directory(dataDirectory);
    try {
      return read(directory, desk);
    } catch (IOException e) {
      throw new UncheckedIOException("the directory " + directory + " cannot be read", e);
    }
  }

  /**
   * Reads a directory; one that is not there declares nothing.
   *
   * @throws IOException when it cannot be read
   */
  public static Tenants read(Path directory, TenantDesk desk) throws IOException {
    if (!Files.isDirectory(directory)) {
      return new Tenants(List.of(), List.of());
    }
    List<Problem> problems = new ArrayList<>();
    List<Declaration> declarations = new ArrayList<>();
    for (Path file : files(directory)) {
      String name = file.getFileName().toString();
      if (name.endsWith(".yml")) {
        problems.add(new Problem(name, 0, "", "is not read; let its name end with .yaml"));
      } else if (name.endsWith(".yaml")) {
        if (declarations.size() == MOST_FILES) {
          problems.add(
              new Problem(name, 0, "", "is one too many; at most " + MOST_FILES + " are read"));
          break;
        }
        declarations.add(declaration(file, name));
      }
    }
    declarations.forEach(each -> problems.addAll(each.problems()));
    List<Declaration> tenants =
        declarations.stream().filter(each -> each.tenant().isPresent()).toList();
    List<DeclaredTenant> declared =
        tenants.stream().flatMap(each -> each.tenant().stream()).toList();
    desk.check(declared).stream()
        .map(flaw -> tenants.get(flaw.tenant()).problem(flaw.key(), flaw.problem()))
        .filter(flaw -> problems.stream().noneMatch(each -> samePlace(each, flaw)))
        .forEach(problems::add);
    problems.sort(Comparator.comparing(Problem::file).thenComparingInt(Problem::line));
    return new Tenants(declared, problems);
  }

  private static boolean samePlace(Problem one, Problem other) {
    return one.file().equals(other.file()) && one.key().equals(other.key());
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Declaration declaration(Path file, String name) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(TenantFile.LARGEST + 1);
      return bytes.length > TenantFile.LARGEST
          ? new Declaration(
              name,
              Optional.empty(),
              Map.of(),
              List.of(new Problem(name, 0, "", "is larger than 2 MB")))
          : TenantFile.read(name, bytes);
    }
  }

  /** Everything that is wrong, by file and line; nothing can be applied then. */
  public List<Problem> problems() {
    return problems;
  }

  public List<DeclaredTenant> declared() {
    return declared;
  }

  /**
   * What is declared.
   *
   * @throws IllegalStateException with every problem, a line each, when there are any
   */
  public List<DeclaredTenant> valid() {
    if (problems.isEmpty()) {
      return declared;
    }
    throw new IllegalStateException(
        "what data/tenants declares is not valid, so nothing of it was applied:"
            + String.join("", problems.stream().map(each -> "\n  " + each).toList()));
  }
}
