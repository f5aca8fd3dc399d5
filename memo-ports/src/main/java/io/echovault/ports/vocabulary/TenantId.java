package io.echovault.ports.vocabulary;

import java.util.UUID;

/** The id of a tenant: an organisation, or one person's own space. */
public record TenantId(UUID value) {}
