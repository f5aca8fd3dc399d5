package io.echovault.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.outbound.TextInPictures;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.IncomingMessage.Media.Kind;
import io.echovault.ports.vocabulary.MediaReading;
import io.echovault.ports.vocabulary.MediaReading.Legible;
import io.echovault.ports.vocabulary.MediaReading.Problem;
import io.echovault.ports.vocabulary.MediaReading.Refused;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FileMediaReaderTest {
  private final FileMediaReader reader = new FileMediaReader(TextInPictures.none());

  @Test
  void readsThePagesOfAPdf() {
    byte[] pdf = Samples.pdf("The rent is 940 euros.", "Pets are allowed in the garden.");
    assertThat(document(pdf, "application/pdf"))
        .isEqualTo(
            new Legible(
                "application/pdf",
                List.of("The rent is 940 euros.\nPets are allowed in the garden."),
                true));
  }

  @Test
  void readsADocxAndPlainTexts() {
    assertThat(document(Samples.docx("Dear Ben,", "the boat is red &amp; blue."), FileType.DOCX))
        .isEqualTo(new Legible(FileType.DOCX, List.of("Dear Ben,\nthe boat is red & blue."), true));
    assertThat(document("# Wünsche\n\n- rot".getBytes(UTF_8), "text/markdown; charset=utf-8"))
        .isEqualTo(new Legible("text/markdown", List.of("# Wünsche\n- rot"), true));
    assertThat(document(new byte[] {'M', (byte) 0xfc, 'h', 'e'}, "text/csv"))
        .isEqualTo(new Legible("text/csv", List.of("Mühe"), true));
  }

  @Test
  void aLongTextIsDividedAndItsBeginningKept() {
    String sentence = "The ferry to the island leaves at nine from the old harbour. ";
    Legible read = (Legible) document(sentence.repeat(2_000).getBytes(UTF_8), "text/plain");
    assertThat(read.whole()).isFalse();
    assertThat(read.parts()).hasSizeBetween(50, 80).allMatch(part -> part.length() <= 800);
    assertThat(read.parts().get(3)).startsWith("The ferry").endsWith("harbour.");
  }

  @Test
  void takesTheTextThatIsReadInAPicture() {
    FileMediaReader withLetters = new FileMediaReader(picture -> Optional.of("EXIT\n\n 12 "));
    assertThat(withLetters.read(new Bytes(Samples.png(640, 480)), Kind.PICTURE, "image/png"))
        .isEqualTo(new Legible("image/png", List.of("EXIT\n12"), true));
    assertThat(reader.read(new Bytes(Samples.jpeg(640, 480)), Kind.PICTURE, "image/jpeg"))
        .isEqualTo(new Legible("image/jpeg", List.of(), true));
  }

  @Test
  void refusesWhatIsNotWhatItSays() {
    byte[] pdf = Samples.pdf("x");
    assertThat(reader.read(new Bytes(pdf), Kind.PICTURE, "image/jpeg"))
        .isEqualTo(new Refused(Problem.MISLABELLED));
    assertThat(document(Samples.png(9, 9), "application/pdf"))
        .isEqualTo(new Refused(Problem.MISLABELLED));
    assertThat(document(new byte[] {0, 1, 2}, "text/plain"))
        .isEqualTo(new Refused(Problem.MISLABELLED));
    assertThat(document(Samples.lockedPdf("x"), "application/pdf"))
        .isEqualTo(new Refused(Problem.LOCKED));
    assertThat(document("%PDF-1.4 nothing".getBytes(UTF_8), "application/pdf"))
        .isEqualTo(new Refused(Problem.BROKEN));
  }

  @Test
  void refusesBombs() {
    assertThat(reader.read(new Bytes(Samples.png(60_000, 60_000)), Kind.PICTURE, "image/png"))
        .isEqualTo(new Refused(Problem.BOMB));
    assertThat(document(Samples.pdfBomb(300 << 20), "application/pdf"))
        .isEqualTo(new Refused(Problem.BOMB));
    assertThat(document(Samples.zip("word/document.xml", new byte[1 << 20], 200), FileType.DOCX))
        .isInstanceOf(Refused.class);
    // From JDK 24 on the XML reader has a limit of depth of its own, and finds it broken.
    assertThat(
            document(Samples.docx("<w:p>".repeat(5_000) + "</w:p>".repeat(5_000)), FileType.DOCX))
        .isInstanceOf(Refused.class);
  }

  /** Pages whose kids are themselves: it says that it has two thousand million, and has none. */
  @Test
  void aPdfWhosePagesCannotBeReachedIsBroken() {
    String loop =
        """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Parent 2 0 R/Kids[2 0 R 2 0 R]/Count 2147483647>>endobj
        trailer<</Root 1 0 R>>
        %%EOF
        """;
    assertThat(document(loop.getBytes(UTF_8), "application/pdf"))
        .isEqualTo(new Refused(Problem.BROKEN));
  }

  @Test
  void nothingIsReadOfStreamsThatArePackedTwice() {
    byte[] inner = Samples.zeros(1 << 20);
    for (String filters :
        List.of(
            "/Filter [/FlateDecode /FlateDecode]",
            "/Filter[/ASCII85Decode/FlateDecode]",
            "/F#69lter [ /RunLengthDecode /FlateDecode ]",
            "/Filter 7 0 R",
            "/Filter [7 0 R]")) {
      assertThat(document(Samples.pdfOf(filters, inner), "application/pdf"))
          .as(filters)
          .isEqualTo(new Legible("application/pdf", List.of(), true));
      assertThat(FilterChains.in(Samples.pdfOf(filters, inner))).as(filters).isTrue();
    }
    assertThat(FilterChains.in(Samples.pdf("one page"))).isFalse();
    assertThat(FilterChains.in(Samples.pdfOf("/Filter/FlateDecode", inner))).isFalse();
    assertThat(FilterChains.in(Samples.pdfOf("/Filter [/FlateDecode]", inner))).isFalse();
  }

  @Test
  void whateverTheBytesAreItGivesAnAnswer() {
    Random random = new Random(7);
    byte[] pdf = Samples.pdf("The rent is 940 euros.", "Pets are allowed.");
    byte[] docx = Samples.docx("The boat is red.");
    for (int round = 0; round < 300; round++) {
      byte[] changed = (round % 2 == 0 ? pdf : docx).clone();
      for (int i = 0; i < 1 + random.nextInt(20); i++) {
        changed[8 + random.nextInt(changed.length - 8)] = (byte) random.nextInt();
      }
      assertThat(document(changed, round % 2 == 0 ? "application/pdf" : FileType.DOCX)).isNotNull();
    }
  }

  private MediaReading document(byte[] content, String type) {
    return reader.read(new Bytes(content), Kind.DOCUMENT, type);
  }
}
