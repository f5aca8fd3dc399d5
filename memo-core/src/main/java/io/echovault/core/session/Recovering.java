package io.echovault.core.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The way back for members who lost their PIN: one's own, and those that an owner decides about.
 */
public interface Recovering {
  /** Where nobody can log in, so that nobody has a PIN to lose. */
  Recovering NONE =
      new Recovering() {
        @Override
        public Optional<Waiting> running() {
          return Optional.empty();
        }

        @Override
        public Optional<Waiting> ask() {
          return Optional.empty();
        }

        @Override
        public boolean stop() {
          return false;
        }

        @Override
        public boolean decides() {
          return false;
        }

        @Override
        public List<Colleague> unapproved() {
          return List.of();
        }

        @Override
        public boolean approve(Colleague colleague) {
          return false;
        }
      };

  /** The member's own recovery, as far as it is neither stopped nor done. */
  Optional<Waiting> running();

  /** Asks for one, or goes on with the one there is; empty for who has no PIN. */
  Optional<Waiting> ask();

  /** Stops the member's own; false when there is none. */
  boolean stop();

  /** Whether the member is one who approves the recoveries of colleagues. */
  boolean decides();

  /** The colleagues who ask and whom nobody has approved; for one who decides only. */
  List<Colleague> unapproved();

  /** Approves a colleague's; false when there is none any more, or the member may not. */
  boolean approve(Colleague colleague);

  /**
   * A recovery that somebody waits for.
   *
   * @param readyAt when the waiting is over
   * @param endsAt when it ends if no other PIN is chosen
   * @param unapproved whether an owner must approve it still
   * @param ready whether nothing is missing, so that another PIN may be chosen
   */
  record Waiting(Instant readyAt, Instant endsAt, boolean unapproved, boolean ready) {}

  /**
   * Somebody who asks.
   *
   * @param code names them for good, also where two have one name; 6 hexadecimal digits
   * @param name what colleagues call them
   */
  record Colleague(String code, String name) {
    @Override
    public String toString() {
      return "Colleague[" + code + "]";
    }
  }
}
