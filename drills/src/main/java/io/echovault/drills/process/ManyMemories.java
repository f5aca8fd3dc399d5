package io.echovault.drills.process;

import io.echovault.core.MemoCore;
import io.echovault.drills.ground.Threads;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Note;
import io.echovault.postgres.PostgresDatabase;
import io.echovault.postgres.PostgresSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Memories of people who keep still, kept straight by the core. */
record ManyMemories(String url, String key) {
  private static final int EACH = 200;
  private static final int AT_ONCE = 4;

  /**
   * Keeps so many, of people who have 200 each.
   *
   * @param phone of one more, who has one memory
   */
  void keep(int memories, String phone) throws InterruptedException, ExecutionException {
    ExecutorService threads = Threads.pool("keeping", AT_ONCE);
    try (PostgresDatabase database =
        PostgresDatabase.open(new PostgresSettings(url, Optional.empty(), AT_ONCE + 1))) {
      MemoCore core = Reading.core(database, key);
      List<Future<?>> people = new ArrayList<>();
      for (int from = 0; from < memories; from += EACH) {
        int first = from;
        int last = Math.min(memories, from + EACH);
        people.add(threads.submit(() -> person(core, first, last)));
      }
      for (Future<?> each : people) {
        each.get();
      }
      core.memories()
          .remember(
              core.memories().enrol(ChannelIdentity.whatsappPhone(phone)),
              Note.said("The diary is in the attic", Instant.now()));
    } finally {
      threads.shutdownNow();
    }
  }

  private static void person(MemoCore core, int first, int last) {
    MemberRef member =
        core.memories().enrol(ChannelIdentity.whatsappPhone("4478" + (10_000_000 + first)));
    for (int each = first; each < last; each++) {
      core.memories()
          .remember(
              member, Note.said("Box " + each + " stands in row " + each % 97, Instant.now()));
    }
  }
}
