package io.echovault.architecture.planted.ports.vocabulary;

import java.net.URI;

/** Breaks: vocabulary knows only the JDK's plain packages. */
public record NamesAnAddress(URI address) {}
