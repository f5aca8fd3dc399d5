package io.echovault.core.memory;

import io.echovault.core.authority.Clearance;
import io.echovault.core.recall.FreshVectors;
import io.echovault.ports.vocabulary.MemberRef;

/**
 * A member's memories as one transaction read them; what is done with them needs none.
 *
 * @param epoch the member's epoch then
 * @param fresh the vectors that the index does not have yet
 */
record MemoriesView(
    MemberRef member, long epoch, Clearance clearance, Fold fold, FreshVectors fresh) {
  @Override
  public String toString() {
    return "MemoriesView[" + member + "]";
  }
}
