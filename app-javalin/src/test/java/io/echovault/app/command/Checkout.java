package io.echovault.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder with our scripts as in a checkout, and a jar that stands for what a build leaves. */
record Checkout(Path root) {
  /** One without a build, below a folder whose name has a blank. */
  static Checkout in(Path directory) throws IOException {
    Path root = directory.resolve("check out");
    Path scripts = Files.createDirectories(root.resolve("scripts"));
    try (Stream<Path> all = Files.list(Path.of("..", "scripts"))) {
      for (Path each : all.toList()) {
        Path copy = Files.copy(each, scripts.resolve(each.getFileName().toString()));
        assertThat(copy).isExecutable();
      }
    }
    return new Checkout(root);
  }

  Path launcher() {
    return script("memo");
  }

  Path script(String name) {
    return root.resolve("scripts").resolve(name);
  }

  /** The same with what a build leaves. */
  Checkout built() throws IOException {
    build(root.resolve("app-javalin/target"), Main.class);
    return this;
  }

  /**
   * What a build leaves, in another folder, with another main class.
   *
   * @param more what it finds beside the program
   */
  static Path build(Path target, Class<?> main, Path... more) throws IOException {
    Files.createDirectories(target.resolve("lib"));
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
    manifest
        .getMainAttributes()
        .put(
            Attributes.Name.CLASS_PATH,
            Stream.concat(
                    Stream.of(ForkedProgram.classPath().split(":")).map(Path::of), Stream.of(more))
                .map(entry -> entry.toUri().toString())
                .collect(Collectors.joining(" ")));
    try (var out = Files.newOutputStream(target.resolve("app-javalin-1.0.jar"));
        var jar = new JarOutputStream(out, manifest)) {
      jar.flush();
    }
    return target;
  }
}
