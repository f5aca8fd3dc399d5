package io.echovault.core.member;

import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.MemoException.Unreadable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does what is due past rows that do not open. What is about such a row is put off by a day, so
 * that nothing else waits for it, and its failure is told when everything else was done: once a
 * day.
 */
public final class BrokenRows {
  private static final Duration PUT_OFF = Duration.ofDays(1);

  private BrokenRows() {}

  /**
   * Does what is due.
   *
   * @param work does one item
   * @return how many items there were
   * @throws Unreadable the last failure, when there was one
   */
  public static int passed(
      Storage storage, List<DueItem> due, Instant now, Consumer<DueItem> work) {
    return passedTelling(
        storage,
        due,
        now,
        item -> {
          work.accept(item);
          return Optional.empty();
        });
  }

  /**
   * The same for work that passes over broken rows itself.
   *
   * @param work does one item; what it gives is told and puts nothing off
   */
  public static int passedTelling(
      Storage storage,
      List<DueItem> due,
      Instant now,
      Function<DueItem, Optional<Unreadable>> work) {
    Optional<Unreadable> failure = Optional.empty();
    for (DueItem item : due) {
      Optional<Unreadable> failed = done(storage, item, now, work);
      failure = failed.isPresent() ? failed : failure;
    }
    if (failure.isPresent()) {
      throw failure.get();
    }
    return due.size();
  }

  private static Optional<Unreadable> done(
      Storage storage, DueItem item, Instant now, Function<DueItem, Optional<Unreadable>> work) {
    try {
      return work.apply(item);
    } catch (Unreadable changed) {
      storage.<Boolean>inTenant(
          item.member().tenant(),
          scope -> {
            scope.schedule(
                new DueItem(item.member(), item.kind(), item.memory(), now.plus(PUT_OFF)));
            return true;
          });
      return Optional.of(changed);
    }
  }
}
