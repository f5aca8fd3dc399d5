package io.echovault.ports.vocabulary;

/**
 * How many wrapped keys there are.
 *
 * @param present those under the present encryption key
 * @param former those under the one before
 * @param strange those under neither, or damaged
 */
public record KeyCount(long present, long former, long strange) {}
