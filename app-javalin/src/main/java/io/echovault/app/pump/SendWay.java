package io.echovault.app.pump;

import io.echovault.app.metrics.Metrics;
import io.echovault.ports.vocabulary.Channel;
import java.util.function.Consumer;

/**
 * How one channel is sent on: trouble of one does not hold up another.
 *
 * @param gate whether anything may be sent on it
 * @param policy what is done when it does not take something
 * @param counted told of each try, by outcome in one word of ours
 * @param stopped told whether all sending on it is stopped until a person has looked
 */
record SendWay(
    SendGate gate, SendPolicy policy, Consumer<String> counted, Consumer<Boolean> stopped) {

  /**
   * The ways of a bot.
   *
   * @param messenger for what people write on; its gate is looked at before anything is leased
   */
  record All(SendWay messenger, SendWay mail) {
    static All of(SendPolicy policy, SendPolicy mailPolicy, Metrics metrics) {
      return new All(
          new SendWay(new SendGate(), policy, metrics::sent, metrics::sendingStopped),
          new SendWay(new SendGate(), mailPolicy, metrics::mailed, metrics::mailStopped));
    }

    SendWay on(Channel channel) {
      return channel.equals(Channel.MAIL) ? mail : messenger;
    }
  }
}
