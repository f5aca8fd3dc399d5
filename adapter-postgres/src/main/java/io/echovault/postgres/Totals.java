package io.echovault.postgres;

/**
 * Sums over all tenants, which name nobody.
 *
 * @param members who are there
 * @param sessions that are open
 * @param memories that were numbered, those that were forgotten since among them
 * @param memoryBytes what the journal of the memories takes on the disk, with its indexes
 * @param vectorBytes what the vectors take
 * @param allBytes what all tables take, these two among them
 */
public record Totals(
    long members,
    long sessions,
    long memories,
    long memoryBytes,
    long vectorBytes,
    long allBytes) {}
