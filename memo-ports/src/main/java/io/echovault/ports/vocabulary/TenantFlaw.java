package io.echovault.ports.vocabulary;

/**
 * Something in a declaration that cannot be taken.
 *
 * @param tenant the place of the tenant in the list that was given, from 0
 * @param key what it is about, such as {@code users[2].role}
 * @param problem what is wrong and what to do, without anybody's number
 */
public record TenantFlaw(int tenant, String key, String problem) {}
