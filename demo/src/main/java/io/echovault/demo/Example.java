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

  /** Declares the organisation, unless this data directory has its directory of tenants already. */
  static void declare(Path dataDirectory) {
    Path tenants = dataDirectory.resolve("data").resolve("tenants");
    if (Files.exists(tenants)) {
      return;
    }
    try (InputStream declared = Example.class.getResourceAsStream(ORGANISATION)) {
      if (declared == null) {
        throw new IllegalStateException("The example " + ORGANISATION + " was not built in.");
      }
      PrivateFiles.write(
          tenants.resolve(ORGANISATION),
          new String(declared.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The example cannot be kept in " + tenants, e);
    }
  }
}
