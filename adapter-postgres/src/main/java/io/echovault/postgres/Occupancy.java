package io.echovault.postgres;

/**
 * What a restore would undo, and who stands in its way.
 *
 * @param acknowledged how many messages were acknowledged so far; 0 where there are no tables
 * @param others how many others are connected to the database
 */
public record Occupancy(long acknowledged, int others) {}
