package io.echovault.core.session;

import io.echovault.core.member.MemberTransaction;
import io.echovault.core.member.MemberTransactions;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.UnlockPurpose;
import java.util.Optional;
import java.util.function.BiFunction;

/** What a chat does about logins, inside the transaction of its message. Safe for threads. */
public interface ChatLogins {
  /** For a bot where nobody can log in. */
  ChatLogins NONE = withoutPage((memberTransaction, chat) -> Voicing.NONE);

  private static ChatLogins withoutPage(
      BiFunction<MemberTransaction, Optional<Envelope>, Voicing> voices) {
    return new ChatLogins() {
      @Override
      public boolean available() {
        return false;
      }

      @Override
      public boolean hasPin(MemberTransaction memberTransaction) {
        return false;
      }

      @Override
      public Optional<String> link(
          MemberTransaction memberTransaction, Envelope chat, UnlockPurpose purpose) {
        return Optional.empty();
      }

      @Override
      public Recovering recovering(MemberTransaction memberTransaction) {
        return Recovering.NONE;
      }

      @Override
      public Voicing voicing(MemberTransaction memberTransaction, Optional<Envelope> chat) {
        return voices.apply(memberTransaction, chat);
      }

      @Override
      public void end(MemberTransaction memberTransaction) {}
    };
  }

  /**
   * Those of a bot that may have a page.
   *
   * @param pageUrl the address of the page, which a token is appended to, with a slash between;
   *     without one there are no logins
   * @param voices what is done about voices
   */
  static ChatLogins at(
      Optional<String> pageUrl,
      OneTimeLinks links,
      MemberSessions sessions,
      MemberTransactions memberTransactions,
      BiFunction<MemberTransaction, Optional<Envelope>, Voicing> voices) {
    return pageUrl
        .map(url -> at(url, links, sessions, memberTransactions, voices))
        .orElseGet(() -> withoutPage(voices));
  }

  private static ChatLogins at(
      String pageUrl,
      OneTimeLinks links,
      MemberSessions sessions,
      MemberTransactions memberTransactions,
      BiFunction<MemberTransaction, Optional<Envelope>, Voicing> voices) {
    Recoveries recoveries = new Recoveries();
    return new ChatLogins() {
      @Override
      public boolean available() {
        return true;
      }

      @Override
      public boolean hasPin(MemberTransaction memberTransaction) {
        return memberTransaction
            .scope()
            .logins()
            .find(memberTransaction.member().member())
            .isPresent();
      }

      @Override
      public Optional<String> link(
          MemberTransaction memberTransaction, Envelope chat, UnlockPurpose purpose) {
        return Optional.of(pageUrl + "/" + links.make(memberTransaction, chat, purpose));
      }

      @Override
      public Recovering recovering(MemberTransaction memberTransaction) {
        return new ChatRecovery(recoveries, memberTransactions, memberTransaction);
      }

      @Override
      public Voicing voicing(MemberTransaction memberTransaction, Optional<Envelope> chat) {
        return voices.apply(memberTransaction, chat);
      }

      @Override
      public void end(MemberTransaction memberTransaction) {
        sessions.endAll(memberTransaction);
      }
    };
  }

  /** Whether there is a page where people can log in. */
  boolean available();

  boolean hasPin(MemberTransaction memberTransaction);

  /** The address of a new one-time page; empty when there is none. */
  Optional<String> link(MemberTransaction memberTransaction, Envelope chat, UnlockPurpose purpose);

  /** What the chat may do for who lost their PIN. */
  Recovering recovering(MemberTransaction memberTransaction);

  /**
   * What the chat may do about the member's voice.
   *
   * @param chat the message that is answered, if there is one
   */
  Voicing voicing(MemberTransaction memberTransaction, Optional<Envelope> chat);

  /** Ends every session of the member, which is audited. */
  void end(MemberTransaction memberTransaction);
}
