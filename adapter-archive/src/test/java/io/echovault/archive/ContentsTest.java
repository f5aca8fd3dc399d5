package io.echovault.archive;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.ArchiveContent;
import io.echovault.ports.vocabulary.ArchiveContent.Problem;
import io.echovault.ports.vocabulary.Bytes;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContentsTest {
  private static final String CHAT = "20.11.26, 09:00 - Ana: hello";
  private static final int MOST = 8 << 20;

  @Test
  void readsTextAndTheTextInAZip() {
    assertThat(of(new Bytes(CHAT.getBytes(UTF_8))).text()).isEqualTo(CHAT);
    assertThat(of(new Bytes(("\uFEFF" + CHAT).getBytes(UTF_8))).text()).isEqualTo(CHAT);
    assertThat(of(new Bytes(("\uFEFF" + CHAT).getBytes(UTF_16LE))).text()).isEqualTo(CHAT);
    byte[] photo = new byte[2 << 20];
    new Random(1).nextBytes(photo);
    Bytes zip =
        new Zips()
            .with("IMG-20261120-WA0001.jpg", photo)
            .with("letter.txt", "Dear Ana, this is a file that was sent in the chat")
            .with("WhatsApp Chat with Ana.txt", CHAT)
            .bytes();
    assertThat(of(zip).text()).isEqualTo(CHAT);
    assertThat(of(zip).copy()).isFalse();
  }

  @Test
  void refusesAZipThatUnpacksToFarTooMuch() {
    refuses(
        new Zips().withNothing("a.bin", 200).with("_chat.txt", CHAT).bytes(),
        Problem.UNPACKS_TO_TOO_MUCH);
    refuses(new Zips().withNothing("_chat.txt", 200).bytes(), Problem.TOO_MUCH_TEXT);
  }

  @Test
  void stopsEarlyInAZipThatUnpacksToFarTooMuch() {
    Bytes bomb = new Zips().withNothing("a.bin", 2_000).bytes();
    long before = System.nanoTime();
    refuses(bomb, Problem.UNPACKS_TO_TOO_MUCH);
    // Unpacking all of it would be two gigabytes; what is allowed is a hundred times the file.
    assertThat(System.nanoTime() - before).isLessThan(10_000_000_000L);
  }

  @Test
  void opensNoZipInsideAZip() {
    Bytes inner = new Zips().with("_chat.txt", CHAT).bytes();
    refuses(new Zips().with("inner.zip", inner.array()).bytes(), Problem.ZIP_IN_ZIP);
  }

  @Test
  void refusesAZipOfTooManyFiles() {
    Zips zip = new Zips();
    for (int i = 0; i <= 20_000; i++) {
      zip.with("photo" + i + ".jpg", "");
    }
    refuses(zip.bytes(), Problem.TOO_MANY_FILES);
  }

  @Test
  void refusesAZipWithoutAChat() {
    refuses(new Zips().bytes(), Problem.NOTHING_IN_ZIP);
    refuses(new Zips().with("a.txt", "Dear diary").bytes(), Problem.NOTHING_IN_ZIP);
  }

  @Test
  void refusesAZipThatIsCutOrChanged() {
    byte[] zip = new Zips().with("_chat.txt", CHAT.repeat(500)).bytes().array();
    refuses(new Bytes(Arrays.copyOf(zip, zip.length / 3)), Problem.ZIP_DAMAGED);
    byte[] changed = zip.clone();
    Arrays.fill(changed, 60, 90, (byte) 0xAA);
    assertThatThrownBy(() -> of(new Bytes(changed))).isInstanceOf(Refusal.class);
  }

  @Test
  void anyBytesAreReadOrRefusedButNeverFail() {
    Random random = new Random(3);
    byte[] zip = new Zips().with("_chat.txt", CHAT.repeat(50)).bytes().array();
    for (int round = 0; round < 2_000; round++) {
      byte[] changed = zip.clone();
      for (int i = random.nextInt(5); i >= 0; i--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(of(new Bytes(changed)).text()).isNotEmpty();
      } catch (Refusal refusal) {
        assertThat(refusal.refused().line()).isZero();
      }
    }
  }

  @Test
  void refusesWhatIsNoText() {
    refuses(new Bytes(new byte[] {'a', (byte) 0xC3, 'b'}), Problem.NOT_TEXT);
  }

  @Test
  void refusesTextBeyondItsBound() {
    byte[] large = new byte[MOST + 1];
    Arrays.fill(large, (byte) 'a');
    refuses(new Bytes(large), Problem.TOO_MUCH_TEXT);
  }

  private static Contents of(Bytes file) {
    return Contents.of(file, MOST);
  }

  private static void refuses(Bytes file, Problem problem) {
    assertThatThrownBy(() -> of(file))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.refused()).isEqualTo(ArchiveContent.refused(problem)));
  }
}
