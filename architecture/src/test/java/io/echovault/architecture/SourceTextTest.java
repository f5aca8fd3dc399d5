package io.echovault.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.architecture.SourceText.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTextTest {
  /** One table of all countries: cutting it up would not make it easier to read. */
  private static final String TABLE =
      "memo-core/src/main/java/io/echovault/core/time/Countries.java";

  @Test
  void hasNoUnwantedWords() throws IOException {
    assertThat(SourceText.unwanted(Project.root())).isEmpty();
  }

  @Test
  void staysSmallFileByFile() throws IOException {
    List<Size> sizes = SourceText.sizes(Project.root());
    assertThat(sizes)
        .hasSizeGreaterThan(50)
        .filteredOn(size -> size.lines() > 300 && !size.file().equals(TABLE))
        .isEmpty();
    assertThat(sizes).filteredOn(size -> size.lines() >= 150).hasSizeLessThan(sizes.size() / 4);
  }

  @Test
  void findsWhatIsPlanted(@TempDir Path root) throws IOException {
    Path code = Files.createDirectories(root.resolve("module/src/main/java"));
    Files.writeString(code.resolve("Late.java"), "// TO" + "DO later\n");
    Files.writeString(root.resolve("notes.md"), "fine\nsee /ro" + "ot/notes\n");
    Files.write(code.resolve("Long.java"), Collections.nCopies(301, "// more"));
    Files.writeString(
        Files.createDirectory(root.resolve("target")).resolve("left.md"), "FIX" + "ME\n");

    assertThat(SourceText.unwanted(root))
        .containsExactlyInAnyOrder(
            "module/src/main/java/Late.java: // TO" + "DO later", "notes.md: see /ro" + "ot/notes");
    assertThat(SourceText.sizes(root)).contains(new Size("module/src/main/java/Long.java", 301));
  }
}
