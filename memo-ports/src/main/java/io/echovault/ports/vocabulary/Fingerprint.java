package io.echovault.ports.vocabulary;

import java.util.UUID;

/**
 * 128 bits of a keyed hash: what the database holds in place of a phone number, a user id or a
 * message id, to find the same one again without being able to read it.
 */
public record Fingerprint(UUID value) {}
