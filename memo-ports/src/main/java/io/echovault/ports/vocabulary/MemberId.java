package io.echovault.ports.vocabulary;

import java.util.UUID;

/** The id of a member of a tenant. */
public record MemberId(UUID value) {}
