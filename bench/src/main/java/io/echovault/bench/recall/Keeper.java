package io.echovault.bench.recall;

import io.echovault.bench.locomo.Dialogue;
import io.echovault.bench.locomo.Turn;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.TrialOutside;
import io.echovault.core.MemoCore;
import io.echovault.ports.inbound.Memories;
import io.echovault.ports.outbound.Embedder;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.Explanation;
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

/**
 * A member who keeps one conversation in one tier, each turn as a note whose source is the turn's
 * id, and who has logged in to that tier.
 */
final class Keeper {
  private static final ChannelIdentity PHONE = ChannelIdentity.whatsappPhone("15550100001");
  private static final int SAY_EVERY = 5;

  private final Memories memories;
  private final Memories withoutLogin;
  private final MemberRef member;
  private final Instant asksAt;
  private long embedNanos;
  private long indexNanos;

  private Keeper(MemoCore core, Tier tier, Instant asksAt) {
    this.withoutLogin = core.memories();
    this.member = withoutLogin.enrol(PHONE);
    this.memories = tier.secret() ? core.memories(Login.of(core, PHONE, asksAt)) : withoutLogin;
    this.asksAt = asksAt;
  }

  static Keeper of(Dialogue dialogue, Tier tier, Embedder embedder, Progress progress) {
    List<Turn> turns = dialogue.turns();
    Instant end = turns.isEmpty() ? Instant.EPOCH : turns.get(turns.size() - 1).saidAt();
    MemoCore core =
        MemoCore.with(
            TrialOutside.inMemory(InstantSource.fixed(end))
                .withEmbedder(embedder)
                .withUnlockUrl(Login.PAGE));
    Keeper keeper = new Keeper(core, tier, end);
    List<String> texts = texts(dialogue);
    for (int at = 0; at < turns.size(); at++) {
      keeper.memories.remember(keeper.member, note(turns.get(at), texts.get(at), tier));
    }
    keeper.embed(core, turns.size(), progress);
    long started = System.nanoTime();
    keeper.ask("", 1); // The first question reads them all.
    keeper.indexNanos = System.nanoTime() - started;
    return keeper;
  }

  /** What each turn is kept as: with its speaker's name, unless one speaks alone. */
  static List<String> texts(Dialogue dialogue) {
    boolean alone = dialogue.turns().stream().map(Turn::speaker).distinct().count() < 2;
    return dialogue.turns().stream().map(turn -> alone ? turn.words() : turn.asNote()).toList();
  }

  private static Note note(Turn turn, String text, Tier tier) {
    return new Note(
        text,
        turn.saidAt(),
        Provenance.IMPORTED,
        Optional.of(tier),
        Optional.of(new MessageId(turn.id())));
  }

  private void embed(MemoCore core, int all, Progress progress) {
    long started = System.nanoTime();
    for (int batch = 1; core.embedding().tick(1) > 0; batch++) {
      if (batch % SAY_EVERY == 0) {
        progress.say("  %d of %d have their vectors", core.embedding().embedded(), all);
      }
    }
    embedNanos = System.nanoTime() - started;
  }

  /** The time that it took to open and index everything, in nanoseconds. */
  long indexNanos() {
    return indexNanos;
  }

  /** The time that it took to make all vectors, in nanoseconds. */
  long embedNanos() {
    return embedNanos;
  }

  Recall ask(String question, int limit) {
    return memories.recall(member, asked(question, limit));
  }

  /** What is found without a login. */
  Recall askLoggedOut(String question, int limit) {
    return withoutLogin.recall(member, asked(question, limit));
  }

  Explanation explain(String question) {
    return memories.explain(member, asked(question, 1));
  }

  private Question asked(String question, int limit) {
    return new Question(question, asksAt, limit);
  }

  /** The turns that were found, best first. */
  static List<String> turns(Recall found) {
    return found.ranked().stream()
        .flatMap(each -> each.memory().source().stream())
        .map(MessageId::value)
        .toList();
  }
}
