package io.echovault.core.claim;

import io.echovault.core.time.MemoryTimes;
import io.echovault.ports.vocabulary.Memory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Which memories stand instead of older ones that say otherwise of the same matter. Worked out from
 * the words each time, nothing of it is kept: so it follows every correction, and better rules see
 * further without touching anybody's journal. Nothing stands instead of a locked memory: whoever
 * has the chat can state something newer without a login.
 */
public final class Successions {
  /** What was about a time that is so long over is not what was changed. */
  private static final Duration OVER = Duration.ofDays(8);

  private record Matter(String subject, String attribute) {}

  private final Supplier<List<Memory>> all;
  private final BiPredicate<Memory, Memory> bothTrue;
  private final Map<Integer, List<Claim>> claims = new HashMap<>();
  private final Map<Matter, List<Memory>> onMatter = new HashMap<>();

  /**
   * @param all a member's memories, asked for only when there is something to compare
   * @param bothTrue whether the member said of a newer and an older one that both are true
   */
  public Successions(Supplier<List<Memory>> all, BiPredicate<Memory, Memory> bothTrue) {
    this.all = all;
    this.bothTrue = bothTrue;
  }

  /** The memory that stands today instead of this one; empty when this one stands. */
  public Optional<Memory> standingFor(Memory memory) {
    Optional<Memory> last = successor(memory);
    for (Optional<Memory> next = last; next.isPresent(); next = successor(next.get())) {
      last = next;
    }
    return last;
  }

  /** Those that this one stands instead of, the newest first. */
  public List<Memory> before(Memory memory) {
    return besides(memory)
        .filter(older -> standingFor(older).filter(memory::equals).isPresent())
        .sorted(MemoryTimes.AS_SAID.reversed())
        .toList();
  }

  private Optional<Memory> successor(Memory memory) {
    return besides(memory).filter(newer -> succeeds(newer, memory)).max(MemoryTimes.AS_SAID);
  }

  /** The memories on the same matters. */
  private Stream<Memory> besides(Memory memory) {
    List<Claim> made = claims(memory);
    if (made.isEmpty()) {
      return Stream.empty();
    }
    if (onMatter.isEmpty()) {
      all.get()
          .forEach(
              each ->
                  claims(each)
                      .forEach(
                          claim ->
                              onMatter
                                  .computeIfAbsent(matter(claim), m -> new ArrayList<>())
                                  .add(each)));
    }
    return made.stream()
        .flatMap(claim -> onMatter.getOrDefault(matter(claim), List.of()).stream())
        .distinct()
        .filter(each -> each.number() != memory.number());
  }

  private boolean succeeds(Memory newer, Memory older) {
    return MemoryTimes.AS_SAID.compare(newer, older) > 0
        && claims(newer).stream()
            .anyMatch(claim -> claims(older).stream().anyMatch(claim::standsInsteadOf))
        && ForeignWords.mayReplace(newer, older)
        && !over(older, newer.saidAt())
        && !older.tier().secret()
        && !bothTrue.test(newer, older);
  }

  private static boolean over(Memory older, Instant by) {
    return older
        .aboutAt()
        .filter(at -> at.isAfter(older.saidAt()) && at.plus(OVER).isBefore(by))
        .isPresent();
  }

  private List<Claim> claims(Memory memory) {
    return claims.computeIfAbsent(memory.number(), number -> Claims.in(memory.text()));
  }

  private static Matter matter(Claim claim) {
    return new Matter(claim.subject(), claim.attribute());
  }
}
