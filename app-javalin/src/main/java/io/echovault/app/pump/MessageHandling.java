package io.echovault.app.pump;

import io.echovault.ports.inbound.MemoryBot;
import io.echovault.ports.outbound.MessageSender;
import io.echovault.ports.vocabulary.InboxItem;
import io.echovault.ports.vocabulary.IncomingMessage;
import java.time.Instant;
import java.util.function.Function;

/** Handles one message: opens it, reads it, and gives it to the bot. */
public final class MessageHandling {

  /** Reads a message out of what the inbox kept of it. */
  @FunctionalInterface
  public interface Reader {
    IncomingMessage read(byte[] content, Instant receivedAt);
  }

  private final Function<InboxItem, byte[]> open;
  private final Reader reader;
  private final MemoryBot bot;
  private final MessageSender sender;

  public MessageHandling(
      Function<InboxItem, byte[]> open, Reader reader, MemoryBot bot, MessageSender sender) {
    this.open = open;
    this.reader = reader;
    this.bot = bot;
    this.sender = sender;
  }

  /**
   * Handles a message; what is thrown tells whether it can be tried again.
   *
   * @param busy whether others wait, so that nothing is done for comfort only
   */
  void handle(Task task, boolean busy) {
    InboxItem item = task.item();
    IncomingMessage message = reader.read(open.apply(item), item.receivedAt());
    if (!busy && item.attempts() == 0 && message.expectsAnswer()) {
      sender.acknowledge(message.envelope().via(), message.envelope().id());
    }
    bot.receive(message, task.fence());
  }

  /** Tells the sender of a message that it was given up, once. */
  void giveUp(Task task) {
    InboxItem item = task.item();
    bot.giveUp(reader.read(open.apply(item), item.receivedAt()), task.fence());
  }
}
