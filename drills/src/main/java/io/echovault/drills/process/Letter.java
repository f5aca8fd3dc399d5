package io.echovault.drills.process;

import io.echovault.ports.vocabulary.Bytes;
import java.util.List;

/**
 * One webhook with messages of one person.
 *
 * @param name what the ledger calls it
 * @param sender the person's phone
 * @param messages the ids of the messages in it, in order
 * @param impatient whether it goes out although an earlier one of this person is under way
 * @param dueNanos when it was to go out, on the clock of {@link System#nanoTime}
 * @param seed decides how it fares: whether it is delivered twice, how long retries wait
 */
record Letter(
    String name,
    String sender,
    List<String> messages,
    Bytes body,
    boolean impatient,
    long dueNanos,
    long seed) {}
