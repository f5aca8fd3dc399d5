package io.echovault.core;

import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.Channel;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.IncomingMessage.Text;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Reply;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ana, who may log in by PIN and by voice, with notes that are scripted. */
final class VoiceWorld {
  static final MessageId PROMPT = new MessageId("wamid.prompt");
  private static final Pattern DIGITS = Pattern.compile("\\d( \\d){5}");

  final ScriptedVoice voice = new ScriptedVoice();
  final LoginWorld login;
  final World world;
  private int notes;

  VoiceWorld() {
    this(storage -> storage);
  }

  /** The same with a bot that sees the storage through something. */
  VoiceWorld(UnaryOperator<Storage> around) {
    login = new LoginWorld(around);
    world = login.world;
    world.restartWithVoice(voice, "https://bot.example.org/unlock");
  }

  String say(String words) {
    return world.say(words, World.ANA_PHONE, World.ANA_ID).body();
  }

  /** Asks for digits, as they are sent, and gives them. */
  String digits() {
    Text asks = world.text("/login", World.ANA_PHONE, World.ANA_ID);
    Reply reply = world.receive(asks);
    sent(asks.envelope().id());
    return digits(reply.body());
  }

  /** Says that the answer to a message went out as the prompt. */
  void sent(MessageId asked) {
    Delivery delivery = delivery(asked).orElseThrow();
    world.core().deliveries().sent(login.ana, delivery, PROMPT);
  }

  /** The reply to a message as it is sent. */
  Optional<Delivery> delivery(Text asks) {
    return delivery(asks.envelope().id());
  }

  private Optional<Delivery> delivery(MessageId asked) {
    Fingerprint known = world.fingerprints().message(Channel.WHATSAPP, asked);
    return world
        .proven()
        .inTenant(login.ana.tenant(), scope -> scope.replies().to(known))
        .flatMap(stored -> world.core().deliveries().open(login.ana, stored.id()));
  }

  static String digits(String reply) {
    return digitsIn(reply).orElseThrow(() -> new AssertionError("no digits are asked for"));
  }

  static Optional<String> digitsIn(String reply) {
    Matcher shown = DIGITS.matcher(reply);
    return shown.find() ? Optional.of(shown.group()) : Optional.empty();
  }

  /** A new recording of a speaker who says something, quoting nothing. */
  String note(String speaker, String words) {
    return hear(ScriptedVoice.note(speaker, "take " + ++notes, words), Optional.empty(), false);
  }

  /** The same as an answer to the prompt. */
  String answer(String speaker, String words) {
    return answer(ScriptedVoice.note(speaker, "take " + ++notes, words));
  }

  String answer(byte[] file) {
    return hear(file, Optional.of(PROMPT), false);
  }

  String forwardedAnswer(byte[] file) {
    return hear(file, Optional.of(PROMPT), true);
  }

  private String hear(byte[] file, Optional<MessageId> quoted, boolean forwarded) {
    return world.receive(media(file, quoted, forwarded, Media.Kind.VOICE_NOTE)).body();
  }

  Media media(byte[] file, Optional<MessageId> quoted, boolean forwarded, Media.Kind kind) {
    Envelope plain = world.envelope(World.ANA_PHONE, World.ANA_ID);
    Envelope envelope =
        new Envelope(
            plain.id(),
            plain.via(),
            plain.sender(),
            plain.sentAt(),
            plain.receivedAt(),
            Optional.empty(),
            forwarded,
            quoted);
    String id = world.media.put("media-" + ++notes, file);
    return new Media(envelope, kind, id, "audio/ogg", Optional.empty(), Optional.empty());
  }

  /** Sets a PIN and enrols Ana's voice, and ends the session. */
  void enrol() {
    login.set(LoginWorld.PIN);
    String reply = say("/enroll yes");
    for (int note = 0; note < 3; note++) {
      reply = note("ana", digits(reply));
    }
    say("/logout");
  }
}
