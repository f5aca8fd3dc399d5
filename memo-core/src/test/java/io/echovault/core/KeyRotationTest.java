package io.echovault.core;

import static io.echovault.core.World.ANA_PHONE;
import static io.echovault.core.World.BEN_PHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.KeyCount;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.TenantId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All keys under another encryption key, while people go on writing. */
class KeyRotationTest {
  private static final Bytes NEW = bytes(7);

  /** The world's own vault has 32 zeros as its key. */
  private static final Bytes OLD = bytes(0);

  private final World world = new World();

  @Test
  void opensEverythingUnderTheNewKeyAloneOnceAllIsWrapped() {
    anaAndBen();
    world.restartWith(LocalKeyVault.of(NEW).withPrevious(OLD));
    world.say("The lamp is in the cellar", ANA_PHONE);
    assertThat(world.core().keyRotation().count().former()).isEqualTo(8);

    List<Long> left = new ArrayList<>();
    KeyCount after = world.core().keyRotation().rotate(left::add);

    assertThat(after).isEqualTo(new KeyCount(8, 0, 0));
    assertThat(left).startsWith(2L).endsWith(0L);
    world.restartWith(LocalKeyVault.of(NEW));
    assertThat(world.say("Where is the key?", ANA_PHONE).body()).contains("under the mat");
    assertThat(world.words(ANA_PHONE))
        .containsExactly("The key is under the mat", "The lamp is in the cellar");
    assertThat(world.say("Where is the boat?", BEN_PHONE).body()).contains("in the harbour");
  }

  @Test
  void doesNothingTheSecondTime() {
    anaAndBen();
    world.restartWith(LocalKeyVault.of(NEW).withPrevious(OLD));
    KeyCount first = world.core().keyRotation().rotate(left -> {});
    assertThat(world.core().keyRotation().rotate(left -> {})).isEqualTo(first);
    assertThat(platformChain())
        .extracting(AuditEvent::act, AuditEvent::subject)
        .containsExactly(
            tuple(AuditEvent.Act.KEYS_ROTATED, "begun, 8 to wrap"),
            tuple(AuditEvent.Act.KEYS_ROTATED, "done, 8 wrapped"));
  }

  @Test
  void wrapsTheRestWhenItWasBrokenOff() {
    anaAndBen();
    world.restartWith(LocalKeyVault.of(NEW).withPrevious(OLD));
    assertThatThrownBy(
            () ->
                world
                    .core()
                    .keyRotation()
                    .rotate(
                        left -> {
                          throw new IllegalStateException("killed");
                        }))
        .hasMessage("killed");
    assertThat(world.core().keyRotation().count()).isEqualTo(new KeyCount(6, 2, 0));
    assertThat(world.core().keyRotation().rotate(left -> {})).isEqualTo(new KeyCount(8, 0, 0));
  }

  @Test
  void reachesAMemberToWhomNoIdentityBelongs() {
    anaAndBen();
    MemberRef ana = world.member(ANA_PHONE);
    world.storage.<Boolean>inTenant(
        ana.tenant(),
        scope -> {
          scope.release(world.fingerprint(ANA_PHONE), ana.member());
          return true;
        });
    assertThat(world.core().memories().find(ANA_PHONE)).isEmpty();
    world.restartWith(LocalKeyVault.of(NEW).withPrevious(OLD));
    assertThat(world.core().keyRotation().rotate(left -> {})).isEqualTo(new KeyCount(8, 0, 0));
    world.restartWith(LocalKeyVault.of(NEW));
    assertThat(world.core().memories().export(ana)).hasSize(1);
  }

  @Test
  void countsWhatIsUnderNeitherKeyAndLeavesIt() {
    anaAndBen();
    MemberRef ana = world.member(ANA_PHONE);
    MemberRecord before = record(ana);
    world.restartWith(LocalKeyVault.of(NEW).withPrevious(bytes(9)));
    assertThat(world.core().keyRotation().rotate(left -> {})).isEqualTo(new KeyCount(0, 0, 8));
    assertThat(record(ana)).isEqualTo(before);
    assertThatThrownBy(() -> world.say("Where is the key?", ANA_PHONE))
        .isInstanceOf(MemoException.Unreadable.class)
        .hasMessageContaining("another encryption key");
  }

  private void anaAndBen() {
    world.say("The key is under the mat", ANA_PHONE);
    world.say("The boat is in the harbour", BEN_PHONE);
  }

  private MemberRecord record(MemberRef member) {
    return world
        .storage
        .inTenant(member.tenant(), scope -> scope.members().find(member.member()))
        .orElseThrow();
  }

  private List<AuditEvent> platformChain() {
    return world.storage.inTenant(
        TenantId.PLATFORM, scope -> scope.auditAfter(MemberId.ADMINISTRATION, 0, 100));
  }

  private static Bytes bytes(int value) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) value);
    return new Bytes(bytes);
  }
}
