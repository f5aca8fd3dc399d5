package io.echovault.simulator.graph;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Which types of files the bot may upload, and how large. */
final class UploadRules {

  private static final long MEGABYTE = 1024 * 1024;

  private static final Map<String, Long> LARGEST =
      Map.ofEntries(
          Map.entry("audio/aac", 16 * MEGABYTE),
          Map.entry("audio/amr", 16 * MEGABYTE),
          Map.entry("audio/mpeg", 16 * MEGABYTE),
          Map.entry("audio/mp4", 16 * MEGABYTE),
          Map.entry("audio/ogg", 16 * MEGABYTE),
          Map.entry("image/jpeg", 5 * MEGABYTE),
          Map.entry("image/png", 5 * MEGABYTE),
          Map.entry("image/webp", 500 * 1024L),
          Map.entry("video/mp4", 16 * MEGABYTE),
          Map.entry("video/3gp", 16 * MEGABYTE),
          Map.entry("text/plain", 100 * MEGABYTE),
          Map.entry("application/pdf", 100 * MEGABYTE),
          Map.entry("application/zip", 100 * MEGABYTE),
          Map.entry("application/json", 100 * MEGABYTE));

  private UploadRules() {}

  static void check(String mimeType, byte[] bytes) {
    String plain = mimeType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    Long largest = LARGEST.get(plain);
    boolean document = plain.startsWith("application/vnd.") || plain.equals("application/msword");
    if (largest == null && !document) {
      throw GraphRefusal.of(
          100, "Param file must be a file with one of the supported types; this type is not.");
    }
    if (bytes.length == 0 || bytes.length > (largest == null ? 100 * MEGABYTE : largest)) {
      throw GraphRefusal.of(100, "Param file has a size that is not allowed for its type.");
    }
    if (plain.equals("audio/ogg")
        && !new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1)
            .contains("OpusHead")) {
      throw GraphRefusal.of(131053, "An ogg file must hold opus.");
    }
  }
}
