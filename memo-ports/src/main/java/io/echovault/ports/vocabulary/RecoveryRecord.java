package io.echovault.ports.vocabulary;

import java.time.Instant;
import java.util.Optional;

/**
 * That a member who lost their PIN asked to begin without it.
 *
 * @param askedAt when they asked, at microsecond precision
 * @param readyAt when the cooling-off period ends, at microsecond precision
 * @param approvedBy the owner of the organisation who approved it; empty while nobody has
 */
public record RecoveryRecord(Instant askedAt, Instant readyAt, Optional<MemberId> approvedBy) {}
