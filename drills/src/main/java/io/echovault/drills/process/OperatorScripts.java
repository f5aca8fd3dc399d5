package io.echovault.drills.process;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The operator's scripts in a checkout of their own. */
final class OperatorScripts {
  private static final Path OURS = Path.of("scripts");
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path checkout;

  private OperatorScripts(Path checkout) {
    this.checkout = checkout;
  }

  /** Copies the scripts of this checkout, and writes the settings that they load. */
  static OperatorScripts in(Path checkout, Map<String, String> settings) throws IOException {
    Path scripts = Files.createDirectories(checkout.resolve("scripts"));
    try (Stream<Path> all = Files.list(OURS)) {
      for (Path each : all.toList()) {
        Files.copy(each, scripts.resolve(each.getFileName().toString()));
      }
    }
    Path file = checkout.resolve(".env");
    Files.writeString(
        file,
        new TreeMap<>(settings)
            .entrySet().stream()
                .map(each -> each.getKey() + "='" + each.getValue() + "'\n")
                .collect(Collectors.joining()));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return new OperatorScripts(checkout);
  }

  /**
   * What a build leaves: a jar that runs a class of this process's own class path.
   *
   * @param more what it finds besides
   */
  Path build(String name, Class<?> main, Path... more) throws IOException {
    Path folder = Files.createDirectories(checkout.resolve("built").resolve(name));
    Files.createDirectories(folder.resolve("lib"));
    String classPath =
        Stream.concat(
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                    .flatMap(OperatorScripts::jars),
                Stream.of(more))
            .map(each -> each.toAbsolutePath().toUri().toString())
            .collect(Collectors.joining(" "));
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
    try (OutputStream out = Files.newOutputStream(folder.resolve("app-javalin-1.jar"));
        JarOutputStream jar = new JarOutputStream(out, manifest)) {
      jar.flush();
    }
    return folder;
  }

  /** A manifest knows no "lib/*". */
  private static Stream<Path> jars(String entry) {
    if (!entry.endsWith("*")) {
      return Stream.of(Path.of(entry));
    }
    Path folder = Path.of(entry.substring(0, entry.length() - 1));
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(each -> each.toString().endsWith(".jar")).toList().stream();
    } catch (IOException e) {
      return Stream.of();
    }
  }

  /** Runs one to its end and gives the exit code; what it prints goes into a file of the ground. */
  int run(Map<String, String> more, Path output, String script, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("bash", checkout.resolve("scripts").resolve(script).toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    builder.environment().clear();
    builder
        .environment()
        .putAll(
            Map.of(
                "PATH",
                "/usr/local/bin:/usr/bin:/bin",
                "JAVA_HOME",
                System.getProperty("java.home"),
                "JDK_JAVA_OPTIONS",
                "-Xmx256m"));
    builder.environment().putAll(more);
    Process process = builder.start();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException(script + " does not end");
    }
    return process.exitValue();
  }
}
