package io.echovault.core.member;

import io.echovault.core.answer.MessageCodec;
import io.echovault.core.codec.ByteReader;
import io.echovault.core.codec.ByteWriter;
import io.echovault.core.codec.StoredForm;
import io.echovault.core.member.Settings.Cloud;
import io.echovault.core.sealing.SealKey;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Channel;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.ChannelIdentity.Kind;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.SessionId;
import io.echovault.ports.vocabulary.SpokenWish;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a member besides their memories.
 *
 * @param identities the names that belong to them, the last learnt last
 * @param takenBack places in the journal that undo has taken back or written
 * @param chat where the conversation stands, and what they chose
 * @param belonging what an organisation declared of them
 * @param lastChat where they wrote lately; empty for who has not written since that is noted
 * @param hidden locked memories that were deleted without a login
 * @param formerHolder who had their phone number before them, if that may be themselves
 * @param shut when they last said that what is locked is to stay so: words said before are closed
 *     at once; {@link Instant#EPOCH} for never
 * @param journalEnd the running hash of their journal, see {@link JournalEnd}
 */
public record MemberState(
    List<ChannelIdentity> identities,
    List<Long> takenBack,
    ChatState chat,
    Belonging belonging,
    Optional<LastChat> lastChat,
    HiddenMemories hidden,
    Optional<FormerHolder> formerHolder,
    Instant shut,
    Bytes journalEnd) {

  public MemberState {
    identities = List.copyOf(identities);
    takenBack = List.copyOf(takenBack);
  }

  /** The state of somebody new. */
  public static MemberState fresh(List<ChannelIdentity> identities, ChatState chat) {
    return new MemberState(
        identities,
        List.of(),
        chat,
        Belonging.NONE,
        Optional.empty(),
        HiddenMemories.NONE,
        Optional.empty(),
        Instant.EPOCH,
        JournalEnd.NONE);
  }

  public MemberState with(ChatState changed) {
    return new MemberState(
        identities,
        takenBack,
        changed,
        belonging,
        lastChat,
        hidden,
        formerHolder,
        shut,
        journalEnd);
  }

  public MemberState withIdentities(List<ChannelIdentity> changed) {
    return new MemberState(
        changed, takenBack, chat, belonging, lastChat, hidden, formerHolder, shut, journalEnd);
  }

  public MemberState withTakenBack(List<Long> changed) {
    return new MemberState(
        identities, changed, chat, belonging, lastChat, hidden, formerHolder, shut, journalEnd);
  }

  public MemberState with(Belonging changed) {
    return new MemberState(
        identities, takenBack, chat, changed, lastChat, hidden, formerHolder, shut, journalEnd);
  }

  public MemberState with(HiddenMemories changed) {
    return new MemberState(
        identities, takenBack, chat, belonging, lastChat, changed, formerHolder, shut, journalEnd);
  }

  /** The same with somebody who had their number before, or without. */
  public MemberState withFormerHolder(Optional<FormerHolder> changed) {
    return new MemberState(
        identities, takenBack, chat, belonging, lastChat, hidden, changed, shut, journalEnd);
  }

  /** The same with another end of the journal. */
  public MemberState withJournalEnd(Bytes changed) {
    return new MemberState(
        identities, takenBack, chat, belonging, lastChat, hidden, formerHolder, shut, changed);
  }

  /**
   * A state as it is sealed in a member's row.
   *
   * @param openKey the member's key of the open tiers
   * @throws MemoException.Unreadable when it does not open
   */
  public static MemberState open(SealKey openKey, MemberRef member, Bytes sealed) {
    return fromBytes(openKey.open(sealed, MemberTransaction.stateBinding(member)));
  }

  /** The same once they wrote a message. */
  public MemberState heard(Envelope message) {
    return lastChat.filter(last -> last.covers(message)).isPresent()
        ? this
        : new MemberState(
            identities,
            takenBack,
            chat,
            belonging,
            Optional.of(LastChat.of(message)),
            hidden,
            formerHolder,
            shut,
            journalEnd);
  }

  /** The same once what is locked is to stay so from a moment on; a later one counts. */
  public MemberState withShut(Instant moment) {
    return moment.isAfter(shut)
        ? new MemberState(
            identities,
            takenBack,
            chat,
            belonging,
            lastChat,
            hidden,
            formerHolder,
            moment,
            journalEnd)
        : this;
  }

  /** Whether the channel's own id of them is known. */
  public boolean hasUserId() {
    return identities.stream().anyMatch(each -> each.kind() == Kind.USER_ID);
  }

  byte[] toBytes() {
    ByteWriter out = new ByteWriter().begin(StoredForm.MEMBER_STATE).writeInt(identities.size());
    identities.forEach(
        each ->
            out.writeText(each.channel().name())
                .writeText(each.kind().name())
                .writeText(each.value()));
    out.writeInt(takenBack.size());
    takenBack.forEach(out::writeLong);
    out.writeText(chat.settings().zone().getId())
        .writeText(chat.settings().language())
        .writeFlag(chat.settings().languageChosen())
        .writeFlag(chat.welcomed())
        .writeFlag(chat.optedOut())
        .writeText(chat.rest())
        .writeFlag(chat.news().isPresent());
    chat.news().ifPresent(news -> MessageCodec.write(out, news));
    chat.pinGuard().writeTo(out);
    chat.recent().writeTo(out);
    belonging.writeTo(out);
    out.writeFlag(lastChat.isPresent());
    lastChat.ifPresent(last -> last.writeTo(out));
    hidden.writeTo(out);
    FormerHolder.write(formerHolder, out);
    out.writeInstant(shut)
        .writeFlag(chat.settings().cloud() != Cloud.UNASKED)
        .writeFlag(chat.settings().consents())
        .writeBytes(journalEnd.array());
    writeAdded(chat.settings(), out);
    return out.toBytes();
  }

  /** Added last, and no more than is needed: who reads an older form stops before it. */
  private static void writeAdded(Settings settings, ByteWriter out) {
    boolean spoken = settings.spoken() != SpokenWish.NONE;
    boolean alone = settings.spoken() == SpokenWish.ALONE;
    boolean secrets = settings.secretsAloud().isPresent();
    boolean mails = !settings.mailbox().equals(Mailbox.NONE);
    if (spoken || mails) {
      out.writeFlag(spoken);
    }
    if (spoken && (alone || secrets || mails)) {
      out.writeFlag(alone).writeFlag(secrets);
      settings.secretsAloud().ifPresent(login -> out.writeId(login.value()));
    }
    if (mails) {
      settings.mailbox().writeTo(out);
    }
  }

  private static Settings readAdded(ByteReader in, Settings settings) {
    Settings read = in.hasMore() && in.readFlag() ? readWish(in, settings) : settings;
    return in.hasMore() ? read.with(Mailbox.readFrom(in)) : read;
  }

  private static Settings readWish(ByteReader in, Settings settings) {
    boolean alone = in.hasMore() && in.readFlag();
    boolean secrets = in.hasMore() && in.readFlag();
    Settings heard = settings.hearingReplies(alone ? SpokenWish.ALONE : SpokenWish.TOO);
    return secrets ? heard.hearingSecrets(new SessionId(in.readId())) : heard;
  }

  static MemberState fromBytes(byte[] bytes) {
    ByteReader in = new ByteReader(bytes).expect(StoredForm.MEMBER_STATE);
    List<ChannelIdentity> identities = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      identities.add(
          new ChannelIdentity(
              new Channel(in.readText()), in.readConstant(Kind.class), in.readText()));
    }
    List<Long> takenBack = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      takenBack.add(in.readLong());
    }
    Settings settings = new Settings(in.readZone(), in.readText(), in.readFlag());
    MemberState read =
        new MemberState(
            identities,
            takenBack,
            new ChatState(
                settings,
                in.readFlag(),
                in.readFlag(),
                in.readOptionalText(),
                in.readFlag() ? Optional.of(MessageCodec.read(in)) : Optional.empty(),
                PinGuard.readFrom(in),
                Recent.readFrom(in)),
            Belonging.readFrom(in),
            in.readFlag() ? Optional.of(LastChat.readFrom(in)) : Optional.empty(),
            HiddenMemories.readFrom(in),
            FormerHolder.read(in),
            in.readInstant(),
            JournalEnd.NONE);
    Settings chosen = settings.with(cloud(in.readFlag(), in.readFlag()));
    Bytes journalEnd = new Bytes(in.readBytes());
    return read.with(read.chat.with(readAdded(in, chosen))).withJournalEnd(journalEnd);
  }

  private static Cloud cloud(boolean asked, boolean consents) {
    return consents ? Cloud.ON : asked ? Cloud.OFF : Cloud.UNASKED;
  }

  @Override
  public String toString() {
    return "MemberState" + identities;
  }
}
