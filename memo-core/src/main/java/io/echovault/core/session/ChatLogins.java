package io.echovault.core.session;

import io.echovault.core.member.Visit;
import io.echovault.core.member.Visits;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.UnlockPurpose;
import java.util.Optional;

/** What a chat does about logins, inside the transaction of its message. Safe for threads. */
public interface ChatLogins {
  /** For a bot where nobody can log in. */
  ChatLogins NONE =
      new ChatLogins() {
        @Override
        public boolean available() {
          return false;
        }

        @Override
        public boolean hasPin(Visit visit) {
          return false;
        }

        @Override
        public Optional<String> link(Visit visit, Envelope chat, UnlockPurpose purpose) {
          return Optional.empty();
        }

        @Override
        public Recovering recovering(Visit visit) {
          return Recovering.NONE;
        }

        @Override
        public void end(Visit visit) {}
      };

  /**
   * Those of a bot that has a page.
   *
   * @param pageUrl the address of the page, which a token is appended to, with a slash between
   */
  static ChatLogins at(String pageUrl, OneTimeLinks links, MemberSessions sessions, Visits visits) {
    Recoveries recoveries = new Recoveries();
    return new ChatLogins() {
      @Override
      public boolean available() {
        return true;
      }

      @Override
      public boolean hasPin(Visit visit) {
        return visit.scope().logins().find(visit.member().member()).isPresent();
      }

      @Override
      public Optional<String> link(Visit visit, Envelope chat, UnlockPurpose purpose) {
        return Optional.of(pageUrl + "/" + links.make(visit, chat, purpose));
      }

      @Override
      public Recovering recovering(Visit visit) {
        return new ChatRecovery(recoveries, visits, visit);
      }

      @Override
      public void end(Visit visit) {
        sessions.endAll(visit);
      }
    };
  }

  /** Whether there is a page where people can log in. */
  boolean available();

  boolean hasPin(Visit visit);

  /** The address of a new one-time page; empty when there is none. */
  Optional<String> link(Visit visit, Envelope chat, UnlockPurpose purpose);

  /** What the chat may do for who lost their PIN. */
  Recovering recovering(Visit visit);

  /** Ends every session of the member, which is audited. */
  void end(Visit visit);
}
