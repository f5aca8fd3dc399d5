package io.echovault.core.bot;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.billing.NoteMinutes;
import io.echovault.core.billing.PlanWords;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.memory.Notebook;
import io.echovault.core.tenant.RoleWords;
import io.echovault.core.text.Letters;
import io.echovault.core.understanding.Written;
import io.echovault.core.voice.Heard;
import io.echovault.core.voice.KeptRecording;
import io.echovault.core.wording.Renderer;
import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Metered;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Permission;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps voice notes whose words nobody has written down: sealed, with a memory that stands for each
 * and is found by its time. Nobody knows what is said in them, so they are confidential.
 */
final class KeptNotes {
  /** Soon after a service was away it may be back. */
  static final Duration SOON = Duration.ofMinutes(10);

  /** What else keeps a note from being written down takes somebody's doing. */
  static final Duration LATER = Duration.ofHours(6);

  private KeptNotes() {}

  static Answer keep(
      MemberTransaction memberTransaction,
      Notebook notebook,
      Envelope envelope,
      Heard.Unwritten note) {
    if (!notebook.access().may(Permission.MEMORY_CREATE)) {
      return Answer.say(RoleWords.refusal(notebook.access().role(), "role.keeps-nothing"));
    }
    Optional<Message> full = PlanWords.refusal(notebook.access().allowance(), Metered.MEMORIES, 1);
    if (full.isPresent()) {
      return Answer.say(full.get());
    }
    if (!memberTransaction.scope().recordings().available()) {
      return Answer.say(Message.of("media.not-yet").with("kind", Message.of("media.voice-note")));
    }
    Provenance came = envelope.forwarded() ? Provenance.FORWARDED : Provenance.VOICE;
    Instant saidAt = Written.saidAt(envelope);
    Memory kept =
        notebook.remember(
            new Note(
                standsFor(note, notebook.state().settings().language()),
                saidAt,
                came,
                Optional.of(Tier.CONFIDENTIAL),
                Optional.of(envelope.id())),
            Tier.CONFIDENTIAL,
            Optional.empty());
    KeptRecording recording = new KeptRecording(kept.number(), saidAt, came, note.file());
    memberTransaction
        .scope()
        .recordings()
        .keep(
            memberTransaction.member().member(),
            kept.id(),
            recording.sealed(memberTransaction.openKey(), memberTransaction.member(), kept.id()));
    if (note.reason() != Heard.Reason.NO_WORDS) {
      Duration wait = note.reason() == Heard.Reason.AWAY ? SOON : LATER;
      memberTransaction
          .scope()
          .schedule(
              new DueItem(
                  memberTransaction.member(),
                  DueItem.Kind.TRANSCRIBE,
                  kept.id(),
                  memberTransaction.now().plus(wait)));
    }
    return Answer.say(
        note.reason() == Heard.Reason.NO_MINUTES
            ? NoteMinutes.missing(
                notebook.access().allowance().level(Metered.VOICE_SECONDS),
                kept.number(),
                seconds(note))
            : Message.of("note." + Letters.lower(note.reason().name()).replace('_', '-'))
                .with("number", kept.number()));
  }

  private static String standsFor(Heard.Unwritten note, String language) {
    return Renderer.words(Message.of("note.stands-for").with("seconds", seconds(note)), language);
  }

  private static long seconds(Heard.Unwritten note) {
    return Math.max(1, note.length().map(Duration::toSeconds).orElse(1L));
  }
}
