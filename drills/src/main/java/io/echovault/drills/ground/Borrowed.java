package io.echovault.drills.ground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The user that a database server runs as, which refuses to be root: root takes the one that
 * Debian's packages make for it, anybody else is it.
 *
 * @param prefix the words before every command
 */
record Borrowed(List<String> prefix) {
  private static final String USER = "postgres";

  static Borrowed account() {
    boolean root = System.getProperty("user.name").equals("root");
    return new Borrowed(
        root
            ? List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--clear-groups")
            : List.of());
  }

  /** Makes a folder that is the user's alone. */
  Path folder(String name) throws IOException {
    Path folder = Files.createTempDirectory(name);
    own(folder);
    return folder;
  }

  /** Writes a file that the user alone may read. */
  void write(Path file, String text) throws IOException {
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, text);
    own(file);
  }

  private void own(Path path) throws IOException {
    if (prefix.isEmpty()) {
      return;
    }
    Process process = new ProcessBuilder("chown", USER + ":" + USER, path.toString()).start();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException("there is no user " + USER + ": apt-get install postgresql-15");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Starts a command as the user.
   *
   * @param folder where it works, which is the user's
   * @param log the file in the folder that takes what it says
   */
  Process start(List<String> command, Path folder, String log) throws IOException {
    List<String> words = new ArrayList<>(prefix);
    words.addAll(command);
    return new ProcessBuilder(words)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve(log).toFile()))
        .start();
  }
}
