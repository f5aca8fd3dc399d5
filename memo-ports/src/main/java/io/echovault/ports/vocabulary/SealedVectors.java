package io.echovault.ports.vocabulary;

/**
 * The vectors of one memory as a store sees them. The seal is bound to everything beside it, so
 * vectors that were moved or relabelled do not open.
 *
 * @param place greater than every place the same member's vectors had before
 * @param memory the memory they are of
 * @param version the memory's version that they are of
 * @param tier the tier it was in; tells which key seals them
 * @param model the model that made them
 * @param dimension how many numbers each has
 * @param content the sealed numbers
 */
public record SealedVectors(
    long place,
    MemoryId memory,
    int version,
    Tier tier,
    String model,
    int dimension,
    Bytes content) {}
