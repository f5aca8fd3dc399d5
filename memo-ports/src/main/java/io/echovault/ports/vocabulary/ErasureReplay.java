package io.echovault.ports.vocabulary;

/**
 * What a replay of the erasure ledger came to.
 *
 * @param named how many erasures the ledger names
 * @param erased how many members were erased again
 * @param refused lines of the ledger that were not followed: they are damaged, or not signed by
 *     this bot
 */
public record ErasureReplay(int named, int erased, int refused) {}
