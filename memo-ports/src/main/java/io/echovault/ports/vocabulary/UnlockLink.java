package io.echovault.ports.vocabulary;

import java.time.Instant;

/** A one-time link to the page for PINs, as the page shows it. */
public record UnlockLink(UnlockPurpose purpose, Instant expiresAt) {}
