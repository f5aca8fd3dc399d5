package io.echovault.ports.inbound;

import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.MemberJoin;

/**
 * For the operator: people whose phone number was silent for so long that it may have been given to
 * somebody else, and who were therefore met as somebody new. Safe for many threads and processes.
 */
public interface MemberDesk {

  /**
   * Joins somebody with the member who had their number before, on the operator's word that both
   * are one person: the identities lead to that member again, and what was told meanwhile is
   * carried over, locked memories excepted. Audited with both. Doing it again changes nothing; an
   * interruption is ended by doing it again.
   *
   * @param identity the phone number or user id that leads to whom the bot met as somebody new
   */
  MemberJoin join(ChannelIdentity identity);
}
