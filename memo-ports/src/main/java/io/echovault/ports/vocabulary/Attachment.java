package io.echovault.ports.vocabulary;

import java.util.UUID;

/**
 * The file that a memory came with, by reference. Prints no name.
 *
 * @param file names its sealed content; parts of one document have the same
 * @param name as its sender named it; empty when it had no name
 * @param mimeType what its content is, as we found it
 * @param size how many bytes its content has
 */
public record Attachment(UUID file, String name, String mimeType, int size) {

  /** Whether it is shown as a picture. */
  public boolean isPicture() {
    return mimeType.startsWith("image/");
  }

  @Override
  public String toString() {
    return "Attachment[" + mimeType + ", " + size + " bytes]";
  }
}
