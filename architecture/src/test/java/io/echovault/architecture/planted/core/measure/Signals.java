package io.echovault.architecture.planted.core.measure;

/** Published, but not for everybody. */
public record Signals(double score) {}
