package io.echovault.ports.vocabulary;

/**
 * What an inbox kept of a message, opened.
 *
 * @param channel the channel that it came by, whose adapter reads it
 * @param content as that adapter gave it
 */
public record OpenedItem(Channel channel, Bytes content) {
  @Override
  public String toString() {
    return "OpenedItem[" + channel + "]";
  }
}
