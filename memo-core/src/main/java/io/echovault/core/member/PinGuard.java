package io.echovault.core.member;

import io.echovault.core.codec.ByteReader;
import io.echovault.core.codec.ByteWriter;
import io.echovault.ports.vocabulary.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a chat needs to know to catch a PIN that is typed into it by mistake.
 *
 * @param linkSentAt when the last one-time link was sent into the chat; empty when none was
 * @param held messages of digits alone that wait for their sender's word, the oldest first; at most
 *     {@link #MOST}
 */
public record PinGuard(Optional<Instant> linkSentAt, List<HeldMessage> held) {
  /** Of a chat that no link was sent into. */
  public static final PinGuard NONE = new PinGuard(Optional.empty(), List.of());

  /** So long after a link, digits alone are taken for a PIN; so long they are held. */
  public static final Duration WINDOW = Duration.ofMinutes(10);

  static final int MOST = 3;

  public PinGuard {
    held = List.copyOf(held);
    if (held.size() > MOST) {
      throw new IllegalArgumentException(
          "a chat holds " + MOST + " messages at most, not " + held.size());
    }
  }

  /** The same once a link was sent. */
  PinGuard linkSent(Instant at) {
    return new PinGuard(Optional.of(at), held);
  }

  /** Whether what was typed at a moment may be meant for the page behind a link. */
  public boolean watchesAt(Instant moment) {
    return linkSentAt.filter(sent -> !moment.isAfter(sent.plus(WINDOW))).isPresent();
  }

  /** The same holding one more; the oldest makes room where there is none. */
  public PinGuard holding(HeldMessage message) {
    List<HeldMessage> all = new ArrayList<>(held);
    all.add(message);
    return new PinGuard(linkSentAt, all.subList(Math.max(0, all.size() - MOST), all.size()));
  }

  /** The next free id of a held message, from a moment. */
  public long nextId(Instant now) {
    long moment = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    return held.stream().mapToLong(each -> each.id() + 1).reduce(moment, Math::max);
  }

  public Optional<HeldMessage> find(long id) {
    return held.stream().filter(each -> each.id() == id).findFirst();
  }

  /** The same without a message that is held. */
  public PinGuard without(long id) {
    return keeping(each -> each.id() != id);
  }

  /** The same without what came in a message. */
  public PinGuard without(MessageId source) {
    return keeping(each -> !each.source().equals(source));
  }

  /** The same holding nothing. */
  public PinGuard empty() {
    return keeping(each -> false);
  }

  /**
   * The same without those whose time is over.
   *
   * @param now by our clock; it alone would open them again when the clock is set back
   * @param latest the latest moment that was seen; it alone would stand still for as long as a
   *     clock was ahead that is right again
   */
  public PinGuard discarding(Instant now, Instant latest) {
    return keeping(
        each -> latest.isBefore(each.until()) && now.isBefore(each.heldAt().plus(WINDOW)));
  }

  /** When the next of them is to be discarded; empty when nothing is held. */
  public Optional<Instant> nextEnd() {
    return held.stream().map(HeldMessage::until).min(Comparator.naturalOrder());
  }

  private PinGuard keeping(Predicate<HeldMessage> which) {
    return new PinGuard(linkSentAt, held.stream().filter(which).toList());
  }

  public void writeTo(ByteWriter out) {
    out.writeInstant(linkSentAt).writeInt(held.size());
    held.forEach(each -> each.writeTo(out));
  }

  public static PinGuard readFrom(ByteReader in) {
    Optional<Instant> linkSentAt = in.readOptionalInstant();
    List<HeldMessage> held = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      held.add(HeldMessage.readFrom(in));
    }
    return new PinGuard(linkSentAt, held);
  }
}
