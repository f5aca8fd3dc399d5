package io.echovault.ports.vocabulary;

import java.time.Instant;

/**
 * A one-time link as a store sees it. The token itself is kept nowhere.
 *
 * @param token the keyed hash of the token
 * @param member who may use it
 * @param expiresAt when it stops working, at microsecond precision
 * @param content what it is for and which chat it was sent to, sealed
 */
public record LinkRecord(Fingerprint token, MemberRef member, Instant expiresAt, Bytes content) {}
