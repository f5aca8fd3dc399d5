package io.echovault.ports.vocabulary;

/**
 * How many messages of one kind were delivered in a month.
 *
 * @param messages 1 or more
 */
public record MessageCount(Pricing pricing, long messages) {}
