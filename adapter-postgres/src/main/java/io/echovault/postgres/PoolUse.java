package io.echovault.postgres;

/**
 * How the connections are used.
 *
 * @param active connections at work
 * @param idle connections that wait for work
 * @param waiting threads that wait for a connection
 * @param size how many connections at most
 */
public record PoolUse(int active, int idle, int waiting, int size) {}
