package io.echovault.whatsapp;

import io.echovault.ports.vocabulary.DeliveryStatus;
import java.util.List;
import java.util.Map;

/**
 * What one webhook body says.
 *
 * @param arrivals the messages, in the order of the body
 * @param statuses what became of replies that we sent, in the order of the body
 * @param unknown how often something was met that is not understood or not ours. Each name is a
 *     kind, a colon and a word of the body, for example {@code type:poll}; at most {@value
 *     #MOST_NAMES} names of at most {@value #LONGEST_NAME} lower-case letters, digits, underscores
 *     and colons, so that they serve as labels of a metric
 */
public record Webhook(
    List<Arrival> arrivals, List<DeliveryStatus> statuses, Map<String, Integer> unknown) {
  /** How many different names {@code unknown} has at most. */
  public static final int MOST_NAMES = 16;

  /** How many characters a name in {@code unknown} has at most. */
  public static final int LONGEST_NAME = 48;

  public Webhook {
    arrivals = List.copyOf(arrivals);
    statuses = List.copyOf(statuses);
    unknown = Map.copyOf(unknown);
  }
}
