package io.echovault.testkit;

import static io.echovault.testkit.Fixtures.NOON;
import static io.echovault.testkit.Fixtures.bytes;
import static io.echovault.testkit.Fixtures.newFingerprint;
import static io.echovault.testkit.Fixtures.newMember;
import static io.echovault.testkit.Fixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.outbound.ErasureLedger;
import io.echovault.ports.vocabulary.Erasure;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.NotedErasures;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every erasure ledger keeps to. */
public interface ErasureLedgerContract {

  /** The ledger under test, empty at first, the same through one test. */
  ErasureLedger ledger();

  /** An erasure of somebody new. */
  static Erasure newErasure() {
    return new Erasure(
        newFingerprint().value(), new MemberRef(newTenant(), newMember()), NOON, bytes(64));
  }

  @Test
  default void isEmptyAtFirst() {
    assertThat(ledger().read()).isEqualTo(new NotedErasures(List.of(), 0));
  }

  @Test
  default void givesBackWhatWasAddedInOrder() {
    Erasure one = newErasure();
    Erasure two = newErasure();
    ledger().add(one);
    ledger().add(two);
    ledger().add(one);
    assertThat(ledger().read().erasures()).containsExactly(one, two, one);
  }

  @Test
  default void keepsWhatManyAddAtOnce() {
    List<Callable<List<Erasure>>> writers =
        IntStream.range(0, 4)
            .<Callable<List<Erasure>>>mapToObj(
                i ->
                    () -> {
                      List<Erasure> added = new ArrayList<>();
                      for (int each = 0; each < 10; each++) {
                        added.add(newErasure());
                        ledger().add(added.get(each));
                      }
                      return added;
                    })
            .toList();
    List<Erasure> all = Race.between(writers).stream().flatMap(List::stream).toList();
    assertThat(ledger().read().erasures()).containsExactlyInAnyOrderElementsOf(all);
    assertThat(ledger().read().damaged()).isZero();
  }
}
