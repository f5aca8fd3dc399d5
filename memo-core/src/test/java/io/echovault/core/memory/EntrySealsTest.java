package io.echovault.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.core.authority.Access;
import io.echovault.core.authority.Clearance;
import io.echovault.core.authority.Clearances;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Membership;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Role;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.SealedEntry.Change;
import io.echovault.ports.vocabulary.Tier;
import io.echovault.testkit.Fixtures;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntrySealsTest {
  private final Desk desk = new Desk();
  private final SealedEntry entry = entryOf("The key is under the mat", Tier.CONFIDENTIAL);
  private final EntrySeals seals = sealsOf(desk.member);

  @Test
  void opensWhereItWasSealed() {
    assertThat(seals.words(entry, Clearances.open())).isEqualTo("The key is under the mat");
  }

  @Test
  void staysShutUnderAnyOtherLabel() {
    List<SealedEntry> relabelled =
        List.of(
            label(9, entry.number(), entry.change(), entry.tier(), entry.version()),
            label(entry.seq(), 9, entry.change(), entry.tier(), entry.version()),
            label(entry.seq(), entry.number(), Change.MOVED, entry.tier(), entry.version()),
            label(entry.seq(), entry.number(), entry.change(), Tier.GENERAL, entry.version()),
            label(entry.seq(), entry.number(), entry.change(), entry.tier(), 9));
    for (SealedEntry other : relabelled) {
      assertThatThrownBy(() -> seals.words(other, Clearances.open()))
          .as("%s", other)
          .isInstanceOf(MemoException.Unreadable.class);
      assertThatThrownBy(() -> seals.about(other)).isInstanceOf(MemoException.Unreadable.class);
    }
  }

  @Test
  void staysShutInAnotherMembersJournal() {
    MemberRef other = new MemberRef(desk.member.tenant(), Fixtures.newMember());
    assertThatThrownBy(() -> sealsOf(other).words(entry, Clearances.open()))
        .isInstanceOf(MemoException.Unreadable.class);
  }

  @Test
  void opensASecretOnlyWithTheClearanceForIt() {
    SealedEntry secret = entryOf("my PIN is 1234", Tier.SECRET);
    assertThatThrownBy(() -> seals.words(secret, Clearances.open()))
        .isInstanceOf(MemoException.NotFound.class);
    Clearance cleared =
        Access.of(Membership.of(Role.OWNER), Optional.empty())
            .clearanceForWordsSaidAt(desk.clock.instant(), desk.clock.instant());
    assertThat(seals.words(secret, cleared)).isEqualTo("my PIN is 1234");
  }

  @Test
  void neverOpensTheWordsOfASecretWithTheOpenKey() {
    SealedEntry secret = entryOf("my PIN is 1234", Tier.SECRET);
    MemberRecord record = record(desk.member);
    MemberRecord swapped =
        new MemberRecord(
            record.id(),
            record.membership(),
            record.lastSeq(),
            record.lastNumber(),
            record.epoch(),
            record.openKey(),
            record.openKey(),
            record.state(),
            record.audit(),
            record.createdAt());
    EntrySeals withOpenKeyOnly = new EntrySeals(desk.keys, desk.member, swapped);
    Clearance cleared =
        Access.of(Membership.of(Role.OWNER), Optional.empty())
            .clearanceForWordsSaidAt(desk.clock.instant(), desk.clock.instant());
    assertThatThrownBy(() -> withOpenKeyOnly.words(secret, cleared))
        .isInstanceOf(MemoException.Unreadable.class);
  }

  @Test
  void saysThatShreddedContentIsGone() {
    SealedEntry shredded =
        new SealedEntry(
            entry.seq(),
            entry.memory(),
            entry.number(),
            entry.change(),
            entry.tier(),
            entry.version(),
            entry.recordedAt(),
            Bytes.NONE);
    assertThatThrownBy(() -> seals.about(shredded)).isInstanceOf(MemoException.Unreadable.class);
  }

  private SealedEntry entryOf(String words, Tier tier) {
    desk.remember(words, tier);
    List<SealedEntry> journal = desk.journal();
    return journal.get(journal.size() - 1);
  }

  private EntrySeals sealsOf(MemberRef member) {
    return new EntrySeals(desk.keys, member, record(desk.member));
  }

  private MemberRecord record(MemberRef member) {
    return desk.storage.inTenant(
        member.tenant(), scope -> scope.members().find(member.member()).orElseThrow());
  }

  private SealedEntry label(long seq, int number, Change change, Tier tier, int version) {
    return new SealedEntry(
        seq, entry.memory(), number, change, tier, version, entry.recordedAt(), entry.content());
  }
}
