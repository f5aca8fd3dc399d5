package io.echovault.ports.vocabulary;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A one-time link to the page for PINs, as the page shows it.
 *
 * @param language what whoever got the link reads, two lower-case letters
 * @param zone the time zone in which they are shown times
 */
public record UnlockLink(UnlockPurpose purpose, Instant expiresAt, String language, ZoneId zone) {}
