package io.echovault.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Files as people send them, and as people send them who mean harm. */
final class Samples {
  private Samples() {}

  static byte[] png(int width, int height) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(ISO_8859_1));
    for (int each : new int[] {width, height}) {
      out.writeBytes(
          new byte[] {
            (byte) (each >>> 24), (byte) (each >>> 16), (byte) (each >>> 8), (byte) each
          });
    }
    out.writeBytes(new byte[] {8, 2, 0, 0, 0, 0, 0, 0, 0});
    return out.toByteArray();
  }

  static byte[] jpeg(int width, int height) {
    return new byte[] {
      (byte) 0xff,
      (byte) 0xd8,
      (byte) 0xff,
      (byte) 0xe0,
      0,
      4,
      0,
      0,
      (byte) 0xff,
      (byte) 0xc0,
      0,
      17,
      8,
      (byte) (height >> 8),
      (byte) height,
      (byte) (width >> 8),
      (byte) width,
      3,
      1,
      0x22,
      0
    };
  }

  static byte[] pdf(String... pages) {
    return pdf(false, pages);
  }

  static byte[] lockedPdf(String... pages) {
    return pdf(true, pages);
  }

  private static byte[] pdf(boolean locked, String... pages) {
    try (PDDocument document = new PDDocument()) {
      for (String words : pages) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
          content.newLineAtOffset(50, 700);
          content.showText(words);
          content.endText();
        }
      }
      if (locked) {
        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A page whose content unfolds to so many bytes. */
  static byte[] pdfBomb(long unfolded) {
    return pdfOf("/Filter /FlateDecode", zeros(unfolded));
  }

  /** A PDF with one page and this content. */
  static byte[] pdfOf(String dictionary, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<<>>"
                + "/Contents 4 0 R>>endobj\n4 0 obj<</Length "
                + content.length
                + dictionary
                + ">>stream\n")
            .getBytes(ISO_8859_1));
    out.writeBytes(content);
    out.writeBytes("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(ISO_8859_1));
    return out.toByteArray();
  }

  static byte[] zeros(long count) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
    try (DeflaterOutputStream packing = new DeflaterOutputStream(out, best)) {
      byte[] some = new byte[1 << 16];
      for (long left = count; left > 0; left -= some.length) {
        packing.write(some, 0, (int) Math.min(left, some.length));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      best.end();
    }
    return out.toByteArray();
  }

  static byte[] docx(String... paragraphs) {
    StringBuilder body = new StringBuilder();
    for (String each : paragraphs) {
      body.append("<w:p><w:r><w:t>").append(each).append("</w:t></w:r></w:p>");
    }
    return zip(
        "word/document.xml",
        ("<?xml version=\"1.0\"?><w:document xmlns:w=\"x\"><w:body>"
                + body
                + "</w:body></w:document>")
            .getBytes(UTF_8));
  }

  static byte[] zip(String name, byte[] content) {
    return zip(name, content, 1);
  }

  /** The same content so many times over. */
  static byte[] zip(String name, byte[] content, int times) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      for (int i = 0; i < times; i++) {
        zip.write(content);
      }
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
