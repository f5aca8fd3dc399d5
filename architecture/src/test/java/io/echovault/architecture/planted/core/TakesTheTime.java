package io.echovault.architecture.planted.core;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/** Breaks: core asks for time and ids. */
final class TakesTheTime {
  Instant call() {
    return Instant.now();
  }

  Supplier<UUID> reference() {
    return UUID::randomUUID;
  }
}
