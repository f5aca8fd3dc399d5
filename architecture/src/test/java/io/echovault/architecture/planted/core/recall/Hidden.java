package io.echovault.architecture.planted.core.recall;

/** What the core does not export. */
public final class Hidden {}
