package io.echovault.core.voice;

import io.echovault.core.codec.ByteReader;
import io.echovault.core.codec.ByteWriter;
import io.echovault.core.codec.StoredForm;
import io.echovault.core.voice.VoiceState.Challenge;
import io.echovault.core.voice.VoiceState.Enrolled;
import io.echovault.core.voice.VoiceState.Enrolling;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Channel;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Voiceprint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is kept of a voice, as bytes. */
final class VoiceStateCodec {
  private VoiceStateCodec() {}

  static byte[] toBytes(VoiceState state) {
    ByteWriter out = new ByteWriter().begin(StoredForm.VOICE).writeInstant(state.consentedAt());
    out.writeFlag(state.enrolling().isPresent());
    state.enrolling().ifPresent(each -> write(out, each));
    out.writeFlag(state.enrolled().isPresent());
    state.enrolled().ifPresent(each -> write(out, each));
    out.writeFlag(state.challenge().isPresent());
    state.challenge().ifPresent(each -> write(out, each));
    write(out, state.prints());
    write(out, state.hashes());
    return out.toBytes();
  }

  static VoiceState fromBytes(byte[] bytes) {
    ByteReader in = new ByteReader(bytes).expect(StoredForm.VOICE);
    return new VoiceState(
        in.readInstant(),
        optional(in, VoiceStateCodec::enrolling),
        optional(in, VoiceStateCodec::enrolled),
        optional(in, VoiceStateCodec::challenge),
        list(in, VoiceStateCodec::bytes),
        list(in, VoiceStateCodec::bytes));
  }

  private static void write(ByteWriter out, Enrolling enrolling) {
    out.writeInt(enrolling.asked().size());
    enrolling.asked().forEach(out::writeText);
    write(out, enrolling.notes());
    out.writeInstant(enrolling.since());
  }

  private static Enrolling enrolling(ByteReader in) {
    return new Enrolling(
        list(in, ByteReader::readText), list(in, VoiceStateCodec::bytes), in.readInstant());
  }

  private static void write(ByteWriter out, Enrolled enrolled) {
    out.writeText(enrolled.print().model())
        .writeBytes(enrolled.print().content().array())
        .writeInstant(enrolled.since())
        .writeInt(enrolled.identities().size());
    enrolled
        .identities()
        .forEach(
            each ->
                out.writeText(each.channel().name())
                    .writeText(each.kind().name())
                    .writeText(each.value()));
  }

  private static Enrolled enrolled(ByteReader in) {
    Voiceprint print = new Voiceprint(in.readText(), bytes(in));
    Instant since = in.readInstant();
    return new Enrolled(
        print,
        since,
        list(
            in,
            each ->
                new ChannelIdentity(
                    new Channel(each.readText()),
                    each.readConstant(ChannelIdentity.Kind.class),
                    each.readText())));
  }

  private static void write(ByteWriter out, Challenge challenge) {
    out.writeText(challenge.digits())
        .writeText(challenge.askedIn().value())
        .writeText(challenge.prompt().map(MessageId::value))
        .writeInstant(challenge.until())
        .writeFlag(challenge.used());
  }

  private static Challenge challenge(ByteReader in) {
    return new Challenge(
        in.readText(),
        new MessageId(in.readText()),
        in.readOptionalText().map(MessageId::new),
        in.readInstant(),
        in.readFlag());
  }

  private static void write(ByteWriter out, List<Bytes> all) {
    out.writeInt(all.size());
    all.forEach(each -> out.writeBytes(each.array()));
  }

  private static Bytes bytes(ByteReader in) {
    return new Bytes(in.readBytes());
  }

  private static <T> Optional<T> optional(ByteReader in, Function<ByteReader, T> read) {
    return in.readFlag() ? Optional.of(read.apply(in)) : Optional.empty();
  }

  private static <T> List<T> list(ByteReader in, Function<ByteReader, T> element) {
    List<T> list = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      list.add(element.apply(in));
    }
    return list;
  }
}
