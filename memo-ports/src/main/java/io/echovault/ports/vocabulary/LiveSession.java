package io.echovault.ports.vocabulary;

import java.time.Instant;

/**
 * A session that is open at the moment of asking.
 *
 * @param member whose
 * @param openedAt when they logged in
 * @param expiresAt when it ends unless it is used before, at microsecond precision
 */
public record LiveSession(SessionId id, MemberRef member, Instant openedAt, Instant expiresAt) {}
