package io.echovault.drills.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What may become of a backup on its way. */
enum Damage {
  /** One bit of one file is another. */
  FLIPPED {
    @Override
    void done(Path folder, Random random) throws IOException {
      Path file = any(folder, random);
      byte[] bytes = Files.readAllBytes(file);
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, bytes);
    }
  },
  /** A file is cut off. */
  CUT {
    @Override
    void done(Path folder, Random random) throws IOException {
      Path file = any(folder, random);
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
    }
  },
  /** A file is gone. */
  GONE {
    @Override
    void done(Path folder, Random random) throws IOException {
      Files.delete(any(folder, random));
    }
  },
  /** A file is there that was not written. */
  ADDED {
    @Override
    void done(Path folder, Random random) throws IOException {
      Files.writeString(folder.resolve("tenants/added.yaml"), "tenant: added\n");
    }
  };

  abstract void done(Path folder, Random random) throws IOException;

  /** Makes a copy of a backup and damages it. */
  void of(Path backup, Path copy, Random random) throws IOException {
    try (Stream<Path> all = Files.walk(backup)) {
      for (Path each : all.toList()) {
        Files.copy(each, copy.resolve(backup.relativize(each).toString()));
      }
    }
    done(copy, random);
  }

  /**
   * A file of the list of contents, the list itself included; the copy of it counts for nothing.
   */
  private static Path any(Path folder, Random random) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files =
          all.filter(Files::isRegularFile)
              .filter(each -> !each.endsWith("backup.json"))
              .filter(Damage::holdsSomething)
              .sorted()
              .toList();
      return files.get(random.nextInt(files.size()));
    }
  }

  private static boolean holdsSomething(Path file) {
    return file.toFile().length() > 0;
  }
}
