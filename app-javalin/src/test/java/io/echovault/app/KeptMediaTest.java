package io.echovault.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.Memory;
import io.echovault.simulator.Person;
import io.echovault.simulator.Reply;
import io.echovault.simulator.wire.Blob;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Photos and documents from the chat to the disk and back. */
class KeptMediaTest {
  @TempDir static Path directory;
  private static RunningBot bot;

  @BeforeAll
  static void start() {
    bot = RunningBot.start(directory);
  }

  @AfterAll
  static void end() {
    bot.close();
  }

  @Test
  void aPhotoComesBackAsItWasAndNothingOfItIsReadOnTheDisk() {
    Person noor = bot.simulator().person("34600333001", "Noor");
    byte[] photo = photo();
    sends(noor, "image", new Blob(photo, "image/png"), "", "our red boat in the harbour");
    noor.says("show me the photo of the boat");
    Reply reply = noor.awaitReply(RunningBot.SOON);
    assertThat(reply.kind()).isEqualTo("image");
    assertThat(reply.text()).contains("our red boat");
    assertThat(content(reply)).isEqualTo(photo);
    assertThat(files())
        .isNotEmpty()
        .noneMatch(file -> new String(read(file), ISO_8859_1).contains("IHDR"));
  }

  @Test
  void aDocumentIsQuotedWithItsNameAndGivenBackAfterARestart() {
    Person omar = bot.simulator().person("34600333002", "Omar");
    byte[] rules = "Bins go out on Tuesdays.\nThe gate is shut at ten.".getBytes(UTF_8);
    Reply kept = sends(omar, "document", new Blob(rules, "text/plain"), "house rules.txt", "");
    assertThat(kept.text()).contains("Kept the document house rules.txt");
    bot.restart();
    omar.says("when do the bins go out?");
    assertThat(omar.awaitReply(RunningBot.SOON).text())
        .contains("Bins go out on Tuesdays", "from the document house rules.txt");
    omar.says("send me the house rules document");
    Reply reply = omar.awaitReply(RunningBot.SOON);
    assertThat(reply.kind()).isEqualTo("document");
    assertThat(content(reply)).isEqualTo(rules);
  }

  @Test
  void anAlbumIsKeptWholeAndEachPhotoOnce() {
    Person pia = bot.simulator().person("34600333003", "Pia");
    List<String> captions = IntStream.range(0, 8).mapToObj(each -> "album photo " + each).toList();
    captions.forEach(
        caption -> pia.sendsFile("image", new Blob(photo(), "image/png"), "", caption));
    captions.forEach(caption -> pia.awaitReply(RunningBot.SOON));
    assertThat(bot.memories("34600333003"))
        .extracting(Memory::text)
        .containsExactlyInAnyOrderElementsOf(captions);
  }

  @Test
  void whatIsNotAPictureIsRefusedInWords() {
    Person quin = bot.simulator().person("34600333004", "Quin");
    byte[] page = "<html>".getBytes(UTF_8);
    assertThat(sends(quin, "image", new Blob(page, "image/jpeg"), "", "x").text())
        .contains("not what it says it is", "kept nothing");
    assertThat(bot.memories("34600333004")).isEmpty();
  }

  @Test
  void erasureInATerminalDestroysTheFiles() {
    Person rosa = bot.simulator().person("34600333005", "Rosa");
    int before = files().size();
    sends(rosa, "image", new Blob(photo(), "image/png"), "", "our cat");
    assertThat(files()).hasSize(before + 1);
    new Terminal().run(bot, "erase", "--member", "34600333005", "--yes");
    assertThat(files()).hasSize(before);
  }

  private static Reply sends(Person person, String kind, Blob file, String name, String caption) {
    person.sendsFile(kind, file, name, caption);
    return person.awaitReply(RunningBot.SOON);
  }

  private static byte[] content(Reply reply) {
    return bot.simulator()
        .media()
        .find(reply.file().orElseThrow().mediaId())
        .orElseThrow()
        .file()
        .bytes();
  }

  private static List<Path> files() {
    Path media = directory.resolve("memory-system/media");
    if (!Files.isDirectory(media)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(media)) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] photo() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
