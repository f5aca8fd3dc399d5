package io.echovault.ports.vocabulary;

import java.util.UUID;

/**
 * One of the parts that a tenant is divided into.
 *
 * @param id the same as long as the slug is
 * @param slug what it is called where it is declared
 * @param name what people call it
 */
public record Division(UUID id, String slug, String name) {}
