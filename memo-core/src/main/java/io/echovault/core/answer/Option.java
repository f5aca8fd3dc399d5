package io.echovault.core.answer;

/**
 * A way to go on that a person may choose with one tap.
 *
 * @param id says what is chosen; it comes back when it is chosen
 * @param title what is written on it; 20 characters at most in every language
 */
public record Option(String id, Message title) {}
