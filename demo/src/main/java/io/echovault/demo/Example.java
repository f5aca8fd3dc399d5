package io.echovault.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whom a new demo holds: two people of their own, and an organisation with two departments. */
final class Example {
  private static final String ORGANISATION = "acme.yaml";
  private static final String PLANS = "plans.yaml";

  /** Who is there to write as from the start. */
  record Somebody(String phone, String name) {}

  static final List<Somebody> PEOPLE =
      List.of(
          new Somebody("34600111222", "Ana"),
          new Somebody("4915112345678", "Ben"),
          new Somebody("34600200001", "Olga Owner"),
          new Somebody("34600200002", "Sam Seller"),
          new Somebody("34600200003", "Sue Seller"),
          new Somebody("34600200004", "Leo Lawyer"));

  private Example() {}

  /**
   * Declares the organisation and the plans, unless this data directory has its directory of
   * tenants, or its file of plans, already.
   */
  static void declare(Path dataDirectory) {
    Path data = dataDirectory.resolve("data");
    Path tenants = data.resolve("tenants");
    try {
      if (!Files.exists(tenants)) {
        PrivateFiles.write(tenants.resolve(ORGANISATION), builtIn(ORGANISATION));
      }
      if (!Files.exists(data.resolve(PLANS))) {
        // Nothing private, in a directory that the database's account has to pass through.
        Files.writeString(data.resolve(PLANS), builtIn(PLANS));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The example cannot be kept in " + data, e);
    }
  }

  private static String builtIn(String name) throws IOException {
    try (InputStream declared = Example.class.getResourceAsStream(name)) {
      if (declared == null) {
        throw new IllegalStateException("The example " + name + " was not built in.");
      }
      return new String(declared.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
