package io.echovault.core.inmemory;

import io.echovault.ports.outbound.Directory;
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
  private final Map<Fingerprint, MemberRef> owners = new HashMap<>();
  private final Map<Fingerprint, RegisterChanges> changing = new HashMap<>();

  @Override
  public Optional<MemberRef> find(Fingerprint identity) {
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
          .distinct()
          .sorted(ORDER)
          .filter(each -> after.isEmpty() || ORDER.compare(each, after.get()) > 0)
          .limit(limit)
          .toList();
    } finally {
      lock.unlock();
    }
  }

  MemberRef claim(RegisterChanges transaction, Fingerprint identity, MemberRef member) {
    lock.lock();
    try {
      take(transaction, identity);
      Optional<MemberRef> owner = transaction.owner(identity, owners);
      if (owner.isEmpty()) {
        transaction.set(identity, Optional.of(member));
      }
      return owner.orElse(member);
    } finally {
      lock.unlock();
    }
  }

  void release(RegisterChanges transaction, Fingerprint identity, MemberRef member) {
    change(transaction, identity, member, Optional.empty());
  }

  void handOver(RegisterChanges transaction, Fingerprint identity, MemberRef member, MemberRef to) {
    change(transaction, identity, member, Optional.of(to));
  }

  private void change(
      RegisterChanges transaction,
      Fingerprint identity,
      MemberRef member,
      Optional<MemberRef> owner) {
    lock.lock();
    try {
      take(transaction, identity);
      if (transaction.owner(identity, owners).equals(Optional.of(member))) {
        transaction.set(identity, owner);
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
          .filter(each -> each.getValue().equals(member))
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
