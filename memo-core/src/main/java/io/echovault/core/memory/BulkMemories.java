package io.echovault.core.memory;

import io.echovault.core.authority.Clearances;
import io.echovault.core.member.MemberState;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.member.MemberTransactions;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.Metered;
import io.echovault.ports.vocabulary.Permission;
import io.echovault.ports.vocabulary.SealedEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Many memories of a member at once: taken in, and given out. Safe for threads. */
public final class BulkMemories {
  private final Storage storage;
  private final MemberTransactions memberTransactions;
  private final Notebooks notebooks;

  public BulkMemories(Storage storage, MemberTransactions memberTransactions, Notebooks notebooks) {
    this.storage = storage;
    this.memberTransactions = memberTransactions;
    this.notebooks = notebooks;
  }

  /**
   * What became of a batch.
   *
   * @param numbers the numbers of the memories that are new, in order
   * @param locked how many of these are secret
   * @param known how many were kept before
   * @param forgotten how many were kept before and then forgotten, and are left so
   * @param over how many did not fit into the plan, and are not kept
   */
  public record Taken(List<Integer> numbers, int locked, int known, int forgotten, int over) {
    public Taken {
      numbers = List.copyOf(numbers);
    }
  }

  /**
   * A copy of what is kept, without the words that are locked.
   *
   * @param memories all that is not secret, in the order of their numbers
   * @param beside the numbers of older memories that a memory is true beside, by its number
   * @param secret how many are left out because they are secret
   * @param state the member's names and settings
   * @param memberDossier everything else that is kept of the member
   * @param at when the copy was made
   */
  public record Copy(
      List<Memory> memories,
      Map<Integer, Set<Integer>> beside,
      int secret,
      MemberState state,
      MemberDossier memberDossier,
      Instant at) {
    public Copy {
      memories = List.copyOf(memories);
      beside = Map.copyOf(beside);
    }

    @Override
    public String toString() {
      return "Copy[" + memories.size() + "]";
    }
  }

  /** What a transaction came to, and what it wrote. */
  private record Written<T>(T result, MemberRecord before, List<SealedEntry> entries) {
    @Override
    public String toString() {
      return "Written[" + entries.size() + "]";
    }
  }

  /** The member's names and settings as they are now. */
  public MemberState state(MemberRef member, Consumer<? super MemberTransaction> guard) {
    return storage.inTenant(
        member.tenant(),
        scope -> {
          MemberTransaction memberTransaction = begin(scope, member);
          guard.accept(memberTransaction);
          return memberTransaction.state();
        });
  }

  /**
   * Keeps a batch in one transaction, with its audit events.
   *
   * @param fileNumbers what the numbers in the file are here; what is learnt from this batch is put
   *     in
   * @param guard called inside the transaction, after the member was locked; stops it by throwing,
   *     or says who acts for the member
   */
  public Taken take(
      MemberRef member,
      List<ImportedMemory> batch,
      Map<Integer, Integer> fileNumbers,
      Consumer<? super MemberTransaction> guard) {
    warmUp(member);
    Written<Taken> written =
        storage.inTenant(
            member.tenant(),
            scope -> {
              MemberTransaction memberTransaction = begin(scope, member);
              guard.accept(memberTransaction);
              memberTransaction.access().require(Permission.MEMORY_CREATE);
              Taken taken = take(memberTransaction, batch, fileNumbers);
              if (!taken.numbers().isEmpty()) {
                String subject = taken.numbers().size() + " of " + batch.size();
                memberTransaction.audit(Act.MEMORIES_IMPORTED, subject);
              }
              memberTransaction.finish();
              return new Written<>(taken, memberTransaction.record(), memberTransaction.entries());
            });
    notebooks.committed(member, written.before(), written.entries());
    return written.result();
  }

  /**
   * Gives a copy of everything but the words that are secret, and audits that it was given.
   *
   * @param guard called inside the transaction, after the member was locked; stops it by throwing,
   *     or says who acts for the member
   */
  public Copy copy(MemberRef member, Consumer<? super MemberTransaction> guard) {
    warmUp(member);
    return storage.inTenant(
        member.tenant(),
        scope -> {
          MemberTransaction memberTransaction = begin(scope, member);
          guard.accept(memberTransaction);
          memberTransaction.access().require(Permission.MEMORY_EXPORT);
          Fold fold = notebooks.fold(scope, member, memberTransaction.record(), Clearances.open());
          List<Memory> memories = fold.all();
          int secret = fold.countSecret();
          memberTransaction.audit(Act.MEMORIES_EXPORTED, memories.size() + ", left out " + secret);
          memberTransaction.finish();
          MemberDossier memberDossier = MemberDossier.of(memberTransaction, fold);
          return new Copy(
              memories,
              fold.beside(),
              secret,
              memberTransaction.state(),
              memberDossier,
              memberTransaction.now());
        });
  }

  private Taken take(
      MemberTransaction memberTransaction,
      List<ImportedMemory> batch,
      Map<Integer, Integer> fileNumbers) {
    MemberRef member = memberTransaction.member();
    Fold fold =
        notebooks.fold(
            memberTransaction.scope(), member, memberTransaction.record(), Clearances.open());
    EntryWriting writing =
        notebooks.writing(memberTransaction, notebooks.seals(member, memberTransaction.record()));
    Set<MemoryId> taken = new HashSet<>();
    List<Integer> numbers = new ArrayList<>();
    int locked = 0;
    int known = 0;
    int forgotten = 0;
    int over = 0;
    for (ImportedMemory each : batch) {
      MemoryId id = notebooks.idFor(member, each.key());
      Optional<MemoryState> there = each.former().flatMap(fold::find).or(() -> fold.find(id));
      if (there.isPresent() || !taken.add(id)) {
        boolean gone = there.isPresent() && !there.get().alive();
        known += gone ? 0 : 1;
        forgotten += gone ? 1 : 0;
        there.ifPresent(memoryState -> learn(fileNumbers, each, memoryState.number()));
      } else if (!fits(memberTransaction)) {
        over++;
      } else {
        int number =
            each.number().isPresent()
                ? memberTransaction.takeNumber(each.number().getAsInt())
                : memberTransaction.takeNumber();
        writing.remember(id, number, each.tier(), each.snapshot(fileNumbers), each.text());
        learn(fileNumbers, each, number);
        numbers.add(number);
        locked += each.tier().secret() ? 1 : 0;
      }
    }
    return new Taken(numbers, locked, known, forgotten, over);
  }

  private static boolean fits(MemberTransaction memberTransaction) {
    return memberTransaction.access().allowance().level(Metered.MEMORIES).room() > 0;
  }

  private static void learn(
      Map<Integer, Integer> fileNumbers, ImportedMemory importedMemory, int number) {
    importedMemory.number().ifPresent(inFile -> fileNumbers.put(inFile, number));
  }

  /** Reads the member's memories before the member is locked. */
  private void warmUp(MemberRef member) {
    if (!notebooks.warm(member)) {
      storage.<Boolean>inTenant(
          member.tenant(),
          scope -> {
            notebooks.warmUp(scope, member);
            return true;
          });
    }
  }

  private MemberTransaction begin(TenantScope scope, MemberRef member) {
    return memberTransactions
        .enter(scope, member)
        .orElseThrow(() -> new MemoException.NotFound("there is no such member"));
  }
}
