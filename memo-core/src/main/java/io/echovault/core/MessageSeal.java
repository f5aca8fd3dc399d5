package io.echovault.core;

import io.echovault.core.codec.ByteReader;
import io.echovault.core.codec.ByteWriter;
import io.echovault.core.codec.StoredForm;
import io.echovault.core.codec.StoredNames.Purpose;
import io.echovault.core.sealing.Binding;
import io.echovault.core.sealing.DayKeys;
import io.echovault.core.sealing.Fingerprints;
import io.echovault.core.sealing.SealKey;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Channel;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.InboxItem;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.OpenedItem;
import io.echovault.ports.vocabulary.Sender;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Seals accepted messages for an inbox, under a key of the day in UTC. Safe for many threads.
 * Failure: {@link MemoException.TryAgain} when a key of a new day cannot be kept.
 */
public final class MessageSeal {
  private final DayKeys keys;
  private final Fingerprints fingerprints;

  MessageSeal(DayKeys keys, Fingerprints fingerprints) {
    this.keys = keys;
    this.fingerprints = fingerprints;
  }

  /**
   * A message, sealed, under the fingerprints that tell it and its sender.
   *
   * @param sender the identity that is trusted most names whom the message waits behind
   * @param receivedAt when it was accepted; its day tells the key
   */
  public InboxItem seal(MessageId id, Sender sender, Instant receivedAt, byte[] content) {
    Fingerprint message = fingerprints.message(sender.channel(), id);
    Fingerprint from = fingerprints.identity(sender.primary());
    Instant at = receivedAt.truncatedTo(ChronoUnit.MICROS);
    SealKey key = keys.get(at);
    byte[] kept = toBytes(sender.channel(), content);
    return new InboxItem(message, from, at, 0, key.seal(kept, binding(message, from, at)));
  }

  /**
   * What was sealed.
   *
   * @throws MemoException.Unreadable when the key of its day was destroyed, or the item was changed
   */
  public OpenedItem open(InboxItem item) {
    SealKey key = keys.find(item.receivedAt());
    byte[] kept =
        key.open(item.content(), binding(item.message(), item.sender(), item.receivedAt()));
    return fromBytes(kept);
  }

  /** Destroys the keys of the days before one: what came on them can never be opened again. */
  public void forgetDaysBefore(LocalDate day) {
    keys.forgetBefore(day);
  }

  static byte[] toBytes(Channel channel, byte[] content) {
    return new ByteWriter()
        .begin(StoredForm.INBOX_ITEM)
        .writeText(channel.name())
        .writeRest(content)
        .toBytes();
  }

  static OpenedItem fromBytes(byte[] kept) {
    ByteReader in = new ByteReader(kept).expect(StoredForm.INBOX_ITEM);
    return new OpenedItem(new Channel(in.readText()), new Bytes(in.readRest()));
  }

  private static Binding binding(Fingerprint message, Fingerprint sender, Instant at) {
    return Binding.to(Purpose.INBOX)
        .and(message.value())
        .and(sender.value())
        .and(at.getEpochSecond())
        .and(at.getNano());
  }
}
