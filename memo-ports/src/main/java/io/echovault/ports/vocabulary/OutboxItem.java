package io.echovault.ports.vocabulary;

import java.util.ArrayList;
import java.util.List;

/**
 * A message that is to be sent now: a reply, and perhaps others merged into it.
 *
 * @param reply which; its id travels with the message
 * @param member whose
 * @param recipient whom it goes to
 * @param attempts how often sending was begun before
 * @param unsettled whether an earlier attempt may have reached the channel
 * @param merged further replies that the message holds, in order
 */
public record OutboxItem(
    ReplyId reply,
    MemberRef member,
    Fingerprint recipient,
    int attempts,
    boolean unsettled,
    List<ReplyId> merged) {
  public OutboxItem {
    merged = List.copyOf(merged);
  }

  /** One reply alone. */
  public OutboxItem(
      ReplyId reply, MemberRef member, Fingerprint recipient, int attempts, boolean unsettled) {
    this(reply, member, recipient, attempts, unsettled, List.of());
  }

  /** Every reply that the message holds, in order. */
  public List<ReplyId> replies() {
    var all = new ArrayList<ReplyId>();
    all.add(reply);
    all.addAll(merged);
    return List.copyOf(all);
  }
}
