package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.LinkRecord;
import java.time.Instant;

/**
 * The one-time links of one tenant's members. A store without them serves a bot where nobody can
 * log in.
 */
public interface KeptLinks {

  /** Keeps a one-time link of a member of this tenant, in place of the one that they had. */
  default void keepLink(LinkRecord link) {
    throw new IllegalStateException(
        "this store keeps no one-time links: implement keepLink and useLink of TenantScope and"
            + " Storage.links, or give the core no Outside.withUnlockUrl");
  }

  /**
   * Uses a link up.
   *
   * @return whether it was there and had not expired: of several at once, one gets true
   */
  default boolean useLink(LinkRecord link, Instant now) {
    return false;
  }
}
