package io.echovault.core.identity;

import io.echovault.core.identity.Located.How;
import io.echovault.core.member.MemberState;
import io.echovault.core.sealing.Fingerprints;
import io.echovault.core.sealing.RecentlyUsed;
import io.echovault.ports.outbound.Directory;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.ChannelIdentity.Kind;
import io.echovault.ports.vocabulary.DirectoryEntry;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Sender;
import io.echovault.ports.vocabulary.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Finds where somebody belongs, by all the names they came with. Safe for threads. */
public final class MemberLocator {
  private static final int REMEMBERED = 50_000;

  private final Directory directory;
  private final Owners owners;
  private final Fingerprints fingerprints;
  private final Supplier<UUID> ids;
  private final RecentlyUsed<Fingerprint, MemberRef> remembered = new RecentlyUsed<>(REMEMBERED);

  public MemberLocator(
      Directory directory, Owners owners, Fingerprints fingerprints, Supplier<UUID> ids) {
    this.directory = directory;
    this.owners = owners;
    this.fingerprints = fingerprints;
    this.ids = ids;
  }

  /** Where a sender belongs; a new place when nobody has any of their identities. */
  public Located locate(Sender sender) {
    return remembered
        .find(fingerprint(sender.primary()))
        .map(member -> Located.of(member, How.REMEMBERED))
        .orElseGet(() -> lookUp(sender));
  }

  /** Who has an identity. */
  public Optional<MemberRef> find(ChannelIdentity identity) {
    return directory
        .entry(fingerprint(identity))
        .filter(entry -> owners.has(identity, entry))
        .map(DirectoryEntry::member);
  }

  /** The keyed hashes of the identities that belong to a member. */
  public List<Fingerprint> fingerprints(MemberState state) {
    return state.identities().stream().map(this::fingerprint).toList();
  }

  /** Who has one of some identities, the most trusted first. */
  public Optional<MemberRef> find(List<ChannelIdentity> identities) {
    return identities.stream()
        .sorted((one, other) -> one.kind().compareTo(other.kind()))
        .flatMap(identity -> find(identity).stream())
        .findFirst();
  }

  /** Holds on to where a sender was found, for their next message. */
  void remember(Sender sender, MemberRef member) {
    remembered.put(fingerprint(sender.primary()), member);
  }

  /** Lets go of where somebody with an identity was found. */
  public void forget(ChannelIdentity identity) {
    remembered.remove(fingerprint(identity));
  }

  Fingerprint fingerprint(ChannelIdentity identity) {
    return fingerprints.identity(identity);
  }

  private Located lookUp(Sender sender) {
    Optional<MemberRef> trusted =
        find(sender, Kind.USER_ID).or(() -> find(sender, Kind.PARENT_USER_ID));
    Optional<MemberRef> phoneHolder = find(sender, Kind.PHONE);
    if (trusted.isPresent()) {
      MemberRef member = trusted.get();
      return new Located(
          member, How.BY_USER_ID, phoneHolder.filter(holder -> !holder.equals(member)));
    }
    return phoneHolder
        .or(() -> find(sender, Kind.GROUP))
        .map(holder -> Located.of(holder, How.BY_PHONE))
        .orElseGet(this::newPlace);
  }

  private Optional<MemberRef> find(Sender sender, Kind kind) {
    return sender.identity(kind).flatMap(this::find);
  }

  /** A place for somebody new, in a tenant of their own. */
  Located newPlace() {
    return Located.of(new MemberRef(new TenantId(ids.get()), new MemberId(ids.get())), How.NEW);
  }
}
