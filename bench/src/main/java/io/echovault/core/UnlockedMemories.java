package io.echovault.core;

import io.echovault.core.authority.MeasuringSession;
import io.echovault.ports.inbound.Memories;

/** Memories with every tier open, for measurements only; see {@link MeasuringSession}. */
public final class UnlockedMemories {
  private UnlockedMemories() {}

  /** The memories of a core as somebody sees them who has logged in to everything. */
  public static Memories of(MemoCore core) {
    return core.memories(MeasuringSession.everything());
  }
}
