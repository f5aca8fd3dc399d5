package io.echovault.testkit;

import static io.echovault.testkit.Fixtures.bytes;
import static io.echovault.testkit.Fixtures.newFingerprint;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.Bytes;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of wrapped keys keeps to. */
public interface WrappedKeysContract extends StorageHook {

  @Test
  default void hasNoKeyUnderANewName() {
    assertThat(storage().keys().find(newName())).isEmpty();
  }

  @Test
  default void keepsTheFirstKeyOfAName() {
    String name = newName();
    assertThat(storage().keys().keep(name, bytes(48))).isEqualTo(bytes(48));
    assertThat(storage().keys().keep(name, bytes("another"))).isEqualTo(bytes(48));
    assertThat(storage().keys().find(name)).contains(bytes(48));
  }

  @Test
  default void destroysAKeyForGood() {
    String name = newName();
    String other = newName();
    storage().keys().keep(name, bytes("first"));
    storage().keys().keep(other, bytes("other"));
    storage().keys().destroy(name);
    storage().keys().destroy(name);
    assertThat(storage().keys().find(name)).isEmpty();
    assertThat(storage().keys().find(other)).contains(bytes("other"));
  }

  @Test
  default void namesTheKeysThatThereAre() {
    String name = newName();
    String gone = newName();
    storage().keys().keep(name, bytes(48));
    storage().keys().keep(gone, bytes(48));
    storage().keys().destroy(gone);
    assertThat(storage().keys().names()).contains(name).doesNotContain(gone).isSorted();
  }

  @Test
  default void replacesAKeyOnlyWhileItIsTheOneThatIsNamed() {
    String name = newName();
    storage().keys().keep(name, bytes("former"));
    assertThat(storage().keys().replace(name, bytes("another"), bytes("fresh"))).isFalse();
    assertThat(storage().keys().find(name)).contains(bytes("former"));
    assertThat(storage().keys().replace(name, bytes("former"), bytes("fresh"))).isTrue();
    assertThat(storage().keys().replace(name, bytes("former"), bytes("fresher"))).isFalse();
    assertThat(storage().keys().find(name)).contains(bytes("fresh"));
  }

  @Test
  default void replacesNoKeyThatWasDestroyed() {
    String name = newName();
    storage().keys().keep(name, bytes("former"));
    storage().keys().destroy(name);
    assertThat(storage().keys().replace(name, bytes("former"), bytes("fresh"))).isFalse();
    assertThat(storage().keys().find(name)).isEmpty();
  }

  @Test
  default void givesAllWhoKeepAtOnceTheSameKey() {
    for (int round = 0; round < 10; round++) {
      String name = newName();
      List<Callable<Bytes>> keepers =
          IntStream.range(0, 4)
              .<Callable<Bytes>>mapToObj(i -> () -> storage().keys().keep(name, bytes("key " + i)))
              .toList();
      List<Bytes> kept = Race.between(keepers);
      assertThat(kept).containsOnly(kept.get(0));
      assertThat(storage().keys().find(name)).contains(kept.get(0));
    }
  }

  private static String newName() {
    return "contract/" + newFingerprint().value();
  }
}
