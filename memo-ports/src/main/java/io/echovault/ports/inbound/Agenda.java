package io.echovault.ports.inbound;

/**
 * What falls due with time. Safe for many threads and processes; doing it twice is doing it once.
 */
public interface Agenda {

  /**
   * Does what is due now.
   *
   * @param limit how many items at most
   * @return how many were done; call again at once when it equals the limit
   */
  int tick(int limit);
}
