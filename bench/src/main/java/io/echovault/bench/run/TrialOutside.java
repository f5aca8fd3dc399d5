package io.echovault.bench.run;

import io.echovault.core.InMemoryStorage;
import io.echovault.core.LocalKeyVault;
import io.echovault.core.Outside;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.Bytes;
import java.time.InstantSource;
import java.util.UUID;

/** What a bot in this process is given that only a benchmark or a drill sees. */
public final class TrialOutside {
  private TrialOutside() {}

  /** A store of its own in memory. */
  public static Outside inMemory(InstantSource instants) {
    return over(new InMemoryStorage(), instants);
  }

  /** Some store, under a key that is no secret. */
  public static Outside over(Storage storage, InstantSource instants) {
    return Outside.of(
        storage, LocalKeyVault.of(new Bytes(new byte[32])), instants, UUID::randomUUID);
  }
}
