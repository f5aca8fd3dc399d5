package io.echovault.ports.vocabulary;

/**
 * What shows that a row which decides about access was written by the core. A store keeps both
 * values as they are and does not interpret the MAC.
 *
 * @param version which writing of the row this is: 1 for the first, one more with each change; 0
 *     for a row without a proof, such as a test writes
 * @param mac 16 bytes or more over the row's columns and the version; empty without a proof
 */
public record RowProof(long version, Bytes mac) {
  /** No proof. */
  public static final RowProof NONE = new RowProof(0, Bytes.NONE);

  private static final int SHORTEST = 16;

  public RowProof {
    if (version < 0) {
      throw new IllegalArgumentException("a row has no version " + version);
    }
    if (!mac.isEmpty() && mac.length() < SHORTEST) {
      throw new IllegalArgumentException("a MAC of " + mac.length() + " bytes is too short");
    }
  }

  /** The proof of the row's next version, before its MAC is made. */
  public RowProof following() {
    return new RowProof(version + 1, Bytes.NONE);
  }

  /** Whether a row with this proof may take the place of one with another. */
  public boolean mayReplace(RowProof stored) {
    return version == 0 || stored.version == version - 1;
  }
}
