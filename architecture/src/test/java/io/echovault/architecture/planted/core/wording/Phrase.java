package io.echovault.architecture.planted.core.wording;

/** A sentence that somebody reads. */
public record Phrase(String words) {}
