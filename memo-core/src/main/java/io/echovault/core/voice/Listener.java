package io.echovault.core.voice;

import io.echovault.core.member.MemberState;
import io.echovault.core.session.Voicing.Phase;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.MemberRef;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A voice note with what is known of its sender.
 *
 * @param state of the member
 * @param voice what is kept of their voice
 * @param session their login, if one is live
 * @param known what the note's message is known by
 * @param lockedUntil until when nobody is let in, if so
 * @param guard stops a transaction when the message is not to be handled here any more
 */
record Listener(
    MemberRef member,
    Media note,
    Fingerprint known,
    MemberState state,
    Optional<VoiceState> voice,
    Optional<LiveSession> session,
    Optional<Instant> lockedUntil,
    Instant now,
    Consumer<TenantScope> guard) {

  String language() {
    return state.chat().settings().language();
  }

  /** Whether the voice may be compared. */
  boolean known(VoicePorts ports) {
    return voice
        .flatMap(VoiceState::enrolled)
        .filter(each -> ChatVoice.phase(each, ports, state.identities()) == Phase.ENROLLED)
        .isPresent();
  }

  /** Whether a service may hear their notes. */
  boolean mayBeWritten(VoicePorts ports) {
    return ports.speech().available()
        && (ports.speech().inProcess() || state.chat().settings().consents());
  }

  @Override
  public String toString() {
    return "Listener[" + note + "]";
  }
}
