package io.echovault.architecture.planted.ports.outbound;

import io.echovault.architecture.planted.ports.vocabulary.Word;

/** Breaks: ports are interfaces. */
public record IsNoInterface(Word word) {}
