package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.Checkpoint;
import java.util.function.Consumer;

/** No place for checkpoints. */
enum NoCheckpoints implements Checkpoints {
  INSTANCE;

  @Override
  public void read(Consumer<Checkpoint> each) {}

  @Override
  public void append(Checkpoint checkpoint) {
    throw new IllegalStateException(
        "there is no place for checkpoints: give the core one by Outside.withCheckpoints");
  }
}
