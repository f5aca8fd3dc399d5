package io.echovault.core.inmemory;

import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.StoredReply;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/** One tenant's rows. Whoever reads or writes them holds the lock. */
final class TenantRows {
  final ReentrantLock lock = new ReentrantLock();
  final Map<MemberId, MemberRecord> members = new HashMap<>();
  final Map<Fingerprint, StoredReply> replies = new HashMap<>();
  final Map<ReplyId, StoredReply> repliesById = new HashMap<>();
  private final Map<MemberId, NavigableMap<Long, SealedEntry>> journals = new HashMap<>();
  private final Map<MemberId, NavigableMap<Long, AuditEvent>> audits = new HashMap<>();

  NavigableMap<Long, SealedEntry> journal(MemberId member) {
    return journals.computeIfAbsent(member, each -> new TreeMap<>());
  }

  NavigableMap<Long, AuditEvent> audit(MemberId member) {
    return audits.computeIfAbsent(member, each -> new TreeMap<>());
  }
}
