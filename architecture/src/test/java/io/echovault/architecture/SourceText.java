package io.echovault.architecture;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The text files of a checkout, without what a build or a run leaves behind. */
final class SourceText {
  private static final Set<String> LEFT_BEHIND_ANYWHERE =
      Set.of("target", ".git", ".idea", ".vscode");

  /** In a second work tree {@code .git} is a file; {@code .env} is each machine's own. */
  private static final Set<String> NOT_OURS = Set.of(".git", ".env");

  private static final Set<String> LEFT_BEHIND_AT_THE_ROOT =
      Set.of(".demo", "data", "logs", "memory-system");

  private static final Pattern TEXT =
      Pattern.compile(
          ".*\\.(java|xml|md|sql|sh|properties|json|js|css|html|ya?ml|config)|run|memo|\\.[a-z.]+");

  /** In two parts each, so that this file does not find itself. */
  private static final Pattern UNWANTED =
      Pattern.compile(
          Stream.of(
                  "TO" + "DO",
                  "FIX" + "ME",
                  "@aut" + "hor",
                  "@Dis" + "abled",
                  "/ro" + "ot/",
                  "/ho" + "me/",
                  "/wo" + "rk/",
                  "/Us" + "ers/",
                  "repo\\.maven\\.apa" + "che",
                  "repo1\\.mav" + "en",
                  "registry\\.n" + "pmjs")
              .reduce((left, right) -> left + "|" + right)
              .orElseThrow());

  private SourceText() {}

  static List<Path> files(Path root) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return LEFT_BEHIND_ANYWHERE.contains(directory.getFileName().toString())
                    || LEFT_BEHIND_AT_THE_ROOT.contains(root.relativize(directory).toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            if (TEXT.matcher(name).matches() && !NOT_OURS.contains(name)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  /** The lines with a word that we do not leave in the tree. */
  static List<String> unwanted(Path root) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files(root)) {
      Files.readAllLines(file).stream()
          .filter(line -> UNWANTED.matcher(line).find())
          .map(line -> root.relativize(file) + ": " + line.strip())
          .forEach(found::add);
    }
    return found;
  }

  /** How many lines each file of the shipped Java code has. */
  static List<Size> sizes(Path root) throws IOException {
    List<Size> sizes = new ArrayList<>();
    for (Path file : files(root)) {
      String name = root.relativize(file).toString();
      if (name.contains("src/main/java") && name.endsWith(".java")) {
        sizes.add(new Size(name, Files.readAllLines(file).size()));
      }
    }
    return sizes;
  }

  record Size(String file, int lines) {}
}
