package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.AccessRows;
import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.TenantId;

/**
 * One tenant's data inside one transaction.
 *
 * <p>What every bot needs is to be implemented. The rest is missing unless it is implemented, and
 * says so when it is asked for: vectors, without which memories are found by their words only;
 * logins, sessions and one-time links, without which nobody can log in; snapshots, without which
 * there are no backups in the chat; voices, without which nobody is enrolled by theirs; divisions,
 * without which there are no organisations; and billing, without which there are no plans.
 */
public interface TenantScope extends Identities, AuditTrail, Schedule, KeptLinks {

  @Override
  TenantId tenant();

  /** What is kept of the tenant itself. */
  Administration administration();

  Members members();

  Journal journal();

  Replies replies();

  default Vectors vectors() {
    return Vectors.none();
  }

  default Logins logins() {
    return Logins.none();
  }

  default OpenSessions sessions() {
    return OpenSessions.none();
  }

  /** What is kept of voices. */
  default Voices voices() {
    return Voices.none();
  }

  /** Recordings that nobody has written down yet. */
  default Recordings recordings() {
    return Recordings.none();
  }

  default Snapshots snapshots() {
    return Snapshots.none();
  }

  /** What the tenant is divided into. */
  default Divisions divisions() {
    return Divisions.none();
  }

  /** What the tenant pays for; without it nobody pays and nothing is counted. */
  default Billing billing() {
    return Billing.none();
  }

  /** Every row about a member's access, as it is stored. */
  AccessRows accessRows(MemberId member);

  /**
   * Checks that a lane has not changed hands. To be called after the member was locked: then nobody
   * who holds the lane later can have written before, or write before the end of this transaction.
   *
   * @throws io.echovault.ports.vocabulary.MemoException.Superseded when it has; as late as the end
   *     of the transaction, of which nothing is kept then
   */
  void verify(Fence fence);
}
