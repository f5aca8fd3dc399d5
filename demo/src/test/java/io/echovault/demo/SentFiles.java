package io.echovault.demo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that people send. */
final class SentFiles {
  private SentFiles() {}

  /** A PDF of one page, without a table of its parts, as simple programs write it. */
  static Path pdf(Path file) throws IOException {
    String words =
        "BT /F1 12 Tf 50 700 Td (The rent is 940 euros a month.) Tj"
            + " 0 -20 Td (Pets are allowed in the garden only.) Tj ET";
    Files.writeString(
        file,
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources"
            + "<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
            + "/Contents 4 0 R>>endobj\n4 0 obj<</Length "
            + words.length()
            + ">>stream\n"
            + words
            + "\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
        ISO_8859_1);
    return file;
  }
}
