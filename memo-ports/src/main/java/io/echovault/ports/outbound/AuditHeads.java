package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.ChainHead;
import io.echovault.ports.vocabulary.MemberRef;
import java.util.List;
import java.util.Optional;

/** Where the audit chains of all tenants end: ids, places and hashes, nothing else. */
public interface AuditHeads {

  /**
   * The ends of some chains, in an order of the store's own. Each is as it was committed at some
   * time during the call; chains without an event are among them.
   *
   * @param last the chain to go on after; empty to begin
   * @param limit how many at most
   */
  List<ChainHead> after(Optional<MemberRef> last, int limit);
}
