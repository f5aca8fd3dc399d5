package io.echovault.architecture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The modules that other teams embed, as the bom lists them and as they lie on the class path. */
final class Published {
  private static final Pattern ARTIFACT =
      Pattern.compile("<artifactId>((?:memo|adapter)-[a-z-]+)</artifactId>");
  private static final Pattern AUTOMATIC =
      Pattern.compile("<Automatic-Module-Name>([a-z.]+)</Automatic-Module-Name>");

  private Published() {}

  /** Their artifacts. */
  static List<String> artifacts() throws IOException {
    return ARTIFACT
        .matcher(Files.readString(Project.root().resolve("bom/pom.xml")))
        .results()
        .map((MatchResult found) -> found.group(1))
        .filter(each -> !each.equals("memo-bom"))
        .toList();
  }

  /** The name that a pom gives its jar on the module path; empty when a module-info does. */
  static List<String> automaticName(String artifact) throws IOException {
    return AUTOMATIC
        .matcher(Files.readString(Project.root().resolve(artifact).resolve("pom.xml")))
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  /**
   * What is put on a module path: the jar, or, where the module was compiled and not packaged, its
   * classes, which are packaged here as its pom says.
   */
  static Path onModulePath(String artifact, Path directory) throws IOException {
    Path entry = entry(artifact);
    boolean plain = Files.isDirectory(entry) && !Files.exists(entry.resolve("module-info.class"));
    return plain ? packaged(artifact, entry, directory) : entry;
  }

  private static Path entry(String artifact) {
    Path module = Project.root().resolve(artifact).resolve("target");
    Pattern jar = Pattern.compile(Pattern.quote(artifact) + "-[0-9][^/]*\\.jar");
    return Arrays.stream(System.getProperty("java.class.path").split(":"))
        .map(each -> Path.of(each).toAbsolutePath())
        .filter(each -> each.startsWith(module) || jar.matcher(name(each)).matches())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(artifact + " is not on the class path"));
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  private static Path packaged(String artifact, Path classes, Path directory) throws IOException {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Automatic-Module-Name", automaticName(artifact).get(0));
    Path jar = directory.resolve(artifact + ".jar");
    try (OutputStream file = Files.newOutputStream(jar);
        var out = new JarOutputStream(file, manifest);
        Stream<Path> all = Files.walk(classes)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        String inside = classes.relativize(each).toString();
        if (!inside.equals("META-INF/MANIFEST.MF")) {
          out.putNextEntry(new JarEntry(inside));
          out.write(Files.readAllBytes(each));
        }
      }
    }
    return jar;
  }
}
