package io.echovault.postgres;

import java.util.Optional;

/**
 * Where the database is. Prints no password.
 *
 * @param url the login that the app works with: {@code
 *     postgresql://user:password@host:port/database?sslmode=require}
 * @param ownerUrl another login that owns the tables and migrates them, for those who separate
 *     duties
 * @param poolSize how many connections at most, 2 to 200
 */
public record PostgresSettings(String url, Optional<String> ownerUrl, int poolSize) {
  /**
   * Checks that the settings can be understood.
   *
   * @throws IllegalArgumentException when not; the message says what is expected and never holds
   *     the URL
   */
  public PostgresSettings {
    DatabaseUrl.parse(url);
    ownerUrl.ifPresent(DatabaseUrl::parse);
    if (poolSize < 2 || poolSize > 200) {
      throw new IllegalArgumentException("a pool has 2 to 200 connections, not " + poolSize);
    }
  }

  DatabaseUrl login() {
    return DatabaseUrl.parse(url);
  }

  DatabaseUrl owner() {
    return ownerUrl.map(DatabaseUrl::parse).orElseGet(this::login);
  }

  @Override
  public String toString() {
    return "PostgresSettings[" + login() + ", poolSize=" + poolSize + "]";
  }
}
