package io.echovault.core.session;

import io.echovault.core.codec.ByteReader;
import io.echovault.core.codec.ByteWriter;
import io.echovault.core.codec.StoredForm;
import io.echovault.core.codec.StoredNames.Purpose;
import io.echovault.core.sealing.Binding;
import io.echovault.core.sealing.SealKey;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Channel;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.LinkRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.UnlockPurpose;
import java.time.Instant;

/**
 * What a one-time link is for, and the chat that it was sent to, where the outcome is told.
 *
 * @param channel the chat's channel
 * @param via which of our numbers the chat is with, in the channel's terms
 * @param answers the message that asked for the link
 * @param askedAt when that message was sent, in the channel's time
 */
public record SentLink(
    UnlockPurpose purpose, Channel channel, String via, MessageId answers, Instant askedAt) {

  static SentLink to(Envelope chat, UnlockPurpose purpose) {
    return new SentLink(purpose, chat.sender().channel(), chat.via(), chat.id(), chat.sentAt());
  }

  Bytes sealed(SealKey key, MemberRef member, Fingerprint token) {
    byte[] content =
        new ByteWriter()
            .begin(StoredForm.LINK)
            .writeText(purpose.name())
            .writeText(channel.name())
            .writeText(via)
            .writeText(answers.value())
            .writeInstant(askedAt)
            .toBytes();
    return key.seal(content, binding(member, token));
  }

  static SentLink opened(SealKey key, LinkRecord link) {
    byte[] content = key.open(link.content(), binding(link.member(), link.token()));
    ByteReader in = new ByteReader(content).expect(StoredForm.LINK);
    return new SentLink(
        in.readConstant(UnlockPurpose.class),
        new Channel(in.readText()),
        in.readText(),
        new MessageId(in.readText()),
        in.readInstant());
  }

  private static Binding binding(MemberRef member, Fingerprint token) {
    return Binding.to(Purpose.LINK).and(member).and(token.value());
  }

  @Override
  public String toString() {
    return "SentLink[" + purpose + "]";
  }
}
