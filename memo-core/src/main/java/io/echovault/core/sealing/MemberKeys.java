package io.echovault.core.sealing;

import io.echovault.core.codec.StoredNames.KeyName;
import io.echovault.ports.outbound.KeyVault;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberRef;
import java.util.Optional;

/**
 * The two data keys of each member: one for the open tiers and everything else of theirs, one for
 * the secret tiers. Held unwrapped for the members last seen. Safe for threads.
 */
public final class MemberKeys {
  private static final int HELD = 20_000;

  private final KeyVault vault;
  private final RecentlyUsed<Held, SealKey> held = new RecentlyUsed<>(HELD);

  /** Which of a member's two keys. */
  public enum Which {
    OPEN,
    SECRET
  }

  /** The wrapped key is part of the name, so another key in its place is never taken for it. */
  private record Held(MemberRef member, Which which, Bytes wrapped) {}

  public MemberKeys(KeyVault vault) {
    this.vault = vault;
  }

  /** A new key, wrapped. */
  public Bytes make(MemberRef member, Which which) {
    return vault.wrap(new Bytes(Randomness.bytes(32)), context(member, which));
  }

  /** The key that a member's row holds wrapped. */
  public SealKey unwrap(MemberRef member, Which which, Bytes wrapped) {
    Held name = new Held(member, which, wrapped);
    return held.find(name)
        .orElseGet(
            () -> {
              SealKey key = SealKey.of(vault.unwrap(wrapped, context(member, which)));
              held.put(name, key);
              return key;
            });
  }

  /** The same key wrapped as a new one is; empty when it is already. */
  public Optional<Bytes> rewrap(MemberRef member, Which which, Bytes wrapped) {
    return vault.rewrap(wrapped, context(member, which));
  }

  /** Lets go of a member's keys as they are held here. */
  public void drop(MemberRef member) {
    held.removeIf(name -> name.member().equals(member));
  }

  private static String context(MemberRef member, Which which) {
    return KeyName.MEMBER.text()
        + member.tenant().value()
        + "/"
        + member.member().value()
        + "/"
        + (which == Which.OPEN ? KeyName.OPEN : KeyName.SECRET).text();
  }
}
