package io.echovault.postgres;

import io.echovault.ports.vocabulary.MessageCount;
import java.util.List;

/**
 * Sums over all tenants, which name nobody.
 *
 * @param members who are there
 * @param sessions that are open
 * @param memories that were numbered, those that were forgotten since among them
 * @param memoryBytes what the journal of the memories takes on the disk, with its indexes
 * @param vectorBytes what the vectors take
 * @param allBytes what all tables take, these two among them
 * @param messages those that were delivered in the present month, as the channel priced them
 */
public record Totals(
    long members,
    long sessions,
    long memories,
    long memoryBytes,
    long vectorBytes,
    long allBytes,
    List<MessageCount> messages) {
  public Totals {
    messages = List.copyOf(messages);
  }
}
