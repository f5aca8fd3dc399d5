package io.echovault.ports.vocabulary;

/**
 * What happened to a memory, without its words.
 *
 * @param memory which memory
 * @param number what its member calls it
 * @param change what was done
 * @param version the memory's version after that
 */
public record MemoryChange(MemoryId memory, int number, SealedEntry.Change change, int version) {}
