package io.echovault.core;

import io.echovault.core.authority.ClearancesForTests;
import io.echovault.ports.inbound.Memories;

/**
 * Memories with every tier open, for tests and measurements. It comes in the jar of the tests,
 * which no program that serves people has on its class path.
 */
public final class UnlockedMemories {
  private UnlockedMemories() {}

  /** The memories of a core as somebody sees them who has logged in to everything. */
  static Memories of(MemoCore core) {
    return core.memories(ClearancesForTests.everything());
  }
}
