package io.echovault.core.session;

import io.echovault.core.member.MemberTransaction;
import io.echovault.core.sealing.Fingerprints;
import io.echovault.core.sealing.Randomness;
import io.echovault.ports.outbound.Links;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.LinkRecord;
import io.echovault.ports.vocabulary.UnlockPurpose;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Links that a chat is sent and that work once. A member has one at a time: a new one replaces the
 * one before. Safe for threads.
 */
public final class OneTimeLinks {
  /** How long a link works that nobody uses. */
  public static final Duration LIFETIME = Duration.ofMinutes(10);

  private static final int TOKEN_BYTES = 32;
  private static final int LONGEST_TOKEN = 64;

  private final Fingerprints fingerprints;

  public OneTimeLinks(Fingerprints fingerprints) {
    this.fingerprints = fingerprints;
  }

  /**
   * Makes a link, in the transaction, and notes in the chat that one was sent.
   *
   * @param chat the message that asks for it, from the member's own chat
   * @return the token that goes into the address: 43 letters, digits, hyphens and underscores
   */
  public String make(MemberTransaction memberTransaction, Envelope chat, UnlockPurpose purpose) {
    String token =
        Base64.getUrlEncoder().withoutPadding().encodeToString(Randomness.bytes(TOKEN_BYTES));
    Fingerprint hash = fingerprints.link(token);
    SentLink link = SentLink.to(chat, purpose);
    memberTransaction.state(
        memberTransaction
            .state()
            .with(memberTransaction.state().chat().linkSent(memberTransaction.now())));
    memberTransaction
        .scope()
        .keepLink(
            new LinkRecord(
                hash,
                memberTransaction.member(),
                memberTransaction.now().plus(LIFETIME),
                link.sealed(memberTransaction.openKey(), memberTransaction.member(), hash)));
    return token;
  }

  /** The link with a token, if it still works. */
  Optional<LinkRecord> find(Links links, String token, Instant now) {
    return token.length() > LONGEST_TOKEN
        ? Optional.empty()
        : links.find(fingerprints.link(token), now);
  }
}
