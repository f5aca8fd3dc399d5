package io.echovault.core.inmemory;

import io.echovault.ports.outbound.Directory;
import io.echovault.ports.vocabulary.DirectoryEntry;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Who an identity belongs to. An identity that a transaction changes is locked until its end. */
public final class Register implements Directory {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

  static final Comparator<MemberRef> ORDER =
      Comparator.<MemberRef, UUID>comparing(member -> member.tenant().value())
          .thenComparing(member -> member.member().value());

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition ended = lock.newCondition();
  private final Map<Fingerprint, DirectoryEntry> owners = new HashMap<>();
  private final Map<Fingerprint, RegisterChanges> changing = new HashMap<>();

  @Override
  public Optional<DirectoryEntry> entry(Fingerprint identity) {
    lock.lock();
    try {
      return Optional.ofNullable(owners.get(identity));
    } finally {
      lock.unlock();
    }
  }

  @Override
  public List<MemberRef> members(Optional<MemberRef> after, int limit) {
    lock.lock();
    try {
      return owners.values().stream()
          .map(DirectoryEntry::member)
          .distinct()
          .sorted(ORDER)
          .filter(each -> after.isEmpty() || ORDER.compare(each, after.get()) > 0)
          .limit(limit)
          .toList();
    } finally {
      lock.unlock();
    }
  }

  /** The entries that lead to a member, as committed. */
  List<DirectoryEntry> entriesOf(MemberRef member) {
    lock.lock();
    try {
      return owners.values().stream().filter(each -> each.member().equals(member)).toList();
    } finally {
      lock.unlock();
    }
  }

  DirectoryEntry claim(RegisterChanges transaction, DirectoryEntry entry) {
    lock.lock();
    try {
      take(transaction, entry.identity());
      Optional<DirectoryEntry> there = transaction.entry(entry.identity(), owners);
      if (there.isEmpty()) {
        transaction.set(entry.identity(), Optional.of(entry));
      }
      return there.orElse(entry);
    } finally {
      lock.unlock();
    }
  }

  void discard(RegisterChanges transaction, DirectoryEntry entry) {
    lock.lock();
    try {
      take(transaction, entry.identity());
      if (transaction.entry(entry.identity(), owners).equals(Optional.of(entry))) {
        transaction.set(entry.identity(), Optional.empty());
      }
    } finally {
      lock.unlock();
    }
  }

  void release(RegisterChanges transaction, Fingerprint identity, MemberRef member) {
    change(transaction, identity, member, Optional.empty());
  }

  void handOver(RegisterChanges transaction, MemberRef member, DirectoryEntry to) {
    change(transaction, to.identity(), member, Optional.of(to));
  }

  private void change(
      RegisterChanges transaction,
      Fingerprint identity,
      MemberRef member,
      Optional<DirectoryEntry> entry) {
    lock.lock();
    try {
      take(transaction, identity);
      if (transaction
          .entry(identity, owners)
          .filter(each -> each.member().equals(member))
          .isPresent()) {
        transaction.set(identity, entry);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Makes every identity of a member belong to nobody. */
  void releaseAll(RegisterChanges transaction, MemberRef member) {
    lock.lock();
    try {
      owners.entrySet().stream()
          .filter(each -> each.getValue().member().equals(member))
          .map(Map.Entry::getKey)
          .toList()
          .forEach(identity -> release(transaction, identity, member));
    } finally {
      lock.unlock();
    }
  }

  /** Ends a transaction, with its changes or without them. */
  void end(RegisterChanges transaction, boolean commit) {
    lock.lock();
    try {
      if (commit) {
        transaction.applyTo(owners);
      }
      if (changing.values().removeIf(each -> each == transaction)) {
        ended.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  private void take(RegisterChanges transaction, Fingerprint identity) {
    long left = PATIENCE_NANOS;
    while (changing.getOrDefault(identity, transaction) != transaction) {
      if (left <= 0) {
        throw new MemoException.TryAgain("another transaction holds the same identity too long");
      }
      try {
        left = ended.awaitNanos(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new MemoException.TryAgain("interrupted while waiting for an identity", e);
      }
    }
    changing.put(identity, transaction);
  }
}
