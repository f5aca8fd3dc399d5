package io.echovault.architecture.planted.core.understanding;

import io.echovault.architecture.planted.ports.outbound.IsNoInterface;

/** Breaks: understanding is pure. */
record AsksAPort(IsNoInterface port) {}
