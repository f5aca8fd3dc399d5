package io.echovault.architecture.planted.core.recall;

import io.echovault.architecture.planted.core.understanding.HoldsAClock;

/** Breaks: only what acts on messages knows what they ask for. */
record KnowsIntents(HoldsAClock clock) {}
