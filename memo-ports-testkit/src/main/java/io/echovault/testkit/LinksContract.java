package io.echovault.testkit;

import static io.echovault.testkit.Fixtures.NOON;
import static io.echovault.testkit.Fixtures.bytes;
import static io.echovault.testkit.Fixtures.newFingerprint;
import static io.echovault.testkit.Fixtures.newMember;
import static io.echovault.testkit.Fixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.LinkRecord;
import io.echovault.ports.vocabulary.MemberRef;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What every store of one-time links keeps to. */
public interface LinksContract extends StorageHook {
  Instant EXPIRY = NOON.plusSeconds(600);

  @Test
  default void findsALinkByItsTokenUntilItExpires() {
    LinkRecord link = kept(new MemberRef(newTenant(), newMember()));
    assertThat(storage().links().find(link.token(), NOON)).contains(link);
    assertThat(storage().links().find(link.token(), EXPIRY)).isEmpty();
    assertThat(storage().links().find(newFingerprint(), NOON)).isEmpty();
  }

  @Test
  default void letsALinkBeUsedOnce() {
    LinkRecord link = kept(new MemberRef(newTenant(), newMember()));
    assertThat(use(link, EXPIRY)).isFalse();
    assertThat(use(link, NOON)).isTrue();
    assertThat(use(link, NOON)).isFalse();
    assertThat(storage().links().find(link.token(), NOON)).isEmpty();
  }

  @Test
  default void letsOneOfManyUseALink() {
    LinkRecord link = kept(new MemberRef(newTenant(), newMember()));
    Callable<Boolean> user = () -> use(link, NOON);
    assertThat(Race.between(Collections.nCopies(8, user))).containsOnlyOnce(true);
  }

  @Test
  default void replacesTheLinkThatTheMemberHad() {
    MemberRef member = new MemberRef(newTenant(), newMember());
    LinkRecord first = kept(member);
    LinkRecord second = kept(member);
    assertThat(storage().links().find(first.token(), NOON)).isEmpty();
    assertThat(use(first, NOON)).isFalse();
    assertThat(storage().links().find(second.token(), NOON)).contains(second);
  }

  @Test
  default void neitherKeepsNorUsesALinkOfAnotherTenant() {
    LinkRecord link = kept(new MemberRef(newTenant(), newMember()));
    assertThatThrownBy(() -> write(newTenant(), scope -> scope.keepLink(link)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> write(newTenant(), scope -> scope.useLink(link, NOON)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(storage().links().find(link.token(), NOON)).contains(link);
  }

  private LinkRecord kept(MemberRef member) {
    LinkRecord link = new LinkRecord(newFingerprint(), member, EXPIRY, bytes(80));
    write(member.tenant(), scope -> scope.keepLink(link));
    return link;
  }

  private boolean use(LinkRecord link, Instant now) {
    return storage().inTenant(link.member().tenant(), scope -> scope.useLink(link, now));
  }
}
