package io.echovault.core.session;

import io.echovault.ports.inbound.Unlocking.Purpose;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Recipient;
import java.time.Instant;
import java.util.Optional;

/**
 * What a chat may do about logins, inside the transaction of its message. Whoever calls audits it.
 */
public interface LoginDesk {
  /** For a bot where nobody can log in. */
  LoginDesk NONE =
      new LoginDesk() {
        @Override
        public Optional<LiveSession> live(TenantScope scope, MemberRef member, Instant now) {
          return Optional.empty();
        }

        @Override
        public boolean available() {
          return false;
        }

        @Override
        public boolean hasPin(TenantScope scope, MemberRef member) {
          return false;
        }

        @Override
        public Optional<String> link(
            TenantScope scope, MemberRef member, Purpose purpose, Recipient chat, Instant now) {
          return Optional.empty();
        }

        @Override
        public void end(TenantScope scope, MemberRef member) {}
      };

  /** The session that is open, which is prolonged by this. */
  Optional<LiveSession> live(TenantScope scope, MemberRef member, Instant now);

  /** Whether there is a page where people can log in. */
  boolean available();

  boolean hasPin(TenantScope scope, MemberRef member);

  /**
   * The address of a new one-time page; empty when there is no such page.
   *
   * @param chat where it is said that the login worked
   */
  Optional<String> link(
      TenantScope scope, MemberRef member, Purpose purpose, Recipient chat, Instant now);

  /** Ends every session of the member. */
  void end(TenantScope scope, MemberRef member);
}
