package io.echovault.core.voice;

import io.echovault.core.member.MemberTransaction;
import io.echovault.core.session.Voicing;
import io.echovault.core.voice.VoiceState.Challenge;
import io.echovault.core.voice.VoiceState.Enrolled;
import io.echovault.core.voice.VoiceState.Enrolling;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.Factor;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.SessionId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** What a chat may do about its member's voice. */
public final class ChatVoice implements Voicing {
  private static final MessageId NO_MESSAGE = new MessageId("none");

  private final VoicePorts ports;
  private final MemberTransaction memberTransaction;
  private final Optional<Envelope> chat;

  /**
   * That of a member.
   *
   * @param chat the message that is answered, if there is one
   */
  public ChatVoice(VoicePorts ports, MemberTransaction memberTransaction, Optional<Envelope> chat) {
    this.ports = ports;
    this.memberTransaction = memberTransaction;
    this.chat = chat;
  }

  /** Makes what a chat may do about a voice, in each transaction. */
  public static BiFunction<MemberTransaction, Optional<Envelope>, Voicing> by(VoicePorts ports) {
    return (memberTransaction, chat) -> new ChatVoice(ports, memberTransaction, chat);
  }

  @Override
  public boolean available() {
    return ports.tellsSpeakers();
  }

  @Override
  public Optional<Standing> standing() {
    return VoiceStates.of(memberTransaction).flatMap(this::standing);
  }

  private Optional<Standing> standing(VoiceState state) {
    Optional<Enrolling> running =
        state.enrolling().filter(each -> each.waitsAt(memberTransaction.now()));
    return running
        .map(each -> new Standing(Phase.ENROLLING, each.notes().size(), each.since()))
        .or(() -> state.enrolled().map(each -> new Standing(phase(each), 0, each.since())));
  }

  private Phase phase(Enrolled enrolled) {
    return phase(enrolled, ports, memberTransaction.state().identities());
  }

  /** How it stands with a voice that was enrolled. */
  static Phase phase(Enrolled enrolled, VoicePorts ports, List<ChannelIdentity> identities) {
    if (!identities.containsAll(enrolled.identities())) {
      return Phase.SUSPENDED;
    }
    return enrolled.print().model().equals(ports.speakers().model())
        ? Phase.ENROLLED
        : Phase.OUTDATED;
  }

  @Override
  public Set<Factor> shown() {
    return memberTransaction.session().map(LiveSession::factors).orElse(Set.of());
  }

  @Override
  public Optional<SessionId> login() {
    return memberTransaction.session().map(LiveSession::id);
  }

  @Override
  public Use use() {
    if (!ports.speech().available()) {
      return Use.NO_SERVICE;
    }
    boolean may =
        ports.speech().inProcess() || memberTransaction.state().chat().settings().consents();
    return may ? Use.OPENS : Use.NO_CONSENT;
  }

  @Override
  public boolean keeps(MemoryId memory) {
    return memberTransaction
        .scope()
        .recordings()
        .find(memberTransaction.member().member(), memory)
        .isPresent();
  }

  @Override
  public boolean speaks() {
    return ports.spoken().available();
  }

  @Override
  public boolean leaves() {
    return ports.hears() && ports.speech().available() && !ports.speech().inProcess();
  }

  @Override
  public boolean opens() {
    return use() == Use.OPENS
        && VoiceStates.of(memberTransaction)
            .flatMap(VoiceState::enrolled)
            .filter(each -> phase(each) == Phase.ENROLLED)
            .isPresent();
  }

  @Override
  public String enrol() {
    Enrolling begun = new Enrolling(EnrolmentDigits.draw(), List.of(), memberTransaction.now());
    VoiceState state =
        VoiceStates.of(memberTransaction)
            .orElseGet(() -> VoiceState.fresh(memberTransaction.now()));
    VoiceStates.keep(memberTransaction, state.with(begun));
    return SpokenDigits.apart(begun.next());
  }

  @Override
  public String ask() {
    VoiceState state =
        VoiceStates.of(memberTransaction)
            .orElseThrow(() -> new IllegalStateException("nobody's voice is known"));
    Challenge asked =
        new Challenge(
            DigitChallenge.draw(),
            chat.map(Envelope::id).orElse(NO_MESSAGE),
            Optional.empty(),
            memberTransaction.now().plus(Challenge.TIME),
            false);
    VoiceStates.keep(memberTransaction, state.with(asked));
    return SpokenDigits.apart(asked.digits());
  }

  @Override
  public boolean asksFor(String words) {
    String digits = SpokenDigits.figures(words);
    Optional<VoiceState> state = VoiceStates.of(memberTransaction);
    Optional<String> next =
        state
            .flatMap(VoiceState::enrolling)
            .filter(each -> each.waitsAt(memberTransaction.now()))
            .map(Enrolling::next);
    Optional<String> challenge =
        state
            .flatMap(VoiceState::challenge)
            .filter(each -> each.openAt(memberTransaction.now()))
            .map(Challenge::digits);
    return next.equals(Optional.of(digits)) || challenge.equals(Optional.of(digits));
  }

  @Override
  public boolean remove() {
    boolean there =
        memberTransaction.scope().voices().find(memberTransaction.member().member()).isPresent();
    if (there) {
      memberTransaction.scope().voices().remove(memberTransaction.member().member());
      memberTransaction.audit(Act.VOICE_REMOVED, "");
    }
    return there;
  }
}
