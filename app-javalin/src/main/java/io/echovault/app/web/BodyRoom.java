package io.echovault.app.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The memory that bodies may take together while they are still coming, or wait for their
 * signatures to be checked. When it is full the body that has been coming for longest goes first;
 * one origin may take half of it, and have so many unfinished bodies, then its own oldest goes.
 * Safe for many threads; never waits.
 */
final class BodyRoom {
  private final long most;
  private final int mostUnfinished;
  private final Set<Place> unfinished = new LinkedHashSet<>();
  private final Map<Long, Use> uses = new HashMap<>();
  private long taken;

  /** What one origin has of the room. */
  private static final class Use {
    private long bytes;
    private int unfinished;
  }

  /** What one body that is still coming has of the room. */
  static final class Place {
    private final long origin;
    private final Runnable evicted;
    private long bytes;

    private Place(long origin, Runnable evicted) {
      this.origin = origin;
      this.evicted = evicted;
    }
  }

  /**
   * An empty room.
   *
   * @param most how many bytes in all; twice the longest body at least
   * @param mostUnfinished how many unfinished bodies of one origin
   */
  BodyRoom(long most, int mostUnfinished) {
    this.most = most;
    this.mostUnfinished = mostUnfinished;
  }

  /**
   * Notes a body that is not there as a whole.
   *
   * @param evicted called without a lock, by any thread, when the body has to go; it is to call
   *     {@link #leave}
   */
  Place enter(long origin, Runnable evicted) {
    var place = new Place(origin, evicted);
    List<Place> victims;
    synchronized (this) {
      unfinished.add(place);
      use(origin).unfinished++;
      victims = victims(origin);
    }
    victims.forEach(each -> each.evicted.run());
    return place;
  }

  /** Takes room for what has come of a body; that body itself may be the one that has to go. */
  void grow(Place place, int bytes) {
    List<Place> victims;
    synchronized (this) {
      if (!unfinished.contains(place)) {
        return;
      }
      place.bytes += bytes;
      take(place.origin, bytes);
      victims = victims(place.origin);
    }
    victims.forEach(each -> each.evicted.run());
  }

  /** Gives back all that a body has of the room; a second time does nothing. */
  synchronized void leave(Place place) {
    if (unfinished.remove(place)) {
      release(place);
    }
  }

  /**
   * Takes room for a body that is there as a whole.
   *
   * @return whether there is room; if so, it is to be given back by {@link #release}
   */
  boolean keep(long origin, int bytes) {
    List<Place> victims;
    boolean kept;
    synchronized (this) {
      take(origin, bytes);
      victims = victims(origin);
      kept = taken <= most && use(origin).bytes <= most / 2;
      if (!kept) {
        release(origin, bytes);
      }
    }
    victims.forEach(each -> each.evicted.run());
    return kept;
  }

  /** Gives back the room of a body that was kept. */
  synchronized void release(long origin, int bytes) {
    take(origin, -bytes);
    forget(origin);
  }

  private void release(Place place) {
    use(place.origin).unfinished--;
    take(place.origin, -place.bytes);
    forget(place.origin);
  }

  private void take(long origin, long bytes) {
    use(origin).bytes += bytes;
    taken += bytes;
  }

  private Use use(long origin) {
    return uses.computeIfAbsent(origin, any -> new Use());
  }

  private void forget(long origin) {
    Use use = use(origin);
    if (use.bytes == 0 && use.unfinished == 0) {
      uses.remove(origin);
    }
  }

  // The oldest of the origin first while that has too much, then the oldest of all.
  private List<Place> victims(long origin) {
    var victims = new ArrayList<Place>();
    Iterator<Place> oldest = unfinished.iterator();
    while (hasTooMuch(use(origin)) && oldest.hasNext()) {
      Place each = oldest.next();
      if (each.origin == origin) {
        oldest.remove();
        release(each);
        victims.add(each);
      }
    }
    oldest = unfinished.iterator();
    while (taken > most && oldest.hasNext()) {
      Place each = oldest.next();
      oldest.remove();
      release(each);
      victims.add(each);
    }
    forget(origin);
    return victims;
  }

  private boolean hasTooMuch(Use use) {
    return use.bytes > most / 2 || use.unfinished > mostUnfinished;
  }
}
