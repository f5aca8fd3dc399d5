package io.echovault.ports.vocabulary;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who sent a message, by every name the channel gave.
 *
 * @param identities at least one, each kind at most once, all of one channel
 * @param displayName the name the person shows, if the channel gave one
 */
public record Sender(List<ChannelIdentity> identities, Optional<String> displayName) {
  public Sender {
    identities = List.copyOf(identities);
    if (identities.isEmpty()) {
      throw new IllegalArgumentException("a sender has at least one identity");
    }
    if (identities.stream().map(ChannelIdentity::kind).distinct().count() != identities.size()) {
      throw new IllegalArgumentException("a sender has each kind of identity at most once");
    }
    if (identities.stream().map(ChannelIdentity::channel).distinct().count() != 1) {
      throw new IllegalArgumentException("a sender's identities are of one channel");
    }
  }

  /** The channel that the message came by. */
  public Channel channel() {
    return identities.get(0).channel();
  }

  public Optional<ChannelIdentity> identity(ChannelIdentity.Kind kind) {
    return identities.stream().filter(each -> each.kind() == kind).findFirst();
  }

  /** The identity that is trusted most: the user id if there is one, else the phone. */
  public ChannelIdentity primary() {
    return identities.stream().min(Comparator.comparing(ChannelIdentity::kind)).orElseThrow();
  }

  /** Prints the masked identities; the name a person shows stays out of every log. */
  @Override
  public String toString() {
    return "Sender" + identities;
  }
}
