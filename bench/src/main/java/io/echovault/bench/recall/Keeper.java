package io.echovault.bench.recall;

import io.echovault.bench.locomo.Dialogue;
import io.echovault.bench.locomo.Turn;
import io.echovault.core.InMemoryStorage;
import io.echovault.core.LocalKeyVault;
import io.echovault.core.MemoCore;
import io.echovault.core.Outside;
import io.echovault.ports.inbound.Memories;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Question;
import io.echovault.ports.vocabulary.Recall;
import io.echovault.ports.vocabulary.Tier;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A member who keeps one conversation, each turn as a note whose source is the turn's id. */
final class Keeper {
  private static final Bytes KEY = new Bytes(new byte[32]);

  private final Memories memories;
  private final MemberRef member;
  private final Instant asksAt;
  private final long indexNanos;

  private Keeper(Memories memories, MemberRef member, Instant asksAt, long indexNanos) {
    this.memories = memories;
    this.member = member;
    this.asksAt = asksAt;
    this.indexNanos = indexNanos;
  }

  static Keeper of(Dialogue dialogue) {
    List<Turn> turns = dialogue.turns();
    Instant end = turns.isEmpty() ? Instant.EPOCH : turns.get(turns.size() - 1).saidAt();
    Outside outside =
        Outside.of(
            new InMemoryStorage(),
            LocalKeyVault.of(KEY),
            InstantSource.fixed(end),
            UUID::randomUUID);
    Memories memories = MemoCore.with(outside).memories();
    MemberRef member = memories.enrol(ChannelIdentity.whatsappPhone("15550100001"));
    boolean alone = turns.stream().map(Turn::speaker).distinct().count() < 2;
    for (Turn turn : turns) {
      memories.remember(member, note(turn, alone ? turn.text() : turn.asNote()));
    }
    long started = System.nanoTime();
    memories.recall(member, new Question("", end, 1)); // The first question reads them all.
    return new Keeper(memories, member, end, System.nanoTime() - started);
  }

  private static Note note(Turn turn, String text) {
    return new Note(
        text,
        turn.saidAt(),
        Provenance.IMPORTED,
        Optional.of(Tier.GENERAL),
        Optional.of(new MessageId(turn.id())));
  }

  /** The time that it took to open and index everything, in nanoseconds. */
  long indexNanos() {
    return indexNanos;
  }

  Recall ask(String question, int limit) {
    return memories.recall(member, new Question(question, asksAt, limit));
  }

  /** The turns that were found, best first. */
  static List<String> turns(Recall found) {
    return found.ranked().stream()
        .flatMap(each -> each.memory().source().stream())
        .map(MessageId::value)
        .toList();
  }
}
