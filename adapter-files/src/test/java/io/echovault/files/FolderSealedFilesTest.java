package io.echovault.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.outbound.SealedFiles;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.testkit.SealedFilesContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSealedFilesTest implements SealedFilesContract {
  private static final UUID FILE = new UUID(11, 12);

  @TempDir Path folder;

  @Override
  public SealedFiles sealedFiles() {
    return new FolderSealedFiles(folder.resolve("media"));
  }

  @Test
  void aFileThatWasCutOrChangedIsUnreadable() throws IOException {
    sealedFiles().put(ANA, FILE, List.of(new Bytes(new byte[1000])));
    Path path = folder.resolve("media").resolve(ANA.value().toString()).resolve(FILE.toString());
    byte[] whole = Files.readAllBytes(path);
    for (int length : new int[] {3, 500, whole.length - 1}) {
      Files.write(path, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> sealedFiles().get(ANA, FILE))
          .isInstanceOf(MemoException.Unreadable.class);
    }
    whole[1] = 0x7f;
    Files.write(path, whole);
    assertThatThrownBy(() -> sealedFiles().get(ANA, FILE))
        .isInstanceOf(MemoException.Unreadable.class);
  }

  @Test
  void othersOnTheMachineReadNothing() throws IOException {
    sealedFiles().put(ANA, FILE, List.of(new Bytes(new byte[10])));
    try (var paths = Files.walk(folder.resolve("media"))) {
      assertThat(paths.toList())
          .hasSize(3)
          .allSatisfy(
              path ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                      .endsWith("------"));
    }
  }

  @Test
  void whatACrashLeftUnfinishedIsListedAndCanBeRemoved() throws IOException {
    sealedFiles().put(ANA, FILE, List.of(new Bytes(new byte[10])));
    Path path = folder.resolve("media").resolve(ANA.value().toString()).resolve(FILE.toString());
    Files.move(path, path.resolveSibling(FILE + ".new"));
    assertThat(sealedFiles().get(ANA, FILE)).isEmpty();
    assertThat(sealedFiles().list(ANA)).hasSize(1);
    sealedFiles().remove(ANA, FILE);
    assertThat(sealedFiles().list(ANA)).isEmpty();
  }
}
