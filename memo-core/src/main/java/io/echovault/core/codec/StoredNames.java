package io.echovault.core.codec;

import io.echovault.ports.vocabulary.AccessFinding;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.Factor;
import io.echovault.ports.vocabulary.Metered;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Repetition;
import io.echovault.ports.vocabulary.ReplyKey;
import io.echovault.ports.vocabulary.Role;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.SealedSnapshot;
import io.echovault.ports.vocabulary.Standing;
import io.echovault.ports.vocabulary.SubscriptionFact;
import io.echovault.ports.vocabulary.TenantRecord;
import io.echovault.ports.vocabulary.Tier;
import io.echovault.ports.vocabulary.UnlockPurpose;
import java.util.List;

/**
 * Everything that is stored by a name or a number of ours, in one place. What was stored under one
 * of these is found, opened and verified by it alone, so after a release none of them changes: a
 * new one is added beside it.
 */
public final class StoredNames {
  /** The enums whose constants are stored by name, or bound into seals and MACs. */
  public static final List<Class<? extends Enum<?>>> ENUMS =
      List.of(
          AccessFinding.Kind.class,
          AuditEvent.Act.class,
          ChannelIdentity.Kind.class,
          DueItem.Kind.class,
          Factor.class,
          Metered.class,
          Provenance.class,
          Repetition.Every.class,
          ReplyKey.class,
          Role.class,
          SealedEntry.Change.class,
          SealedSnapshot.Kind.class,
          Standing.class,
          SubscriptionFact.Standing.class,
          SubscriptionFact.Step.class,
          TenantRecord.Kind.class,
          Tier.class,
          UnlockPurpose.class);

  private StoredNames() {}

  /** A name that is stored, or goes into what is stored. */
  public interface Name {
    /** The name as it is stored. */
    String text();
  }

  /** What a seal is for: the beginning of its associated data. */
  public enum Purpose implements Name {
    FILE_CHUNK("file chunk"),
    INBOX("inbox"),
    LINK("link"),
    MEMBER_STATE("member state"),
    MEMORY_ABOUT("memory about"),
    MEMORY_FILE("memory file"),
    MEMORY_VECTORS("memory vectors"),
    MEMORY_WORDS("memory words"),
    PIN("pin"),
    RECORDING("recording"),
    REPLY("reply"),
    SNAPSHOT("snapshot"),
    TENANT_SNAPSHOT("snapshot of the tenant"),
    TRANSCRIPTION("transcription"),
    VOICE("voice");

    private final String text;

    Purpose(String text) {
      this.text = "echovault/" + text;
    }

    @Override
    public String text() {
      return text;
    }
  }

  /** What is signed, hashed or authenticated: the beginning of it, its version last. */
  public enum Statement implements Name {
    ACCESS_ROW("access/1"),
    AUDIT_EVENT("audit/1"),
    CHECKPOINT("checkpoint/1"),
    ERASURE("erasure/1"),
    JOURNAL("journal/1"),
    RECEIPT("receipt/1"),
    RESTORE("restore/1"),
    VAULT("vault/1");

    private final String text;

    Statement(String text) {
      this.text = "echovault/" + text;
    }

    @Override
    public String text() {
      return text;
    }
  }

  /** What a fingerprint is of: the beginning of what is hashed. */
  public enum Label implements Name {
    DECLARED_MEMBER("declared member"),
    DEPARTMENT("department"),
    FILES("files"),
    IDENTITY("identity"),
    LINK("link"),
    MEMORY("memory"),
    MESSAGE("message"),
    RECIPIENT("recipient"),
    TENANT("tenant");

    private final String text;

    Label(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }
  }

  /** Keys by the name that they are stored under, and the parts of what they are wrapped for. */
  public enum KeyName implements Name {
    ACCESS("access"),
    DAY("inbox/"),
    FINGERPRINT("fingerprint"),
    MEMBER("member/"),
    OPEN("open"),
    PIN("pin"),
    PLATFORM("platform/"),
    SECRET("secret"),
    SIGNING("signing"),
    VAULT_ID("key id"),
    VAULT_WRAP("wrap");

    private final String text;

    KeyName(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }
  }

  /**
   * What something is known by that came in no message: stored plain or hashed. {@code UNASKED}
   * stands where a channel's name would, and is none: those are in lower case.
   */
  public enum Source implements Name {
    BILLING("billing/"),
    COPY("copy:"),
    FETCHED("fetched/"),
    GIVEN_UP("given-up"),
    IMPORT("import:"),
    MAIL("mail/"),
    RECOVERY("recovery/"),
    TO("/to/"),
    UNASKED("UNASKED"),
    UNLOCK("unlock/"),
    WRITTEN("written/");

    private final String text;

    Source(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }
  }

  /** Ids of buttons: they stay in people's chats, and are pressed years later. */
  public enum Button implements Name {
    ASK("ask"),
    BOTH("both"),
    CLOUD_OFF("cloud:off"),
    CLOUD_ON("cloud:on"),
    DATE_ASK("date:ask"),
    DATE_KEEP("date:keep"),
    DATE_SET("date:set"),
    DELETE("delete"),
    DIGITS_KEEP("digits:keep"),
    DIGITS_PIN("digits:pin"),
    ENROL("voice:enrol"),
    FORGET_ME("forget-me"),
    KEEP("keep"),
    KEEP_ME("keep-me"),
    LOCK("lock"),
    SET_PIN("pin:set"),
    SPEAK_OFF("speak:off"),
    SPEAK_ON("speak:on"),
    UNLOCK("unlock");

    private final String text;

    Button(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }

    /** The id of a button of this kind about a number. */
    public String about(long number) {
      return text + ":" + number;
    }

    /** Whether an id is that of a button of this kind. */
    public boolean isOf(String id) {
      return id.startsWith(text + ":");
    }

    /** The id of a button of this kind about two numbers. */
    public String about(long one, long other) {
      return about(one) + ":" + other;
    }
  }
}
