package io.echovault.ports.inbound;

/** For the operator: the logins of all members. Safe for many threads and processes. */
public interface SessionDesk {

  /**
   * Ends all sessions and stops all recoveries of all members, each audited: after a restore, which
   * brings back what has ended since the backup. Doing it again changes nothing.
   *
   * @return how many members had one or the other
   */
  int endAll();
}
