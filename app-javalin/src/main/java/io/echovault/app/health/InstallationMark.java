package io.echovault.app.health;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells one installation on a machine from another, without saying where it is: the first twelve
 * hexadecimal digits of the SHA-256 of its data directory's path.
 */
public final class InstallationMark {
  private static final int BYTES = 6;

  private InstallationMark() {}

  /** That of the installation whose data is in a directory. */
  public static String of(Path dataDirectory) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(path(dataDirectory).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static String path(Path directory) {
    try {
      return directory.toRealPath().toString();
    } catch (IOException notThere) {
      return directory.toAbsolutePath().normalize().toString();
    }
  }
}
