package io.echovault.core.bot;

import io.echovault.core.member.MemberTransactions;
import io.echovault.core.voice.Prompts;
import io.echovault.core.voice.SpokenReplies;
import io.echovault.core.voice.VoicePorts;
import io.echovault.ports.inbound.Memories;
import io.echovault.ports.outbound.Storage;
import java.util.function.Supplier;

/**
 * What deliveries have to do with voices.
 *
 * @param prompts notes as which message the digits of a login went out
 * @param spoken has replies spoken
 * @param kept opens the recordings that are given back
 */
public record SentSound(Prompts prompts, SpokenReplies spoken, KeptSound kept) {

  /** All of it over a storage. */
  public static SentSound of(
      Storage storage,
      MemberTransactions memberTransactions,
      VoicePorts ports,
      Supplier<Memories> memories) {
    return new SentSound(
        new Prompts(storage, memberTransactions),
        new SpokenReplies(storage, memberTransactions, ports.spoken()),
        new KeptSound(storage, memberTransactions, memories));
  }
}
