package io.echovault.core.sealing;

import io.echovault.core.codec.ByteWriter;
import io.echovault.core.codec.StoredNames.KeyName;
import io.echovault.core.codec.StoredNames.Label;
import io.echovault.core.codec.StoredNames.Source;
import io.echovault.ports.vocabulary.Channel;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.DepartmentId;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.TenantId;
import java.util.Optional;
import java.util.UUID;

/**
 * Turns what must not be stored into keyed hashes that can be found again. The key is random and
 * stays the same when the key it is wrapped under is rotated. Safe for threads.
 */
public final class Fingerprints {
  static final String KEY = KeyName.FINGERPRINT.text();

  private final PlatformKeys keys;
  private volatile Optional<KeyedHash> hash = Optional.empty();

  public Fingerprints(PlatformKeys keys) {
    this.keys = keys;
  }

  /** Of a name that a channel knows somebody by. */
  public Fingerprint identity(ChannelIdentity identity) {
    return new Fingerprint(
        hash(
            label(Label.IDENTITY)
                .writeText(identity.channel().name())
                .writeText(identity.kind().name())
                .writeText(identity.value())));
  }

  /** Of a message of a channel. */
  public Fingerprint message(Channel channel, MessageId message) {
    return new Fingerprint(
        hash(label(Label.MESSAGE).writeText(channel.name()).writeText(message.value())));
  }

  /** Of something that happened, and that a member is told of once without having asked. */
  public Fingerprint happening(String event) {
    return new Fingerprint(
        hash(label(Label.MESSAGE).writeText(Source.UNASKED.text()).writeText(event)));
  }

  /** Of a member as they are reached by a channel, through one of our numbers there. */
  public Fingerprint recipient(Channel channel, String via, MemberRef member) {
    return recipient(channel.name(), via, member);
  }

  /** Of a member who is not to be reached now: where what is told later would have gone. */
  public Fingerprint nowhere(MemberRef member) {
    return recipient(Source.UNASKED.text(), "", member);
  }

  private Fingerprint recipient(String channel, String via, MemberRef member) {
    return new Fingerprint(
        hash(
            label(Label.RECIPIENT)
                .writeText(channel)
                .writeText(via)
                .writeId(member.tenant().value())
                .writeId(member.member().value())));
  }

  /** Of the token of a one-time link. */
  public Fingerprint link(String token) {
    return new Fingerprint(hash(label(Label.LINK).writeText(token)));
  }

  /** The id of the one memory that a member has from a source. */
  public MemoryId memory(MemberRef member, MessageId source) {
    return new MemoryId(
        hash(
            label(Label.MEMORY)
                .writeId(member.tenant().value())
                .writeId(member.member().value())
                .writeText(source.value())));
  }

  /** What the files of a member are kept under. */
  public Fingerprint files(MemberRef member) {
    return new Fingerprint(
        hash(label(Label.FILES).writeId(member.tenant().value()).writeId(member.member().value())));
  }

  /** The id of the tenant that is declared under a slug. */
  public TenantId tenant(String slug) {
    return new TenantId(hash(label(Label.TENANT).writeText(slug)));
  }

  /** The id of a tenant's department. */
  public DepartmentId department(TenantId tenant, String slug) {
    return new DepartmentId(hash(label(Label.DEPARTMENT).writeId(tenant.value()).writeText(slug)));
  }

  /** The id of the member that a tenant declares under an identity. */
  public MemberId declared(TenantId tenant, ChannelIdentity identity) {
    return new MemberId(
        hash(
            label(Label.DECLARED_MEMBER)
                .writeId(tenant.value())
                .writeText(identity.channel().name())
                .writeText(identity.kind().name())
                .writeText(identity.value())));
  }

  /**
   * Makes sure that the key opens.
   *
   * @throws io.echovault.ports.vocabulary.MemoException.Unreadable when it does not
   */
  public void check() {
    keys.get(KEY);
  }

  private static ByteWriter label(Label label) {
    return new ByteWriter().writeText(label.text());
  }

  private UUID hash(ByteWriter content) {
    Optional<KeyedHash> known = hash;
    if (known.isEmpty()) {
      known = Optional.of(new KeyedHash(keys.get(KEY).array()));
      hash = known;
    }
    byte[] bytes = known.orElseThrow().of(content.toBytes());
    return new UUID(number(bytes, 0), number(bytes, 8));
  }

  private static long number(byte[] bytes, int from) {
    long number = 0;
    for (int i = from; i < from + 8; i++) {
      number = (number << 8) | (bytes[i] & 0xff);
    }
    return number;
  }
}
