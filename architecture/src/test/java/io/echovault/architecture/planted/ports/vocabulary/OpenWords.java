package io.echovault.architecture.planted.ports.vocabulary;

/** Words for a language model. */
public record OpenWords(String text) {}
