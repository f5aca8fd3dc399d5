package io.echovault.ports.vocabulary;

import java.util.List;

/**
 * Where a message of ours goes.
 *
 * @param channel the channel that it goes by
 * @param via which of our numbers it leaves from, in the channel's terms
 * @param identities every name the person is known by, of which the sender picks the one the
 *     channel wants; or the one name of a group
 */
public record Recipient(Channel channel, String via, List<ChannelIdentity> identities) {
  public Recipient {
    identities = List.copyOf(identities);
  }

  @Override
  public String toString() {
    return "Recipient" + identities;
  }
}
