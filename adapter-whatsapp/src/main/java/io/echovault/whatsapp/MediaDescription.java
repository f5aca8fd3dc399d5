package io.echovault.whatsapp;

import io.echovault.ports.vocabulary.MediaResult.Problem;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;

/**
 * What Meta says of a file.
 *
 * @param url where its content is; never printed, because it opens the file
 * @param size how many bytes it has; 0 when that is not said
 * @param sha256 the hash of its content
 */
// Never compared, so that it does not matter how arrays do.
@SuppressWarnings("ArrayRecordComponent")
record MediaDescription(HttpUrl url, long size, byte[] sha256) {
  private static final int HASH = 32;

  static MediaDescription of(JsonNode answer) throws MediaFailure {
    Optional<HttpUrl> url =
        Fields.filled(answer, "url").flatMap(words -> Optional.ofNullable(HttpUrl.parse(words)));
    // The size is a string of digits, which may be longer than an int.
    String size = Fields.text(answer, "file_size").orElse("").strip();
    return new MediaDescription(
        url.orElseThrow(() -> new MediaFailure(Problem.UNAVAILABLE)),
        size.matches("[0-9]{1,18}") ? Long.parseLong(size) : 0,
        Fields.filled(answer, "sha256").map(MediaDescription::hash).orElse(new byte[0]));
  }

  /** Whether content is what was described. */
  boolean describes(byte[] content) {
    return (size == 0 || size == content.length)
        && sha256.length == HASH
        && MessageDigest.isEqual(sha256, sha256Of(content));
  }

  /** Meta writes a hash in hex here and in Base64 elsewhere. */
  private static byte[] hash(String written) {
    try {
      return written.length() == 2 * HASH
          ? HexFormat.of().parseHex(written)
          : Base64.getDecoder().decode(written);
    } catch (IllegalArgumentException neither) {
      return new byte[0];
    }
  }

  private static byte[] sha256Of(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "MediaDescription[" + size + " bytes]";
  }
}
