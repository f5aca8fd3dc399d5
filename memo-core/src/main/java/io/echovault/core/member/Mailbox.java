package io.echovault.core.member;

import io.echovault.core.codec.ByteReader;
import io.echovault.core.codec.ByteWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a member gets mail. Prints no address and no code.
 *
 * @param address the address that they confirmed by a code
 * @param asked an address that waits for its code
 * @param former the address before the present one, until it was told that it gets no more mail
 * @param asks how many codes were asked for since {@code asksSince}
 * @param asksSince when the first of these was asked for
 */
public record Mailbox(
    Optional<String> address,
    Optional<Asked> asked,
    Optional<String> former,
    int asks,
    Instant asksSince) {
  /** Of somebody who gave no address. */
  public static final Mailbox NONE =
      new Mailbox(Optional.empty(), Optional.empty(), Optional.empty(), 0, Instant.EPOCH);

  /** How long a code may be used. */
  public static final Duration USABLE = Duration.ofHours(1);

  /** How many wrong codes end the waiting for the right one. */
  public static final int TRIES = 5;

  private static final int ASKS_A_DAY = 3;
  private static final Duration DAY = Duration.ofDays(1);

  /**
   * An address that is to be confirmed.
   *
   * @param code six digits that were mailed there; empty before they were made
   * @param until from when on the code is of no use
   * @param tries how many wrong codes are allowed still, 1 or more
   */
  public record Asked(String address, String code, Instant until, int tries) {
    @Override
    public String toString() {
      return "Asked[" + until + "]";
    }
  }

  /** Whether another code may be asked for: three a day, so that nobody's mailbox is filled. */
  public boolean mayAsk(Instant now) {
    return asks < ASKS_A_DAY || !asksSince.plus(DAY).isAfter(now);
  }

  /** The same with another address to be confirmed, to which a code is still to be mailed. */
  public Mailbox asking(String other, Instant now) {
    boolean anew = !asksSince.plus(DAY).isAfter(now);
    return new Mailbox(
        address,
        Optional.of(new Asked(other, "", now.plus(USABLE), TRIES)),
        former,
        anew ? 1 : asks + 1,
        anew ? now : asksSince);
  }

  /** The address that waits for its code, unless the time for that is over. */
  public Optional<Asked> asked(Instant now) {
    return asked.filter(each -> each.until().isAfter(now));
  }

  /** The same with the code that is mailed to the address that waits. */
  public Mailbox coded(String code) {
    return with(asked.map(each -> new Asked(each.address(), code, each.until(), each.tries())));
  }

  /** The same after a wrong code; after the last one nothing waits any more. */
  public Mailbox mistaken() {
    return with(
        asked
            .filter(each -> each.tries() > 1)
            .map(each -> new Asked(each.address(), each.code(), each.until(), each.tries() - 1)));
  }

  /** The same once the right code was given. */
  public Mailbox confirmed() {
    Optional<String> fresh = asked.map(Asked::address);
    return new Mailbox(
        fresh,
        Optional.empty(),
        address.filter(each -> !fresh.equals(Optional.of(each))),
        asks,
        asksSince);
  }

  /** The same without an address. */
  public Mailbox removed() {
    return new Mailbox(Optional.empty(), Optional.empty(), address, asks, asksSince);
  }

  /** The same once the former address was told. */
  public Mailbox withoutFormer() {
    return new Mailbox(address, asked, Optional.empty(), asks, asksSince);
  }

  private Mailbox with(Optional<Asked> other) {
    return new Mailbox(address, other, former, asks, asksSince);
  }

  void writeTo(ByteWriter out) {
    writeText(out, address);
    out.writeFlag(asked.isPresent());
    asked.ifPresent(
        each ->
            out.writeText(each.address())
                .writeText(each.code())
                .writeInstant(each.until())
                .writeInt(each.tries()));
    writeText(out, former);
    out.writeInt(asks).writeInstant(asksSince);
  }

  private static void writeText(ByteWriter out, Optional<String> text) {
    out.writeFlag(text.isPresent());
    text.ifPresent(out::writeText);
  }

  static Mailbox readFrom(ByteReader in) {
    return new Mailbox(
        readText(in),
        in.readFlag()
            ? Optional.of(new Asked(in.readText(), in.readText(), in.readInstant(), in.readInt()))
            : Optional.empty(),
        readText(in),
        in.readInt(),
        in.readInstant());
  }

  private static Optional<String> readText(ByteReader in) {
    return in.readFlag() ? Optional.of(in.readText()) : Optional.empty();
  }

  @Override
  public String toString() {
    return "Mailbox[" + (address.isPresent() ? "confirmed" : "none") + "]";
  }
}
