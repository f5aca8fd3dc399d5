package io.echovault.ports.vocabulary;

import java.util.Set;

/**
 * Which replies a worker wants to send now.
 *
 * @param limit how many messages at most
 * @param together how many replies may go in one message, from 1
 * @param except recipients who get nothing now
 * @param gathering recipients who get nothing now while only replies that can be merged wait for
 *     them
 */
public record Wanted(int limit, int together, Set<Fingerprint> except, Set<Fingerprint> gathering) {
  public Wanted {
    if (together < 1) {
      throw new IllegalArgumentException("a message holds one reply or more, not " + together);
    }
    except = Set.copyOf(except);
    gathering = Set.copyOf(gathering);
  }

  /** Anything, each reply in a message of its own. */
  public static Wanted upTo(int limit) {
    return new Wanted(limit, 1, Set.of(), Set.of());
  }
}
