package io.echovault.app.pump;

import io.echovault.ports.inbound.MemoryBot;
import io.echovault.ports.outbound.Senders;
import io.echovault.ports.vocabulary.Channel;
import io.echovault.ports.vocabulary.InboxItem;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.OpenedItem;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/** Handles one message: opens it, reads it, and gives it to the bot. */
public final class MessageHandling {

  /** Reads a message out of what the inbox kept of it. */
  @FunctionalInterface
  public interface Reader {
    IncomingMessage read(byte[] content, Instant receivedAt);
  }

  private final Function<InboxItem, OpenedItem> open;
  private final Map<Channel, Reader> readers;
  private final MemoryBot bot;
  private final Senders senders;

  /**
   * A way to handle messages.
   *
   * @param readers those of the channels that messages come by
   */
  public MessageHandling(
      Function<InboxItem, OpenedItem> open,
      Map<Channel, Reader> readers,
      MemoryBot bot,
      Senders senders) {
    this.open = open;
    this.readers = Map.copyOf(readers);
    this.bot = bot;
    this.senders = senders;
  }

  /**
   * Handles a message; what is thrown tells whether it can be tried again.
   *
   * @param busy whether others wait, so that nothing is done for comfort only
   */
  void handle(Task task, boolean busy) {
    InboxItem item = task.item();
    IncomingMessage message = read(item);
    if (!busy && item.attempts() == 0 && message.expectsAnswer()) {
      IncomingMessage.Envelope envelope = message.envelope();
      senders
          .on(envelope.sender().channel())
          .ifPresent(sender -> sender.acknowledge(envelope.via(), envelope.id()));
    }
    bot.receive(message, task.fence());
  }

  /** Tells the sender of a message that it was given up, once. */
  void giveUp(Task task) {
    bot.giveUp(read(task.item()), task.fence());
  }

  private IncomingMessage read(InboxItem item) {
    OpenedItem opened = open.apply(item);
    Reader reader = readers.get(opened.channel());
    if (reader == null) {
      throw new MemoException.Unreadable("no channel here is named " + opened.channel());
    }
    return reader.read(opened.content().array(), item.receivedAt());
  }
}
