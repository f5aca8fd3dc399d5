package io.echovault.core.memory;

import io.echovault.core.member.MemberTransaction;
import io.echovault.ports.vocabulary.DepartmentId;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Permission;
import io.echovault.ports.vocabulary.SealedEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the member of a transaction lets colleagues find: noted in the journal, like every change.
 */
final class MemberSharing implements Sharing {
  private final MemberTransaction memberTransaction;
  private final EntryWriting writing;
  private final Supplier<Fold> fold;
  private final Function<MemoryState, SealedEntry> lastEntry;

  MemberSharing(
      MemberTransaction memberTransaction,
      EntryWriting writing,
      Supplier<Fold> fold,
      Function<MemoryState, SealedEntry> lastEntry) {
    memberTransaction.access().require(Permission.MEMORY_UPDATE);
    this.memberTransaction = memberTransaction;
    this.writing = writing;
    this.fold = fold;
    this.lastEntry = lastEntry;
  }

  @Override
  public boolean share(int number) {
    return change(number, memberTransaction.record().membership().department());
  }

  @Override
  public boolean unshare(int number) {
    return change(number, Optional.empty());
  }

  private boolean change(int number, Optional<DepartmentId> with) {
    MemoryState memoryState =
        fold.get()
            .alive(number)
            .orElseThrow(() -> new MemoException.NotFound("there is no memory " + number));
    if (memoryState.shared().equals(with)) {
      return false;
    }
    writing.share(memoryState, lastEntry.apply(memoryState), with);
    return true;
  }

  @Override
  public List<Memory> shared(int limit) {
    return fold.get().newest(memoryState -> memoryState.shared().isPresent(), limit);
  }
}
