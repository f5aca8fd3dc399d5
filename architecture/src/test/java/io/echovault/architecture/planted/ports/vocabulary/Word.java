package io.echovault.architecture.planted.ports.vocabulary;

/** An innocent value. */
public record Word(String text) {}
