package io.echovault.ports.vocabulary;

/**
 * The proof that a worker still holds the lane a message waits in. The number grows whenever the
 * lane changes hands, so a worker that was taken for dead cannot write any more.
 *
 * @param lane which lane, from 0
 * @param number how often the lane has changed hands
 */
public record Fence(int lane, long number) {}
