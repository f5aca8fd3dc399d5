package io.echovault.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What content is, by its first bytes. */
final class FileType {
  static final String JPEG = "image/jpeg";
  static final String PNG = "image/png";
  static final String WEBP = "image/webp";
  static final String PDF = "application/pdf";
  static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  static final String ZIP = "application/zip";
  static final String MP4 = "video/mp4";
  static final String TEXT = "text/plain";
  static final String OTHER = "application/octet-stream";

  private static final int LOOKED_AT = 4_096;
  private static final int PDF_HEAD = 1_024;

  /** Types that say what content has to be; anything else may hold anything. */
  private static final Map<String, Set<String>> STRICT =
      Map.of(
          JPEG,
          Set.of(JPEG),
          PNG,
          Set.of(PNG),
          WEBP,
          Set.of(WEBP),
          PDF,
          Set.of(PDF),
          DOCX,
          Set.of(DOCX),
          TEXT,
          Set.of(TEXT),
          "text/csv",
          Set.of(TEXT),
          "text/markdown",
          Set.of(TEXT),
          MP4,
          Set.of(MP4),
          ZIP,
          Set.of(ZIP, DOCX));

  private FileType() {}

  static String of(byte[] bytes) {
    if (starts(bytes, 0, "\u00ff\u00d8\u00ff")) {
      return JPEG;
    } else if (starts(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
      return PNG;
    } else if (starts(bytes, 0, "RIFF") && starts(bytes, 8, "WEBP")) {
      return WEBP;
    } else if (starts(bytes, 4, "ftyp")) {
      return MP4;
    } else if (starts(bytes, 0, "PK\u0003\u0004")) {
      return DocxText.looksLike(bytes) ? DOCX : ZIP;
    } else if (isPdf(bytes)) {
      return PDF;
    }
    return isText(bytes) ? TEXT : OTHER;
  }

  /** What a channel says, without parameters. */
  static String plain(String mimeType) {
    int end = mimeType.indexOf(';');
    return (end < 0 ? mimeType : mimeType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** Whether content may be what the channel says that it is. */
  static boolean fits(String said, String type) {
    return STRICT.getOrDefault(said, Set.of(type)).contains(type);
  }

  /** An Office document with a password lies in another kind of file than one without. */
  static boolean isLockedOffice(byte[] bytes) {
    return starts(bytes, 0, "\u00d0\u00cf\u0011\u00e0");
  }

  private static boolean isPdf(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, PDF_HEAD), ISO_8859_1);
    return head.contains("%PDF-");
  }

  private static boolean isText(byte[] bytes) {
    boolean wide = starts(bytes, 0, "\u00ff\u00fe") || starts(bytes, 0, "\u00fe\u00ff");
    for (int i = 0; i < Math.min(bytes.length, LOOKED_AT) && !wide; i++) {
      int each = bytes[i] & 0xff;
      if (each < ' ' && each != '\n' && each != '\r' && each != '\t' && each != '\f') {
        return false;
      }
    }
    return bytes.length > 0;
  }

  private static boolean starts(byte[] bytes, int at, String with) {
    if (bytes.length < at + with.length()) {
      return false;
    }
    for (int i = 0; i < with.length(); i++) {
      if ((bytes[at + i] & 0xff) != with.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
