package io.echovault.app.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Nobody else can read what is secret. */
final class FileModesCheck implements Check {
  @Override
  public String name() {
    return "file-modes";
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withSettings(
        settings -> {
          List<String> open = new ArrayList<>();
          Path security = settings.dataDirectory().resolve("memory-system").resolve("security");
          try {
            note(Path.of(installation.environment().getOrDefault("ENV_FILE", ".env")), open);
            if (Files.isDirectory(security)) {
              try (Stream<Path> files = Files.walk(security)) {
                for (Path each : files.toList()) {
                  note(each, open);
                }
              }
            }
          } catch (IOException e) {
            return Finding.fail("the files cannot be looked at", "Run this as the bot's user.");
          }
          return open.isEmpty()
              ? Finding.pass(".env and memory-system/security are their owner's alone")
              : Finding.fail(
                  "others may read " + String.join(", ", open),
                  "chmod go-rwx, or scripts/deploy.sh");
        });
  }

  private static void note(Path file, List<String> open) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    boolean shared =
        Files.getPosixFilePermissions(file).stream()
            .anyMatch(each -> !each.name().startsWith("OWNER"));
    if (shared) {
      open.add(file.toString());
    }
  }
}
