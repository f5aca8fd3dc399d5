package io.echovault.ports.vocabulary;

import java.util.Optional;

/**
 * A file to be imported. Prints nothing of its content. What sort of file it is shows in its bytes.
 *
 * @param content the bytes
 * @param memberName how the member's own messages are signed in it, if that is known
 * @param order how its dates are written; decided from the whole file when empty
 */
public record ImportFile(Bytes content, Optional<String> memberName, Optional<DateOrder> order) {

  /** A file about which nothing more is known. */
  public static ImportFile of(Bytes content) {
    return new ImportFile(content, Optional.empty(), Optional.empty());
  }

  /** The same, with the name that the member's own messages are signed with. */
  public ImportFile signedBy(String ownName) {
    return new ImportFile(content, Optional.of(ownName), order);
  }

  /** The same, with its dates in this order. */
  public ImportFile dated(DateOrder known) {
    return new ImportFile(content, memberName, Optional.of(known));
  }

  @Override
  public String toString() {
    return "ImportFile" + content;
  }
}
