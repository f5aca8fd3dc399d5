package io.echovault.ports.vocabulary;

/**
 * A memory that was found.
 *
 * @param memory what was found
 * @param score how well it answers, more is better; comparable within one recall only
 */
public record Recollection(Memory memory, double score) {}
