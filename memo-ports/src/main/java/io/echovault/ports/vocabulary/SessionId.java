package io.echovault.ports.vocabulary;

import java.util.UUID;

/** The id of a session that a login opened. It is no secret and opens nothing by itself. */
public record SessionId(UUID value) {}
