package io.echovault.core;

import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;

/** Breaks rows. */
final class BrokenRow {
  private BrokenRow() {}

  /** Makes the state of a member something that does not open, in a row that has its proof. */
  static void of(World world, ChannelIdentity who) {
    MemberRef member = world.member(who);
    world
        .proven()
        .<Boolean>inTenant(
            member.tenant(),
            scope -> {
              scope.members().save(broken(scope.members().lock(member.member()).orElseThrow()));
              return true;
            });
  }

  private static MemberRecord broken(MemberRecord row) {
    return new MemberRecord(
        row.id(),
        row.membership(),
        row.lastSeq(),
        row.lastNumber(),
        row.epoch(),
        row.openKey(),
        row.secretKey(),
        new Bytes(new byte[64]),
        row.audit(),
        row.createdAt());
  }
}
