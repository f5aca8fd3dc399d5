package io.echovault.core.recall;

import static io.echovault.core.recall.MemoriesForTests.memory;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.authority.Clearances;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

class IndexShelfTest {
  private final List<Long> readFrom = new ArrayList<>();
  private final List<Change> journal = new ArrayList<>();

  @Test
  void readsOnlyWhatIsNew() {
    IndexShelf shelf = new IndexShelf(1 << 20);
    append(memory(1, "one"));
    append(memory(2, "two"));
    assertThat(size(shelf, 1, 0)).isEqualTo(2);
    append(memory(3, "three"));

    assertThat(size(shelf, 1, 0)).isEqualTo(3);
    assertThat(readFrom).containsExactly(0L, 2L);
  }

  @Test
  void takesOutWhatIsNotToBeFoundAnyMore() {
    IndexShelf shelf = new IndexShelf(1 << 20);
    append(memory(1, "one"));
    journal.add(new Change(2, memory(1, "one").id(), Optional.empty()));

    assertThat(size(shelf, 1, 0)).isZero();
  }

  @Test
  void startsAnewInAnotherEpoch() {
    IndexShelf shelf = new IndexShelf(1 << 20);
    append(memory(1, "one"));
    size(shelf, 1, 0);

    size(shelf, 1, 1);

    assertThat(readFrom).containsExactly(0L, 0L);
  }

  @Test
  void dropsTheLongestUnusedWhenThereIsTooMuch() {
    IndexShelf shelf = new IndexShelf(25_000);
    append(memory(1, "x".repeat(4000)));
    size(shelf, 1, 0);
    size(shelf, 2, 0);
    size(shelf, 3, 0);
    readFrom.clear();

    size(shelf, 3, 0);
    size(shelf, 1, 0);

    assertThat(readFrom).containsExactly(1L, 0L);
  }

  private void append(Memory memory) {
    journal.add(new Change(journal.size() + 1, memory.id(), Optional.of(memory)));
  }

  private int size(IndexShelf shelf, int member, long epoch) {
    LongFunction<List<Change>> after =
        seq -> {
          readFrom.add(seq);
          return journal.stream().filter(change -> change.seq() > seq).toList();
        };
    MemberRef ref = new MemberRef(new TenantId(new UUID(1, 1)), new MemberId(new UUID(2, member)));
    return shelf.with(ref, Clearances.open(), epoch, after, MemberIndex::size);
  }
}
