package io.echovault.ports.vocabulary;

import java.time.Instant;
import java.util.UUID;

/**
 * That a member was erased, as it is noted apart from the store. Ids and a time, nothing else.
 *
 * @param receipt what the receipt of it is known by
 * @param member who
 * @param at when, at microsecond precision
 * @param signature shows that nobody else noted it
 */
public record Erasure(UUID receipt, MemberRef member, Instant at, Bytes signature) {}
