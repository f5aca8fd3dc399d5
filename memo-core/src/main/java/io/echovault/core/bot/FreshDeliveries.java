package io.echovault.core.bot;

import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.ReplyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The deliveries of the last seconds, open, so that whoever sends one need not read it again. Each
 * is given once. Who asks was given the reply by the outbox, which knows none of an erased member
 * and none that was rolled back. Safe for many threads.
 */
public final class FreshDeliveries {
  private static final int MOST = 8_192;
  private static final Duration FRESH = Duration.ofSeconds(30);

  private record Key(MemberRef member, ReplyId reply) {}

  private record Held(StoredAnswer answer, Instant since) {}

  private final Map<Key, Held> held = new LinkedHashMap<>();

  synchronized void hold(MemberRef member, StoredAnswer answer, Instant now) {
    held.put(new Key(member, answer.delivery().id()), new Held(answer, now));
    Iterator<Held> oldest = held.values().iterator();
    while (oldest.hasNext()) {
      boolean stale = oldest.next().since.isBefore(now.minus(FRESH));
      if (!stale && held.size() <= MOST) {
        return;
      }
      oldest.remove();
    }
  }

  synchronized Optional<StoredAnswer> take(MemberRef member, ReplyId reply) {
    return Optional.ofNullable(held.remove(new Key(member, reply))).map(Held::answer);
  }
}
