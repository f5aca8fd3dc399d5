package io.echovault.ports.inbound;

import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.ReplyId;
import java.util.Optional;

/** Stored replies, opened for the one who sends them. Safe for many threads. */
public interface Deliveries {

  /** The reply with where it goes; empty when it was shredded or its member erased. */
  Optional<Delivery> open(MemberRef member, ReplyId reply);
}
