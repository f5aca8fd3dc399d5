package io.echovault.core.recall;

import io.echovault.core.authority.Clearance;
import io.echovault.ports.vocabulary.MemberRef;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * The members' indexes, held in memory and dropped when they take too much, the longest unused
 * first. Safe for many threads; one member's index is used by one thread at a time.
 */
public final class IndexShelf {
  private final long maxBytes;
  private final Supplier<MemberIndex> empty;
  private final Map<Name, Place> places = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  private record Name(MemberRef member, Clearance clearance) {}

  /** A shelf that holds about {@code maxBytes} of indexes, and always the one in use. */
  public IndexShelf(long maxBytes) {
    this(maxBytes, MemberIndex::new);
  }

  /** The same, whose indexes begin as they are given. */
  public IndexShelf(long maxBytes, Supplier<MemberIndex> empty) {
    this.maxBytes = maxBytes;
    this.empty = empty;
  }

  /**
   * Brings a member's index up to date and uses it.
   *
   * @param clearance what the memories in it were opened under; each has an index of its own
   * @param epoch an index of another epoch is dropped first
   * @param after gives the committed changes after a place in the journal, in order, all of them
   */
  public <T> T with(
      MemberRef member,
      Clearance clearance,
      long epoch,
      LongFunction<List<Change>> after,
      Function<? super MemberIndex, ? extends T> use) {
    Name name = new Name(member, clearance);
    Place place = place(name);
    synchronized (place) {
      place.bringUpToDate(epoch, after);
      T result = use.apply(place.index);
      account(name, place);
      return result;
    }
  }

  /** Uses a member's index as far as it has come; it is empty when it is not held. */
  public <T> T asHeld(
      MemberRef member, Clearance clearance, Function<? super MemberIndex, ? extends T> use) {
    Place place = place(new Name(member, clearance));
    synchronized (place) {
      return use.apply(place.index);
    }
  }

  /** The place up to which an index has taken its vectors; 0 when it is not held. */
  public long vectorsUpTo(MemberRef member, Clearance clearance) {
    Place place = place(new Name(member, clearance));
    synchronized (place) {
      return place.index.vectorsUpTo();
    }
  }

  /** Drops a member's index, if it is held. */
  public void drop(MemberRef member, Clearance clearance) {
    synchronized (places) {
      Optional.ofNullable(places.remove(new Name(member, clearance)))
          .ifPresent(dropped -> bytes -= dropped.booked);
    }
  }

  /** Lets go of a member's indexes. */
  public void drop(MemberRef member) {
    synchronized (places) {
      places
          .entrySet()
          .removeIf(
              each -> {
                boolean theirs = each.getKey().member().equals(member);
                bytes -= theirs ? each.getValue().booked : 0;
                return theirs;
              });
    }
  }

  private Place place(Name name) {
    synchronized (places) {
      return places.computeIfAbsent(name, m -> new Place(empty));
    }
  }

  /** Books what the index takes now, and drops others while it is too much. */
  private void account(Name name, Place place) {
    synchronized (places) {
      if (places.get(name) != place) {
        return; // Dropped while it was in use: whoever comes next starts anew.
      }
      long now = place.index.bytes();
      bytes += now - place.booked;
      place.booked = now;
      Iterator<Place> longestUnused = places.values().iterator();
      while (bytes > maxBytes && longestUnused.hasNext()) {
        Place candidate = longestUnused.next();
        if (candidate != place) {
          bytes -= candidate.booked;
          longestUnused.remove();
        }
      }
    }
  }

  /** One member's index with how far it has followed the journal. */
  private static final class Place {
    private final Supplier<MemberIndex> empty;
    private MemberIndex index;
    private long epoch = -1;
    private long seq;
    private long booked;

    Place(Supplier<MemberIndex> empty) {
      this.empty = empty;
      index = empty.get();
    }

    void bringUpToDate(long wanted, LongFunction<List<Change>> after) {
      if (epoch != wanted) {
        index = empty.get();
        epoch = wanted;
        seq = 0;
      }
      List<Change> changes = after.apply(seq);
      index.take(changes);
      if (!changes.isEmpty()) {
        seq = changes.get(changes.size() - 1).seq();
      }
    }
  }
}
