package io.echovault.core.inmemory;

import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Division;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.LoginRecord;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.RecoveryRecord;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.SealedSnapshot;
import io.echovault.ports.vocabulary.SealedVectors;
import io.echovault.ports.vocabulary.SessionId;
import io.echovault.ports.vocabulary.StoredReply;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.TenantRecord;
import io.echovault.ports.vocabulary.ToldFact;
import io.echovault.ports.vocabulary.VectorProgress;
import io.echovault.ports.vocabulary.VoiceRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/** One tenant's rows. Whoever reads or writes them holds the lock. */
final class TenantRows {
  final ReentrantLock lock = new ReentrantLock();
  final Map<TenantId, TenantRecord> administration = new HashMap<>();
  final Map<UUID, Division> divisions = new HashMap<>();
  final Map<MemberId, MemberRecord> members = new HashMap<>();
  final Map<Fingerprint, StoredReply> replies = new HashMap<>();
  final Map<ReplyId, StoredReply> repliesById = new HashMap<>();
  final Map<MemberId, LoginRecord> logins = new HashMap<>();
  final Map<MemberId, RecoveryRecord> recoveries = new HashMap<>();
  final Map<MemberId, VoiceRecord> voices = new HashMap<>();
  private final Map<MemberId, Map<MemoryId, Bytes>> recordings = new HashMap<>();
  final Map<SessionId, LiveSession> sessions = new HashMap<>();
  private final Map<MemberId, NavigableMap<Long, SealedEntry>> journals = new HashMap<>();
  private final Map<MemberId, Map<MemoryId, List<Long>>> places = new HashMap<>();
  private final Map<MemberId, NavigableMap<Long, AuditEvent>> audits = new HashMap<>();
  private final Map<MemberId, Map<MemoryId, SealedVectors>> vectors = new HashMap<>();
  private final Map<MemberId, NavigableMap<Long, SealedVectors>> vectorsByPlace = new HashMap<>();
  private final Map<MemberId, Map<UUID, SealedSnapshot>> snapshots = new HashMap<>();
  final Map<String, ToldFact> subscriptionFacts = new HashMap<>();
  final Map<BillingRows.Key, Long> planUse = new HashMap<>();
  final Map<BillingRows.Key, Long> planWarned = new HashMap<>();
  final Map<MemberId, VectorProgress> vectorProgress = new HashMap<>();

  NavigableMap<Long, SealedEntry> journal(MemberId member) {
    return journals.computeIfAbsent(member, each -> new TreeMap<>());
  }

  /** Where in the journal each memory's entries are, in order. */
  Map<MemoryId, List<Long>> places(MemberId member) {
    return places.computeIfAbsent(member, each -> new HashMap<>());
  }

  Map<MemoryId, SealedVectors> vectors(MemberId member) {
    return vectors.computeIfAbsent(member, each -> new HashMap<>());
  }

  /** The same vectors by their places, of which each is given once. */
  NavigableMap<Long, SealedVectors> vectorsByPlace(MemberId member) {
    return vectorsByPlace.computeIfAbsent(member, each -> new TreeMap<>());
  }

  Map<MemoryId, Bytes> recordings(MemberId member) {
    return recordings.computeIfAbsent(member, each -> new HashMap<>());
  }

  Map<UUID, SealedSnapshot> snapshots(MemberId member) {
    return snapshots.computeIfAbsent(member, each -> new HashMap<>());
  }

  /** Removes everything of a member's but the member's own row and the audit chain. */
  void erase(MemberId member, Changes changes) {
    changes.remove(journals, member);
    changes.remove(places, member);
    changes.remove(vectors, member);
    changes.remove(vectorsByPlace, member);
    changes.remove(snapshots, member);
    changes.remove(vectorProgress, member);
    changes.remove(logins, member);
    changes.remove(recoveries, member);
    changes.remove(voices, member);
    changes.remove(recordings, member);
    List<LiveSession> open =
        sessions.values().stream()
            .filter(session -> session.member().member().equals(member))
            .toList();
    open.forEach(session -> changes.remove(sessions, session.id()));
    List<StoredReply> given =
        replies.values().stream().filter(reply -> reply.member().equals(member)).toList();
    for (StoredReply reply : given) {
      changes.remove(replies, reply.message());
      changes.remove(repliesById, reply.id());
    }
  }

  NavigableMap<Long, AuditEvent> audit(MemberId member) {
    return audits.computeIfAbsent(member, each -> new TreeMap<>());
  }
}
