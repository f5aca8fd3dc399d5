package io.echovault.ports.vocabulary;

import java.time.Instant;
import java.util.UUID;

/** A sealed file that is kept, and when it was written. */
public record KeptSealedFile(UUID file, Instant writtenAt) {}
