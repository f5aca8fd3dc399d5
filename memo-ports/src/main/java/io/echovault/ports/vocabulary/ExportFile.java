package io.echovault.ports.vocabulary;

/**
 * A copy of what is kept of a member. Prints no content.
 *
 * @param name a file name that fits, with the day
 * @param content a zip
 * @param memories how many are in it
 * @param leftOut how many are not, because they are locked
 */
public record ExportFile(String name, Bytes content, int memories, int leftOut) {
  /** What the content is, as channels name it. */
  public static final String MIME_TYPE = "application/zip";
}
