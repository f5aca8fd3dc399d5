package io.echovault.bench.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.bench.run.Options;
import io.echovault.bench.voice.SpeakerFolder.Speaker;
import io.echovault.ports.vocabulary.Recording;
import io.echovault.voice.OpusVoiceNotes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeakerFolderTest {
  private final OpusVoiceNotes notes = new OpusVoiceNotes(() -> Duration.ZERO);

  @TempDir Path folder;

  @Test
  void readsLinesAndDigits() throws IOException {
    for (String speaker : List.of("F_1", "M_2")) {
      for (int line = 1; line <= 5; line++) {
        write(speaker + "/line" + line + ".ogg", line == 1 ? 15 : 3);
      }
    }
    for (int digit = 0; digit < 10; digit++) {
      for (int take = 1; take <= 5; take++) {
        write("07/" + digit + "_07_" + take + ".ogg", 0.5);
      }
    }
    List<Speaker> speakers = new SpeakerFolder(notes, new Random(1)).read(folder);

    assertThat(speakers).extracting(Speaker::name).containsExactly("07", "F_1", "M_2");
    assertThat(speakers).extracting(Speaker::group).containsExactly("", "F", "M");
    assertThat(speakers).allSatisfy(each -> assertThat(each.enrolled()).hasSize(3));
    assertThat(lengths(speakers.get(0).enrolled())).containsOnly(5.0);
    assertThat(lengths(speakers.get(0).compared())).hasSize(6).containsOnly(3.0);
    assertThat(lengths(speakers.get(1).compared())).containsExactly(3.0, 7.0, 7.0);
  }

  @Test
  void refusesAFolderWithoutSpeakers() {
    assertThatThrownBy(() -> new SpeakerFolder(notes, new Random(1)).read(folder))
        .isInstanceOf(Options.Misuse.class);
  }

  private static List<Double> lengths(List<Recording> recordings) {
    return recordings.stream().map(each -> each.length().toMillis() / 1000.0).toList();
  }

  private void write(String file, double seconds) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    short[] samples = new short[(int) (16_000 * seconds)];
    Files.write(path, notes.encode(new Recording(16_000, samples)).array());
  }
}
