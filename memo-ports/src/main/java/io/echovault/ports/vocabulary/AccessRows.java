package io.echovault.ports.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * Every row that a store holds of one member's access, as it is stored.
 *
 * @param member the member's own row, also of one who was erased
 * @param entries the identities that lead to the member
 */
public record AccessRows(
    Optional<MemberRecord> member,
    Optional<LoginRecord> login,
    Optional<RecoveryRecord> recovery,
    List<LiveSession> sessions,
    Optional<LinkRecord> link,
    List<DirectoryEntry> entries,
    Optional<VoiceRecord> voice) {
  public AccessRows {
    sessions = List.copyOf(sessions);
    entries = List.copyOf(entries);
  }
}
