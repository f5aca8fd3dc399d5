package io.echovault.core.memory;

import io.echovault.core.authority.Clearance;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.FormerMemory;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemoryId;
import java.util.List;

/** What a memory was before. */
final class FormerMemories {
  private FormerMemories() {}

  /** What it was after each of its changes, as far as a clearance opens that. */
  static List<FormerMemory> of(
      TenantScope scope, MemberId member, MemoryId memory, EntrySeals seals, Clearance clearance) {
    return scope.journal().of(member, memory).stream()
        .filter(entry -> !entry.content().isEmpty() && clearance.allows(entry.tier()))
        .map(
            entry ->
                new FormerMemory(
                    entry.recordedAt(),
                    entry.change(),
                    seals.about(entry).memory(entry, seals.words(entry, clearance))))
        .toList();
  }
}
