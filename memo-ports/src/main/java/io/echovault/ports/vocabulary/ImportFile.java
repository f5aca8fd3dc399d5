package io.echovault.ports.vocabulary;

import java.util.Optional;

/**
 * A file to be imported. Prints neither its name nor its content.
 *
 * @param name as its owner calls it; only for telling what it is
 * @param content the bytes
 * @param memberName how the member's own messages are signed in it, if that is known
 * @param order how its dates are written; decided from the whole file when empty
 */
public record ImportFile(
    String name, Bytes content, Optional<String> memberName, Optional<DateOrder> order) {

  /** A file about which nothing more is known. */
  public static ImportFile of(String name, Bytes content) {
    return new ImportFile(name, content, Optional.empty(), Optional.empty());
  }

  /** The same, with the name that the member's own messages are signed with. */
  public ImportFile signedBy(String ownName) {
    return new ImportFile(name, content, Optional.of(ownName), order);
  }

  /** The same, with its dates in this order. */
  public ImportFile dated(DateOrder known) {
    return new ImportFile(name, content, memberName, Optional.of(known));
  }

  @Override
  public String toString() {
    return "ImportFile" + content;
  }
}
