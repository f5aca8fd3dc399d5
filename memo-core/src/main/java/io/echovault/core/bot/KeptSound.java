package io.echovault.core.bot;

import io.echovault.core.member.MemberTransactions;
import io.echovault.core.voice.KeptRecording;
import io.echovault.ports.inbound.Memories;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.MemoryId;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens the recordings of voice notes that are kept without their words. */
public final class KeptSound {
  private final Storage storage;
  private final MemberTransactions memberTransactions;
  private final Supplier<Memories> memories;

  public KeptSound(
      Storage storage, MemberTransactions memberTransactions, Supplier<Memories> memories) {
    this.storage = storage;
    this.memberTransactions = memberTransactions;
    this.memories = memories;
  }

  /** The file of a voice note as it came; empty when it was written down or forgotten meanwhile. */
  Optional<Bytes> file(MemberRef member, int number) {
    MemoryId memory;
    try {
      memory = memories.get().get(member, number).id();
    } catch (MemoException.NotFound forgotten) {
      return Optional.empty();
    }
    return storage.inTenant(
        member.tenant(),
        scope ->
            MemberTransactions.served(scope, member)
                .flatMap(
                    record ->
                        scope
                            .recordings()
                            .find(member.member(), memory)
                            .map(
                                row ->
                                    KeptRecording.opened(
                                        memberTransactions.openKey(member, record),
                                        member,
                                        memory,
                                        row)))
                .map(KeptRecording::file));
  }
}
