package io.echovault.core.bot;

import io.echovault.core.answer.Message;
import io.echovault.core.codec.StoredNames.Source;
import io.echovault.core.member.Bookings;
import io.echovault.core.member.BrokenRows;
import io.echovault.core.member.MemberState;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.member.PlanLimits;
import io.echovault.core.session.MemberNotifier;
import io.echovault.core.voice.KeptRecording;
import io.echovault.core.voice.LaterNotes;
import io.echovault.core.voice.NoteWriting;
import io.echovault.core.voice.VoicePorts;
import io.echovault.ports.inbound.Agenda;
import io.echovault.ports.inbound.Memories;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Metered;
import io.echovault.ports.vocabulary.Note;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Has voice notes written down that were kept without their words, once a service is there: one at
 * a call, since that may take a minute. The words become a memory of their own, said when the note
 * was; the one that stood for the note is forgotten.
 */
public final class LaterWriting implements Agenda {
  /** So long it is tried: longer than a month, after which a plan has voice minutes again. */
  private static final Duration WORTH_TRYING = Duration.ofDays(40);

  private final Storage storage;
  private final MemberTransactions memberTransactions;
  private final LaterNotes notes;
  private final Bookings bookings;
  private final Memories memories;
  private final MemberNotifier notifier;

  public LaterWriting(
      Storage storage,
      MemberTransactions memberTransactions,
      VoicePorts ports,
      Memories memories,
      MemberNotifier notifier) {
    this.storage = storage;
    this.memberTransactions = memberTransactions;
    bookings = new Bookings(storage, memberTransactions);
    notes = new LaterNotes(ports, new NoteWriting(storage, memberTransactions));
    this.memories = memories;
    this.notifier = notifier;
  }

  /** A recording with what its owner allows. */
  private record Waiting(KeptRecording recording, MemberState state) {}

  @Override
  public int tick(int limit) {
    Instant now = memberTransactions.now();
    List<DueItem> due = storage.dueItems().dueAt(DueItem.Kind.TRANSCRIBE, now, Math.min(1, limit));
    return BrokenRows.passed(storage, due, now, this::settle);
  }

  private void settle(DueItem item) {
    Optional<Waiting> waiting =
        storage.inTenant(item.member().tenant(), scope -> waiting(scope, item));
    if (waiting.isEmpty() || !standing(item, waiting.get().recording())) {
      done(item, Optional.empty());
      return;
    }
    KeptRecording recording = waiting.get().recording();
    if (!bookings.hasRoom(item.member(), Metered.MEMORIES, 1)) {
      later(item, recording); // Words that cannot be kept need not be paid for.
      return;
    }
    LaterNotes.Result result =
        notes.written(item.member(), item.memory(), recording, waiting.get().state());
    if (result.words().isPresent()) {
      written(item, recording, result.words().get());
    } else if (result.later()) {
      later(item, recording);
    } else {
      storage.<Boolean>inTenant(
          item.member().tenant(),
          scope -> {
            scope.unschedule(item);
            NoteWriting.settled(scope, item.member(), item.memory());
            return true;
          });
    }
  }

  private void written(DueItem item, KeptRecording recording, String words) {
    Message told;
    try {
      told = remembered(item, recording, words);
    } catch (MemoException.Exhausted full) {
      later(item, recording); // The note is kept meanwhile.
      return;
    }
    done(item, Optional.of(told));
  }

  private Optional<Waiting> waiting(TenantScope scope, DueItem item) {
    return MemberTransactions.served(scope, item.member())
        .flatMap(
            record ->
                scope
                    .recordings()
                    .find(item.member().member(), item.memory())
                    .map(
                        row ->
                            new Waiting(
                                KeptRecording.opened(
                                    memberTransactions.openKey(item.member(), record),
                                    item.member(),
                                    item.memory(),
                                    row),
                                memberTransactions.state(item.member(), record))));
  }

  /** Whether the memory that stands for a note is there, as it was kept. */
  private boolean standing(DueItem item, KeptRecording recording) {
    try {
      Memory memory = memories.get(item.member(), recording.number());
      return memory.id().equals(item.memory()) && memory.version() == 1;
    } catch (MemoException.NotFound gone) {
      return false;
    }
  }

  /** Keeps the words once, however often this is called, and forgets what stood for them. */
  private Message remembered(DueItem item, KeptRecording recording, String words) {
    Memory kept =
        memories.remember(
            item.member(),
            new Note(
                words,
                recording.saidAt(),
                recording.came(),
                Optional.empty(),
                Optional.of(new MessageId(Source.WRITTEN.text() + item.memory().value()))));
    memories.forget(item.member(), recording.number());
    return Message.of("note.written-down")
        .with("old", recording.number())
        .with("number", kept.number());
  }

  private void done(DueItem item, Optional<Message> told) {
    PlanLimits.settled(() -> ended(item, told));
  }

  private boolean ended(DueItem item, Optional<Message> told) {
    return storage.<Boolean>inTenant(
        item.member().tenant(),
        scope -> {
          scope.unschedule(item);
          return memberTransactions
              .lock(scope, item.member())
              .map(
                  memberTransaction -> {
                    scope.recordings().remove(item.member().member(), item.memory());
                    NoteWriting.settled(scope, item.member(), item.memory());
                    told.ifPresent(
                        words ->
                            notifier.notice(
                                memberTransaction,
                                Source.WRITTEN.text() + item.memory().value(),
                                words));
                    memberTransaction.finish();
                    return true;
                  })
              .orElse(false);
        });
  }

  private void later(DueItem item, KeptRecording recording) {
    Instant now = memberTransactions.now();
    boolean worth = now.isBefore(recording.saidAt().plus(WORTH_TRYING));
    Duration age = Duration.between(recording.saidAt(), now);
    Duration wait = age.compareTo(KeptNotes.LATER) < 0 ? KeptNotes.SOON : KeptNotes.LATER;
    storage.<Boolean>inTenant(
        item.member().tenant(),
        scope -> {
          if (worth) {
            scope.schedule(new DueItem(item.member(), item.kind(), item.memory(), now.plus(wait)));
          } else {
            scope.unschedule(item);
          }
          return worth;
        });
  }
}
