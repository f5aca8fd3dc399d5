package io.echovault.core.access;

import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AccessFinding;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import java.util.List;

/** Reads the whole journal of a member whose row counts. */
@FunctionalInterface
public interface MemberJournals {
  /**
   * What is wrong with the journal.
   *
   * @throws io.echovault.ports.vocabulary.MemoException.Unreadable when the member's keys or state
   *     do not open
   */
  List<AccessFinding> of(TenantScope scope, MemberRef member, MemberRecord record);
}
