package io.echovault.testkit;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Ids that count up from 1, so that a failure reads the same every time. Safe for many threads. */
public final class CountingIds implements Supplier<UUID> {
  private final AtomicLong last = new AtomicLong();

  @Override
  public UUID get() {
    return new UUID(0x4000_0000_0000_4000L, 0x8000_0000_0000_0000L | last.incrementAndGet());
  }
}
