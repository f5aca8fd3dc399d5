package io.echovault.core.member;

import io.echovault.core.codec.ByteReader;
import io.echovault.core.codec.ByteWriter;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.TenantId;
import java.util.Optional;

/**
 * Who had a member's phone number before, and was known by it alone. That may be the same person,
 * whom the channel gave a user id since, or a stranger whose number was given away.
 *
 * @param member who had it
 * @param hasPin whether they had a PIN when the number changed hands, which would prove it
 * @param offered whether the member was sent a link to prove it
 */
public record FormerHolder(MemberRef member, boolean hasPin, boolean offered) {

  /** The same once a link was sent. */
  public FormerHolder nowOffered() {
    return new FormerHolder(member, hasPin, true);
  }

  static void write(Optional<FormerHolder> holder, ByteWriter out) {
    out.writeFlag(holder.isPresent());
    holder.ifPresent(
        each ->
            out.writeId(each.member.tenant().value())
                .writeId(each.member.member().value())
                .writeFlag(each.hasPin)
                .writeFlag(each.offered));
  }

  static Optional<FormerHolder> read(ByteReader in) {
    return in.readFlag()
        ? Optional.of(
            new FormerHolder(
                new MemberRef(new TenantId(in.readId()), new MemberId(in.readId())),
                in.readFlag(),
                in.readFlag()))
        : Optional.empty();
  }
}
