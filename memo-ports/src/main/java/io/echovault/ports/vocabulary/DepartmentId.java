package io.echovault.ports.vocabulary;

import java.util.UUID;

/** The id of a department of a tenant. */
public record DepartmentId(UUID value) {}
