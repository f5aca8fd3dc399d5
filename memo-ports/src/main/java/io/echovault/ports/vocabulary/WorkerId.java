package io.echovault.ports.vocabulary;

import java.util.UUID;

/** The id of one running process among those that share the work. New at every start. */
public record WorkerId(UUID value) {}
