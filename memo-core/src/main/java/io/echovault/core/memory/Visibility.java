package io.echovault.core.memory;

import io.echovault.ports.vocabulary.DepartmentId;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.Tier;
import java.util.Optional;

/**
 * What somebody sees of others' memories: never what is secret, what is confidential only if it is
 * shared.
 *
 * @param department whose people are seen; empty for everybody's
 * @param sharedOnly whether only what is shared with that department is seen
 */
public record Visibility(Optional<DepartmentId> department, boolean sharedOnly) {

  /** What belongs to a whole tenant. */
  public static Visibility ofTenant() {
    return new Visibility(Optional.empty(), false);
  }

  boolean reaches(MemberRecord member) {
    return member.membership().active()
        && (department.isEmpty() || department.equals(member.membership().department()));
  }

  boolean shows(MemoryState memoryState) {
    if (!memoryState.alive() || memoryState.tier().secret()) {
      return false;
    }
    boolean shared =
        memoryState.shared().isPresent()
            && (department.isEmpty() || department.equals(memoryState.shared()));
    return shared || (!sharedOnly && memoryState.tier() != Tier.CONFIDENTIAL);
  }
}
