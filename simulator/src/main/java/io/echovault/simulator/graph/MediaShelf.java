package io.echovault.simulator.graph;

import io.echovault.simulator.wire.Blob;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The files that people and the bot have sent; the oldest go first when there are too many. */
public final class MediaShelf {

  private static final Duration URL_LIFE = Duration.ofMinutes(5);
  private static final Duration INBOUND_LIFE = Duration.ofDays(7);
  private static final Duration UPLOAD_LIFE = Duration.ofDays(30);
  private static final long MOST_BYTES = 192L * 1024 * 1024;

  /** A file and how long it is kept. */
  public record Item(String id, Blob file, Instant until) {}

  private record Ticket(String id, Instant until) {}

  private final InstantSource instants;
  private final Map<String, Item> items = new LinkedHashMap<>();
  private final Map<String, Ticket> tickets = new HashMap<>();
  private long held;
  private int expiring;
  private int damaging;

  public MediaShelf(InstantSource instants) {
    this.instants = instants;
  }

  /** Keeps a file that a person sends; its id lives for seven days. */
  public Item fromPerson(Blob file) {
    return keep(file, INBOUND_LIFE);
  }

  Item fromBot(Blob file) {
    return keep(file, UPLOAD_LIFE);
  }

  public synchronized Optional<Item> find(String id) {
    return Optional.ofNullable(items.get(id))
        .filter(item -> instants.instant().isBefore(item.until));
  }

  /** Lets the next addresses that are given out expire before they can be used. */
  public synchronized void expireNext(int addresses) {
    expiring = addresses;
  }

  /** Lets the next downloads arrive with a byte that is not right. */
  public synchronized void damageNext(int downloads) {
    damaging = downloads;
  }

  synchronized boolean delete(String id) {
    Item gone = items.remove(id);
    if (gone == null) {
      return false;
    }
    held -= gone.file.size();
    return true;
  }

  /** Makes the secret part of a URL that gives the file for five minutes. */
  synchronized String ticket(String id) {
    Instant now = instants.instant();
    tickets.values().removeIf(ticket -> !now.isBefore(ticket.until));
    String secret = digits() + digits();
    Duration life = expiring > 0 ? Duration.ZERO : URL_LIFE;
    expiring = Math.max(0, expiring - 1);
    tickets.put(secret, new Ticket(id, now.plus(life)));
    return secret;
  }

  /** What a download from an address gives. */
  synchronized Optional<Blob> redeem(String secret) {
    return Optional.ofNullable(tickets.get(secret))
        .filter(ticket -> instants.instant().isBefore(ticket.until))
        .flatMap(ticket -> find(ticket.id))
        .map(item -> item.file)
        .map(this::damagedIfAsked);
  }

  private Blob damagedIfAsked(Blob file) {
    if (damaging == 0) {
      return file;
    }
    damaging--;
    byte[] bytes = file.bytes();
    bytes[bytes.length / 2] ^= 1;
    return new Blob(bytes, file.mimeType());
  }

  private synchronized Item keep(Blob file, Duration life) {
    Item item = new Item(digits(), file, instants.instant().plus(life));
    items.put(item.id, item);
    held += file.size();
    while (held > MOST_BYTES && items.size() > 1) {
      delete(items.keySet().iterator().next());
    }
    return item;
  }

  private static String digits() {
    return Long.toString(
        ThreadLocalRandom.current().nextLong(1_000_000_000_000_000L, Long.MAX_VALUE));
  }
}
