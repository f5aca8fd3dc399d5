package io.echovault.ports.vocabulary;

import java.time.Instant;

/**
 * A one-time link to the page for PINs, as the page shows it.
 *
 * @param language what whoever got the link reads, two lower-case letters
 */
public record UnlockLink(UnlockPurpose purpose, Instant expiresAt, String language) {}
