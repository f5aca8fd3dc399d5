package io.echovault.bench.search;

import io.echovault.bench.run.TrialOutside;
import io.echovault.core.MemoCore;
import io.echovault.core.Outside;
import io.echovault.ports.inbound.Memories;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Question;
import io.echovault.ports.vocabulary.Recall;
import io.echovault.ports.vocabulary.Tier;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The core over a store, with drawn vectors, which holds so much of it in memory. */
public final class Bot {
  private static final Instant START = Instant.parse("2024-01-01T08:00:00Z");
  private static final int SECONDS_BETWEEN = 1500;
  private static final int SHOWN = 10;

  private final MemoCore core;
  private final Memories memories;

  private Bot(MemoCore core) {
    this.core = core;
    this.memories = core.memories();
  }

  /** A new one that holds nothing yet. */
  public static Bot over(Storage storage, long heldBytes) {
    Outside outside =
        TrialOutside.over(storage, InstantSource.fixed(START))
            .withEmbedder(new DrawnVectors())
            .withHeldBytes(heldBytes);
    return new Bot(MemoCore.with(outside));
  }

  /** A new member who keeps so many notes. */
  public MemberRef fill(Material material, int seed, int notes) {
    MemberRef member = memories.enrol(ChannelIdentity.whatsappPhone("1555%07d".formatted(seed)));
    for (int number = 1; number <= notes; number++) {
      keep(member, material.note(seed, number), number);
    }
    return member;
  }

  /** Keeps one more note, said later than those with smaller numbers. */
  public void keep(MemberRef member, String note, int number) {
    memories.remember(
        member,
        new Note(
            note,
            START.plusSeconds((long) number * SECONDS_BETWEEN),
            Provenance.IMPORTED,
            Optional.of(Tier.GENERAL),
            Optional.empty()));
  }

  /** Makes the vectors of all that were filled. */
  public void embed() {
    while (core.embedding().tick(16) > 0) {
      // The next batch.
    }
  }

  /** The ten best for a question. */
  public Recall ask(MemberRef member, String question) {
    return memories.recall(member, new Question(question, START, SHOWN));
  }
}
