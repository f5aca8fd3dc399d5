package io.echovault.app.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.outbound.TextInPictures;
import io.echovault.ports.vocabulary.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the program is run, tried with scripts in its place. */
@Tag("slow")
class TesseractTest {
  private static final Bytes PICTURE = new Bytes("a picture".getBytes(UTF_8));

  @TempDir Path folder;

  @Test
  void givesWhatTheProgramPrintsOfThePictureInTheLanguagesThatAreInstalled() throws IOException {
    TextInPictures letters = program("echo \"$@\"; cat");
    assertThat(letters.read(PICTURE))
        .hasValueSatisfying(
            text -> assertThat(text).contains("stdin stdout -l eng+hin --psm 3", "a picture"));
  }

  @Test
  void theProgramSeesNoNetworkAndNoneOfOurVariables() throws IOException {
    TextInPictures letters = program("cat >/dev/null; tail -n +3 /proc/net/dev; env");
    assertThat(letters.read(PICTURE).orElseThrow().lines())
        .filteredOn(line -> line.contains(":") && !line.strip().startsWith("lo:"))
        .isEmpty();
    assertThat(letters.read(PICTURE).orElseThrow())
        .doesNotContain("HOME=")
        .contains("OMP_THREAD_LIMIT=1");
  }

  @Test
  void aProgramThatFailsOrPrintsForEverEnds() throws IOException {
    assertThat(program("exit 1").read(PICTURE)).isEmpty();
    long start = System.nanoTime();
    program("yes").read(PICTURE);
    program("cat >/dev/null; while :; do :; done").read(PICTURE);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(90));
  }

  @Test
  void withoutTheProgramOrItsLanguagesNothingIsRead() throws IOException {
    assertThat(Tesseract.find(List.of("/nowhere/tesseract")).read(PICTURE)).isEmpty();
    Path none = script("exit 0");
    assertThat(Tesseract.find(List.of(none.toString())).read(PICTURE)).isEmpty();
  }

  private TextInPictures program(String body) throws IOException {
    Path script =
        script(
            "if [ \"$1\" = --list-langs ]; then printf 'List:\\neng\\nhin\\nosd\\n'; exit 0; fi\n"
                + body);
    return Tesseract.find(List.of(script.toString()));
  }

  private Path script(String body) throws IOException {
    Path script = Files.createTempFile(folder, "tesseract", "");
    Files.writeString(script, "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    return script;
  }
}
