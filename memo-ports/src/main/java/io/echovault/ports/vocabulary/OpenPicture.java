package io.echovault.ports.vocabulary;

import java.util.Objects;
import java.util.Set;

/**
 * A picture of one member that may leave this system for a language model. There is no way to make
 * one without their consent. Does not print its content.
 *
 * @param owner whose picture it is
 * @param consent whether the member agreed that pictures are sent
 * @param mimeType what it is by its bytes, one of {@link #TYPES}
 * @param content its bytes, not empty, at most {@value #MOST}
 */
public record OpenPicture(MemberRef owner, boolean consent, String mimeType, Bytes content) {
  /** Larger pictures are not sent. */
  public static final int MOST = 5 << 20;

  /** What pictures may be sent as. */
  public static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/webp");

  public OpenPicture {
    Objects.requireNonNull(owner, "owner");
    if (!maySend(consent, mimeType, content)) {
      throw new IllegalArgumentException(
          "a picture is sent with consent only, with 1 to " + MOST + " bytes, as one of " + TYPES);
    }
  }

  /** Whether a picture may be sent at all. */
  public static boolean maySend(boolean consent, String mimeType, Bytes content) {
    return consent && TYPES.contains(mimeType) && !content.isEmpty() && content.length() <= MOST;
  }

  @Override
  public String toString() {
    return "OpenPicture[" + mimeType + ", " + content.length() + " bytes]";
  }
}
