package io.echovault.postgres;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/**
 * A key and a certificate that it signed itself, as PEM, made by Java's own keytool.
 *
 * @param key the private key
 * @param certificate whom it names
 */
record Certificate(List<String> key, List<String> certificate) {
  private static final char[] PASSWORD = "changeit".toCharArray();

  /**
   * Makes one.
   *
   * @param name in keytool's words, such as {@code ip:127.0.0.1}
   */
  static Certificate of(Path directory, String name) throws Exception {
    Path store = directory.resolve(name.replace(':', '-') + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=database",
                "-ext",
                "san=" + name,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), US_ASCII);
    if (keytool.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
    return read(store);
  }

  private static Certificate read(Path store) throws GeneralSecurityException, IOException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream stream = Files.newInputStream(store)) {
      keys.load(stream, PASSWORD);
    }
    Key key = keys.getKey("server", PASSWORD);
    return new Certificate(
        pem("PRIVATE KEY", key.getEncoded()),
        pem("CERTIFICATE", keys.getCertificate("server").getEncoded()));
  }

  private static List<String> pem(String what, byte[] bytes) {
    return List.of(
        "-----BEGIN " + what + "-----",
        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes),
        "-----END " + what + "-----");
  }

  /** Writes the certificate to a file, and gives its place. */
  Path save(Path file) throws IOException {
    return Files.write(file, certificate);
  }
}
