package io.echovault.app.backup;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the rows of each table in a dump come to: how many they are, and the sum of their SHA-256
 * modulo 2^256, which is the same in whatever order they stand.
 */
final class TableDigests {
  private static final Pattern BEGINS =
      Pattern.compile("COPY (?:\\w+\\.)?(\\w+) \\(.*\\) FROM stdin;");
  private static final String ENDS = "\\.";
  private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(256);

  private final Map<String, Digest> tables = new TreeMap<>();
  private final MessageDigest sha256 = Hashes.sha256();
  private String table = "";

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

  /** Takes the next line of the dump. */
  void line(String line) {
    if (table.isEmpty()) {
      Matcher begins = BEGINS.matcher(line);
      if (begins.matches()) {
        table = begins.group(1);
        tables.put(table, Digest.NONE);
      }
    } else if (line.equals(ENDS)) {
      table = "";
    } else {
      byte[] hash = sha256.digest(line.getBytes(StandardCharsets.UTF_8));
      tables.computeIfPresent(table, (name, before) -> before.and(hash));
    }
  }

  /** Each table with what its rows come to. */
  Map<String, Digest> tables() {
    return new TreeMap<>(tables);
  }
}
