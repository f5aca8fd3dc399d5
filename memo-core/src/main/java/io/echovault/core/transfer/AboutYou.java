package io.echovault.core.transfer;

import io.echovault.core.member.Belonging;
import io.echovault.core.member.ChatState;
import io.echovault.core.member.MemberState;
import io.echovault.core.memory.BulkMemories.Copy;
import io.echovault.core.memory.Notebook.Workplace;
import io.echovault.core.memory.Particulars;
import io.echovault.core.memory.Particulars.Locked;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.LoginRecord;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.RecoveryRecord;
import io.echovault.ports.vocabulary.SealedSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The page of a copy that says what is kept of the member besides their memories. Of a memory that
 * is locked it says that it is there, never its words.
 */
final class AboutYou {
  /** The name of the file in the zip. */
  static final String NAME = "about-you.json";

  private static final String LOCKED_WORDS = "log in, then ask me";

  private AboutYou() {}

  static String write(Copy copy) {
    Particulars kept = copy.particulars();
    return new JsonPage()
        .put("madeAt", copy.at().toString())
        .put("you", you(kept.record(), copy.state()))
        .put("identities", list(copy.state().identities(), AboutYou::identity))
        .put("settings", settings(copy.state().chat()))
        .put("organisation", list(kept.workplace().stream().toList(), AboutYou::workplace))
        .put("memories", counts(kept))
        .put("lockedMemories", list(kept.locked(), AboutYou::locked))
        .put("sharedMemories", list(List.copyOf(kept.shared().entrySet()), AboutYou::shared))
        .put("hasPin", kept.login().isPresent())
        .put("pin", list(kept.login().stream().toList(), AboutYou::login))
        .put("recoveries", list(kept.recovery().stream().toList(), AboutYou::recovery))
        .put("openSessions", list(kept.sessions(), AboutYou::session))
        .put("backups", list(kept.backups(), AboutYou::backup))
        .put("auditTrail", list(kept.trail(), AboutYou::event))
        .write();
  }

  private static JsonLine you(MemberRecord record, MemberState state) {
    Belonging belonging = state.belonging();
    return new JsonLine()
        .put("id", record.id().value().toString())
        .put("name", Optional.of(belonging.name()).filter(name -> !name.isEmpty()))
        .put("role", record.role().name())
        .put("standing", record.membership().standing().name())
        .put("memberSince", record.createdAt().toString())
        .put("lastHeardAround", state.lastChat().map(last -> last.sentAt().toString()))
        .put("spaceOfBefore", belonging.formerly().map(space -> space.member().value()));
  }

  private static JsonLine identity(ChannelIdentity identity) {
    return new JsonLine()
        .put("channel", identity.channel())
        .put("kind", identity.kind().name())
        .put("value", identity.value());
  }

  private static JsonLine settings(ChatState chat) {
    return new JsonLine()
        .put("zone", chat.settings().zone().getId())
        .put("language", chat.settings().language())
        .put("left", chat.optedOut() ? "yes" : "no");
  }

  private static JsonLine workplace(Workplace workplace) {
    return new JsonLine()
        .put("name", workplace.organisation())
        .put("department", workplace.department());
  }

  private static JsonLine counts(Particulars kept) {
    var counts = new JsonLine();
    kept.counts().forEach((tier, count) -> counts.put(tier.name(), count));
    return counts;
  }

  private static JsonLine locked(Locked memory) {
    return new JsonLine()
        .put("number", memory.number())
        .put("tier", memory.tier().name())
        .put("saidAt", memory.saidAt().toString())
        .put("words", LOCKED_WORDS);
  }

  private static JsonLine shared(Map.Entry<Integer, String> memory) {
    return new JsonLine().put("number", memory.getKey()).put("department", memory.getValue());
  }

  private static JsonLine login(LoginRecord login) {
    return new JsonLine()
        .put("failedTries", login.failures())
        .put("lockouts", login.lockouts())
        .put("lockedUntil", login.lockedUntil());
  }

  private static JsonLine recovery(RecoveryRecord recovery) {
    return new JsonLine()
        .put("askedAt", recovery.askedAt().toString())
        .put("readyAt", recovery.readyAt().toString())
        .put("approvedBy", recovery.approvedBy().map(member -> member.value()));
  }

  private static JsonLine session(LiveSession session) {
    return new JsonLine()
        .put("openedAt", session.openedAt().toString())
        .put("expiresAt", session.expiresAt().toString());
  }

  private static JsonLine backup(SealedSnapshot backup) {
    return new JsonLine()
        .put("of", backup.kind().name())
        .put("takenAt", backup.takenAt().toString())
        .put("memories", backup.memories());
  }

  private static JsonLine event(AuditEvent event) {
    return new JsonLine()
        .put("seq", event.seq())
        .put("at", event.at().toString())
        .put("act", event.act().name())
        .put("subject", event.subject());
  }

  private static <T> List<JsonLine> list(List<T> values, Function<? super T, JsonLine> line) {
    return values.stream().map(line).toList();
  }
}
