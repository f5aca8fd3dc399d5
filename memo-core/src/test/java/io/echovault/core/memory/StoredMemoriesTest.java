package io.echovault.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.core.LocalKeyVault;
import io.echovault.core.authority.ClearancesForTests;
import io.echovault.core.codec.ByteReader;
import io.echovault.core.codec.ByteWriter;
import io.echovault.core.codec.Golden;
import io.echovault.core.codec.StoredForm;
import io.echovault.core.recall.RoundedVectors;
import io.echovault.core.sealing.MemberKeys;
import io.echovault.ports.vocabulary.Attachment;
import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.DepartmentId;
import io.echovault.ports.vocabulary.Labels;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Membership;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Repetition;
import io.echovault.ports.vocabulary.Role;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.SealedVectors;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.Tier;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Stored examples of memories still open, under keys that are wrapped as they are stored. */
class StoredMemoriesTest {
  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  static final String WORDS = "The alarm code of the studio is 2580, é🔐";
  static final MemberRef MEMBER =
      new MemberRef(new TenantId(new UUID(1, 2)), new MemberId(new UUID(3, 4)));
  static final EntryMetadata ABOUT =
      new EntryMetadata(
          Provenance.VOICE,
          NOON,
          Optional.of(NOON.plusSeconds(3600)),
          ZoneId.of("Europe/Madrid"),
          Optional.of(new MessageId("wamid.7")),
          Set.of(2, 5),
          Optional.of(new DepartmentId(new UUID(7, 8))),
          Labels.of("keys", "house"),
          Optional.empty());
  static final KeptFile FILE =
      new KeptFile(
          new Attachment(new UUID(13, 14), "lease.pdf", "application/pdf", 12_345),
          new Bytes(new byte[] {1, 2, 3}));
  static final RoundedVectors VECTORS =
      RoundedVectors.of(List.of(new float[] {0.6f, -0.8f}, new float[] {1, 0}));

  private static final LocalKeyVault VAULT = LocalKeyVault.of(new Bytes(new byte[32]));
  private static final MemberKeys KEYS = new MemberKeys(VAULT);

  @Test
  void anEntryOpensWithWhatStandsBesideItsWords() {
    SealedEntry entry = entry(new Bytes(Golden.bytes(StoredForm.ENTRY)));
    assertThat(seals().words(entry, ClearancesForTests.everything())).isEqualTo(WORDS);
    assertThat(seals().about(entry)).isEqualTo(ABOUT);
  }

  @Test
  void whatStandsBesideWordsIsReadAndWritten() {
    byte[] stored = Golden.bytes(StoredForm.ENTRY_ABOUT);
    assertThat(read(stored)).isEqualTo(ABOUT);
    assertThat(written(ABOUT)).containsExactly(stored);
  }

  /** In the second form a rule had one weekday or none. */
  @Test
  void aRuleOfTheFormerFormIsRead() {
    byte[] now = written(ABOUT);
    byte[] withoutRule = Arrays.copyOf(now, now.length - 1);
    withoutRule[0] = 2;
    byte[] stored =
        new ByteWriter()
            .writeRest(withoutRule)
            .writeFlag(true)
            .writeText("WEEK")
            .writeInt(2)
            .writeInt(DayOfWeek.FRIDAY.getValue())
            .writeInt(0)
            .toBytes();
    assertThat(read(stored).repetition()).contains(Repetition.weeks(2, DayOfWeek.FRIDAY));
  }

  @Test
  void theFileOfAMemoryIsReadAndWritten() {
    byte[] stored = Golden.bytes(StoredForm.ENTRY_FILE);
    assertThat(KeptFile.fromBytes(stored)).isEqualTo(FILE);
    assertThat(FILE.toBytes()).containsExactly(stored);
  }

  @Test
  void anEntryGivesTheFileThatItWasSealedWith() {
    EntryMetadata about = ABOUT.with(Optional.of(FILE));
    SealedEntry entry = seals().seal(entry(Bytes.NONE), about, WORDS);
    assertThat(seals().about(entry)).isEqualTo(about);
    assertThat(about.memory(entry, WORDS).attachment()).contains(FILE.attachment());
  }

  private static EntryMetadata read(byte[] stored) {
    return EntryMetadata.readFrom(new ByteReader(stored));
  }

  private static byte[] written(EntryMetadata about) {
    return about.writeTo(new ByteWriter()).toBytes();
  }

  @Test
  void vectorsOpen() {
    SealedVectors sealed = vectors(new Bytes(Golden.bytes(StoredForm.VECTORS)));
    RoundedVectors opened = vectorSeals().open(sealed, ClearancesForTests.everything());
    assertThat(opened.toBytes()).containsExactly(VECTORS.toBytes());
  }

  @Test
  void vectorsOfAnotherMemberDoNotOpen() {
    MemberRef other = new MemberRef(MEMBER.tenant(), new MemberId(new UUID(3, 5)));
    // The other member has the same key here: the binding alone keeps them apart.
    VectorSeals ofOther = new VectorSeals(KEYS, other, record(other));
    SealedVectors sealed = vectors(new Bytes(Golden.bytes(StoredForm.VECTORS)));
    assertThat(vectorSeals().open(sealed, ClearancesForTests.everything())).isNotNull();
    assertThatThrownBy(() -> ofOther.open(sealed, ClearancesForTests.everything()))
        .isInstanceOf(MemoException.Unreadable.class);
  }

  @Test
  void aSnapshotIsReadAndWritten() {
    byte[] stored = Golden.bytes(StoredForm.SNAPSHOT);
    List<SealedEntry> entries = List.of(entry(new Bytes(new byte[] {9, 9})));
    assertThat(BackupWriting.fromBytes(stored)).isEqualTo(entries);
    assertThat(BackupWriting.toBytes(entries)).containsExactly(stored);
  }

  static SealedEntry entry(Bytes content) {
    return new SealedEntry(
        11,
        new MemoryId(new UUID(9, 10)),
        3,
        SealedEntry.Change.CORRECTED,
        Tier.SECRET,
        2,
        NOON,
        content);
  }

  static SealedVectors vectors(Bytes content) {
    return new SealedVectors(
        4, new MemoryId(new UUID(9, 10)), 2, Tier.CONFIDENTIAL, "model/1", 2, content);
  }

  static EntrySeals seals() {
    return new EntrySeals(KEYS, MEMBER, record());
  }

  static VectorSeals vectorSeals() {
    return new VectorSeals(KEYS, MEMBER, record());
  }

  private static MemberRecord record() {
    return record(MEMBER);
  }

  private static MemberRecord record(MemberRef member) {
    String context = "member/" + member.tenant().value() + "/" + member.member().value() + "/";
    byte[] secret = new byte[32];
    secret[0] = 1;
    return new MemberRecord(
        member.member(),
        Membership.of(Role.OWNER),
        11,
        3,
        1,
        VAULT.wrap(new Bytes(new byte[32]), context + "open"),
        VAULT.wrap(new Bytes(secret), context + "secret"),
        Bytes.NONE,
        AuditHead.EMPTY,
        NOON);
  }
}
