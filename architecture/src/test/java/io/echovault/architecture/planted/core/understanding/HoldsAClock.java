package io.echovault.architecture.planted.core.understanding;

import java.time.InstantSource;

/** Breaks: understanding is pure. */
public record HoldsAClock(InstantSource clock) {}
