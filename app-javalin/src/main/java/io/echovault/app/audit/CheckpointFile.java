package io.echovault.app.audit;

import io.echovault.ports.outbound.Checkpoints;
import io.echovault.ports.vocabulary.Checkpoint;
import io.echovault.ports.vocabulary.MemoException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The checkpoints in a file, a line each. */
public final class CheckpointFile implements Checkpoints {
  private final Path path;

  private CheckpointFile(Path path) {
    this.path = path;
  }

  /** The file of an app; there is none before the first checkpoint. */
  public static CheckpointFile in(Path dataDirectory) {
    return new CheckpointFile(folder(dataDirectory).resolve("checkpoints.jsonl"));
  }

  static Path folder(Path dataDirectory) {
    return dataDirectory.resolve("memory-system").resolve("security");
  }

  @Override
  public void read(Consumer<Checkpoint> each) {
    try {
      LineFile.read(path, 0, line -> each.accept(parsed(line)));
    } catch (IOException e) {
      throw new MemoException.TryAgain("the checkpoints cannot be read", e);
    }
  }

  private static Checkpoint parsed(String line) {
    try {
      return CheckpointLine.read(line);
    } catch (IllegalArgumentException e) {
      throw new MemoException.Unreadable("a line of the checkpoints is not one of ours", e);
    }
  }

  @Override
  public void append(Checkpoint checkpoint) {
    try (LineFile file = LineFile.open(path)) {
      file.append(CheckpointLine.of(checkpoint) + "\n");
    } catch (IOException e) {
      throw new MemoException.TryAgain("a checkpoint cannot be written", e);
    }
  }
}
