package io.echovault.core.transfer;

import io.echovault.core.answer.Message;
import io.echovault.core.member.Belonging;
import io.echovault.core.member.ChatState;
import io.echovault.core.member.Mailbox.Asked;
import io.echovault.core.member.MemberState;
import io.echovault.core.memory.BulkMemories.Copy;
import io.echovault.core.memory.MemberDossier;
import io.echovault.core.memory.MemberDossier.Locked;
import io.echovault.core.memory.Notebook.Workplace;
import io.echovault.ports.vocabulary.ArchiveValue;
import io.echovault.ports.vocabulary.ArchiveValue.Group;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.Factor;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.LoginRecord;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.RecoveryRecord;
import io.echovault.ports.vocabulary.SealedSnapshot;
import io.echovault.ports.vocabulary.SpokenWish;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a copy says is kept of the member besides their memories. Of a memory that is locked it says
 * that it is there, never its words.
 */
final class AboutYou {
  private final Function<Message, String> wording;

  private AboutYou(Function<Message, String> wording) {
    this.wording = wording;
  }

  /**
   * All of it.
   *
   * @param wording makes words of what a person reads
   */
  static Group of(Copy copy, Function<Message, String> wording) {
    return new AboutYou(wording).page(copy);
  }

  private Group page(Copy copy) {
    MemberDossier kept = copy.memberDossier();
    return new Named()
        .put("madeAt", copy.at().toString())
        .put("you", you(kept.record(), copy.state()))
        .put("identities", list(copy.state().identities(), AboutYou::identity))
        .put("settings", settings(copy.state().chat()))
        .put("organisation", list(kept.workplace().stream().toList(), AboutYou::workplace))
        .put("memories", counts(kept))
        .put("lockedMemories", list(kept.locked(), this::locked))
        .put("sharedMemories", list(List.copyOf(kept.shared().entrySet()), this::shared))
        .put("hasPin", kept.login().isPresent())
        .put("pin", list(kept.login().stream().toList(), AboutYou::login))
        .put("voice", kept.voice())
        .put("recoveries", list(kept.recovery().stream().toList(), AboutYou::recovery))
        .put("openSessions", list(kept.sessions(), AboutYou::session))
        .put("backups", list(kept.backups(), AboutYou::backup))
        .put("auditTrail", list(kept.trail(), AboutYou::event))
        .group();
  }

  private static Group you(MemberRecord record, MemberState state) {
    Belonging belonging = state.belonging();
    return new Named()
        .put("id", record.id().value().toString())
        .put("name", Optional.of(belonging.name()).filter(name -> !name.isEmpty()))
        .put("role", record.role().name())
        .put("standing", record.membership().standing().name())
        .put("memberSince", record.createdAt().toString())
        .put("lastHeardAround", state.lastChat().map(last -> last.sentAt().toString()))
        .put("spaceOfBefore", belonging.formerly().map(space -> space.member().value()))
        .group();
  }

  private static Group identity(ChannelIdentity identity) {
    return new Named()
        .put("channel", identity.channel().name())
        .put("kind", identity.kind().name())
        .put("value", identity.value())
        .group();
  }

  private static Group settings(ChatState chat) {
    return new Named()
        .put("zone", chat.settings().zone().getId())
        .put("language", chat.settings().language())
        .put("private_to_language_model", chat.settings().consents() ? "yes" : "no")
        .put("replies_spoken", spoken(chat.settings().spoken()))
        .put("mail", chat.settings().mailbox().address())
        .put("mail_to_be_confirmed", chat.settings().mailbox().asked().map(Asked::address))
        .put("left", chat.optedOut() ? "yes" : "no")
        .group();
  }

  private static String spoken(SpokenWish wish) {
    return switch (wish) {
      case NONE -> "no";
      case TOO -> "yes";
      case ALONE -> "alone";
    };
  }

  private static Group workplace(Workplace workplace) {
    return new Named()
        .put("name", workplace.organisation())
        .put("department", workplace.department())
        .group();
  }

  private static Group counts(MemberDossier kept) {
    var counts = new Named();
    kept.counts().forEach((tier, count) -> counts.put(tier.name(), count));
    return counts.group();
  }

  private Group locked(Locked memory) {
    return new Named()
        .put("number", memory.number())
        .put("tier", memory.tier().name())
        .put("saidAt", memory.saidAt().toString())
        .put("words", wording.apply(Message.of("copy.locked-words")))
        .group();
  }

  private Group shared(Map.Entry<Integer, Optional<String>> memory) {
    return new Named()
        .put("number", memory.getKey())
        .put(
            "department",
            memory.getValue().orElseGet(() -> wording.apply(Message.of("copy.department-gone"))))
        .group();
  }

  private static Group login(LoginRecord login) {
    return new Named()
        .put("failedTries", login.failures())
        .put("lockouts", login.lockouts())
        .put("lockedUntil", login.lockedUntil())
        .group();
  }

  private static Group recovery(RecoveryRecord recovery) {
    return new Named()
        .put("askedAt", recovery.askedAt().toString())
        .put("readyAt", recovery.readyAt().toString())
        .put("approvedBy", recovery.approvedBy().map(member -> member.value()))
        .group();
  }

  private static Group session(LiveSession session) {
    return new Named()
        .put(
            "openedBy",
            session.factors().stream().sorted().map(Factor::name).collect(Collectors.joining(" ")))
        .put("openedAt", session.openedAt().toString())
        .put("expiresAt", session.expiresAt().toString())
        .group();
  }

  private static Group backup(SealedSnapshot backup) {
    return new Named()
        .put("of", backup.kind().name())
        .put("takenAt", backup.takenAt().toString())
        .put("memories", backup.memories())
        .group();
  }

  private static Group event(AuditEvent event) {
    return new Named()
        .put("seq", event.seq())
        .put("at", event.at().toString())
        .put("act", event.act().name())
        .put("subject", event.subject())
        .group();
  }

  private static <T> ArchiveValue list(List<T> values, Function<? super T, Group> row) {
    return new ArchiveValue.Table(values.stream().map(row).toList());
  }
}
