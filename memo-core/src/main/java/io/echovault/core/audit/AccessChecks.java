package io.echovault.core.audit;

import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AccessFinding;
import io.echovault.ports.vocabulary.MemberRef;
import java.util.List;
import java.util.Set;

/** Looks at the rows that decide about access, as they are stored. Threads: safe. */
public interface AccessChecks {

  /** Looks at the rows of one member, or of a tenant for the chain of its administration. */
  List<AccessFinding> of(TenantScope stored, MemberRef chain);

  /** Looks whether a tenant that has no row had one. */
  List<AccessFinding> withoutRow(TenantScope stored);

  /**
   * Looks at what no chain leads to: the platform's keys and row, the organisations that it names,
   * and entries of the directory that lead to nobody.
   *
   * @param seen the chains whose rows were looked at already
   */
  List<AccessFinding> elsewhere(Set<MemberRef> seen);
}
