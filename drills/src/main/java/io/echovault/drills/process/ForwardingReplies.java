package io.echovault.drills.process;

import io.echovault.ports.outbound.Replies;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.StoredReply;
import java.time.Instant;
import java.util.Optional;

/** Replies that do what others do, for those that do one thing otherwise. */
class ForwardingReplies implements Replies {
  private final Replies direct;

  ForwardingReplies(Replies direct) {
    this.direct = direct;
  }

  @Override
  public void expect(Fingerprint message) {
    direct.expect(message);
  }

  @Override
  public Optional<StoredReply> to(Fingerprint message) {
    return direct.to(message);
  }

  @Override
  public Optional<StoredReply> find(MemberId member, ReplyId reply) {
    return direct.find(member, reply);
  }

  @Override
  public void forgetUnsent(MemberId member, Instant before) {
    direct.forgetUnsent(member, before);
  }

  @Override
  public void put(StoredReply reply) {
    direct.put(reply);
  }

  @Override
  public void shred(MemberId member, ReplyId reply) {
    direct.shred(member, reply);
  }
}
