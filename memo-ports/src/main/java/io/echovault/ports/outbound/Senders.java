package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.Channel;
import java.util.Map;
import java.util.Optional;

/** The senders of a bot, one for each channel that it is on. Threads: safe. */
@FunctionalInterface
public interface Senders {

  /** Who sends on a channel; empty where nobody does. */
  Optional<MessageSender> on(Channel channel);

  /** These senders. */
  static Senders of(Map<Channel, MessageSender> senders) {
    Map<Channel, MessageSender> each = Map.copyOf(senders);
    return channel -> Optional.ofNullable(each.get(channel));
  }
}
