package io.echovault.app.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the rows of each table in a dump come to: how many they are, and the sum of their SHA-256
 * modulo 2^256, which is the same in whatever order they stand.
 */
final class TableDigests implements DumpLines.Rows {
  private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(256);

  private final Map<String, Digest> tables = new TreeMap<>();
  private final MessageDigest sha256 = Hashes.sha256();

  /**
   * What a table's rows come to.
   *
   * @param sum 64 hex digits
   */
  record Digest(long rows, String sum) {
    private static final Digest NONE = new Digest(0, BigInteger.ZERO.toString(16));

    private Digest and(byte[] hash) {
      BigInteger both = new BigInteger(sum, 16).add(new BigInteger(1, hash)).mod(LIMIT);
      return new Digest(rows + 1, both.toString(16));
    }
  }

  /** Those of a database as it is now. */
  static TableDigests of(PostgresPrograms programs) throws IOException {
    TableDigests digests = new TableDigests();
    DumpLines rows = new DumpLines(digests);
    programs.dump(
        dump -> {
          try (BufferedReader lines =
              new BufferedReader(new InputStreamReader(dump, StandardCharsets.UTF_8))) {
            lines.lines().forEach(rows::line);
          }
        });
    return digests;
  }

  @Override
  public void begin(String table) {
    tables.put(table, Digest.NONE);
  }

  @Override
  public void row(String table, String row) {
    byte[] hash = sha256.digest(row.getBytes(StandardCharsets.UTF_8));
    tables.computeIfPresent(table, (name, before) -> before.and(hash));
  }

  /** Each table with what its rows come to. */
  Map<String, Digest> tables() {
    return new TreeMap<>(tables);
  }
}
