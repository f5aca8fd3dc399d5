package io.echovault.core.member;

import io.echovault.core.codec.ByteReader;
import io.echovault.core.codec.ByteWriter;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.TenantId;
import java.util.Optional;

/**
 * What an organisation declared of a member. Does not print their name.
 *
 * @param name what colleagues call them; empty for somebody on their own
 * @param joined whether their identities lead here, or did once
 * @param formerly their own space of before, which they get back when they leave
 */
public record Belonging(String name, boolean joined, Optional<MemberRef> formerly) {
  /** Of somebody whom no organisation declared. */
  public static final Belonging NONE = new Belonging("", false, Optional.empty());

  public Belonging named(String changed) {
    return new Belonging(changed, joined, formerly);
  }

  public Belonging joined(boolean changed) {
    return new Belonging(name, changed, formerly);
  }

  /** The same with a space of before, unless there is one already. */
  public Belonging after(MemberRef space) {
    return new Belonging(name, joined, Optional.of(formerly.orElse(space)));
  }

  void writeTo(ByteWriter out) {
    out.writeText(name).writeFlag(joined).writeFlag(formerly.isPresent());
    formerly.ifPresent(
        space -> out.writeId(space.tenant().value()).writeId(space.member().value()));
  }

  static Belonging readFrom(ByteReader in) {
    return new Belonging(
        in.readText(),
        in.readFlag(),
        in.readFlag()
            ? Optional.of(new MemberRef(new TenantId(in.readId()), new MemberId(in.readId())))
            : Optional.empty());
  }

  @Override
  public String toString() {
    return "Belonging[" + (joined ? "joined" : "not joined") + "]";
  }
}
