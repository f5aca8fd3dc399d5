package io.echovault.core.voice;

import io.echovault.core.member.MemberTransaction;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.voice.VoiceState.Challenge;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MessageId;
import java.util.Optional;

/** Notes as which message of a channel the digits went out, which the answer has to quote. */
public final class Prompts {
  private final Storage storage;
  private final MemberTransactions memberTransactions;

  public Prompts(Storage storage, MemberTransactions memberTransactions) {
    this.storage = storage;
    this.memberTransactions = memberTransactions;
  }

  /**
   * The digits that were asked for in a message were sent. Those that were asked for in another one
   * are left alone.
   *
   * @param as the channel's id of the message that holds them
   */
  public void sent(MemberRef member, MessageId askedIn, MessageId as) {
    storage.<Boolean>inTenant(
        member.tenant(),
        scope ->
            memberTransactions
                .lock(scope, member)
                .map(each -> sent(each, askedIn, as))
                .orElse(false));
  }

  private static boolean sent(
      MemberTransaction memberTransaction, MessageId askedIn, MessageId as) {
    Optional<VoiceState> state = VoiceStates.of(memberTransaction);
    Optional<Challenge> open =
        state
            .flatMap(VoiceState::challenge)
            .filter(each -> each.askedIn().equals(askedIn) && !each.used());
    open.ifPresent(
        each ->
            VoiceStates.keep(
                memberTransaction,
                state.orElseThrow().with(each.sent(as, memberTransaction.now()))));
    memberTransaction.finish();
    return open.isPresent();
  }
}
