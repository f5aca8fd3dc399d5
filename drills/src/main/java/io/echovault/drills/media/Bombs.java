package io.echovault.drills.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that unfold to far more than they are, never end, or are not what they say. */
final class Bombs {
  private static final String PDF = "application/pdf";
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String PART = "word/document.xml";
  private static final int GIGABYTE = 1 << 30;
  private static final int LONG = 15 << 20;

  private Bombs() {}

  static List<Bomb> all() {
    List<Bomb> all = new ArrayList<>();
    pictures(all);
    pdfs(all);
    zips(all);
    labels(all);
    return all;
  }

  private static void pictures(List<Bomb> all) {
    all.add(Bomb.picture("PNG of 60,000 by 60,000 dots", "image/png", png(60_000, 60_000)));
    all.add(Bomb.picture("PNG of 2,147,483,647 dots a line", "image/png", png(-1 >>> 1, 1)));
    all.add(Bomb.picture("PNG of no dots", "image/png", png(0, 0)));
    all.add(Bomb.picture("JPEG of 65,500 by 65,500 dots", "image/jpeg", jpeg()));
    all.add(Bomb.picture("JPEG without a frame", "image/jpeg", segments()));
    all.add(Bomb.picture("WebP of 16,777,216 by 16,777,216 dots", "image/webp", webp()));
    all.add(Bomb.document("PNG bomb as a document", "image/png", png(60_000, 60_000)));
  }

  private static void pdfs(List<Bomb> all) {
    byte[] zeros = packed(GIGABYTE);
    all.add(Bomb.document("PDF page of a gigabyte", PDF, page("/Filter/FlateDecode", zeros)));
    all.add(
        Bomb.document(
                "PDF page packed twice",
                PDF,
                page("/Filter[/FlateDecode/FlateDecode]", packed(zeros)))
            .kept());
    all.add(
        Bomb.document(
            "PDF of objects packed to a gigabyte",
            PDF,
            pdf("5 0 obj<</Type/ObjStm/N 9999999/First 9/Filter/FlateDecode/Length ", zeros)));
    all.add(Bomb.document("PDF whose pages are their own parents", PDF, loop()));
    all.add(Bomb.document("PDF of arrays in arrays", PDF, text("[".repeat(2_000_000))));
    all.add(Bomb.document("PDF of dictionaries", PDF, text("<</A ".repeat(1_000_000))));
    all.add(Bomb.document("PDF whose table of parts leads to itself", PDF, endless()));
    all.add(Bomb.document("PDF of forms that draw forms", PDF, laughs()));
    all.add(
        Bomb.document("PDF page of a million steps", PDF, page("", "q Q ".repeat(3_000_000)))
            .kept());
    all.add(Bomb.document("PDF of 100,000 empty objects", PDF, objects()).kept());
    all.add(Bomb.document("PDF cut after its head", PDF, "%PDF-1.7\n".getBytes(UTF_8)));
  }

  private static void zips(List<Bomb> all) {
    all.add(Bomb.document("DOCX of a gigabyte", DOCX, zip(PART, "<a>".getBytes(UTF_8), true)));
    all.add(Bomb.document("DOCX behind a gigabyte", DOCX, zip("word/a.bin", new byte[0], true)));
    all.add(Bomb.document("DOCX whose entities laugh", DOCX, zip(PART, entities(), false)));
    all.add(
        Bomb.document(
            "DOCX of elements in elements",
            DOCX,
            zip(PART, "<a>".repeat(2_000_000).getBytes(UTF_8), false)));
    all.add(
        Bomb.document(
            "DOCX of one name",
            DOCX,
            zip(PART, ("<" + "a".repeat(10_000_000)).getBytes(UTF_8), false)));
    all.add(Bomb.document("DOCX of 50,000 parts", DOCX, parts()));
    all.add(Bomb.document("DOCX without a text", DOCX, zip("word/x", new byte[9], false)));
  }

  private static void labels(List<Bomb> all) {
    byte[] program = new byte[4_096];
    program[0] = 'M';
    program[1] = 'Z';
    all.add(Bomb.document("a program as PDF", PDF, program));
    all.add(Bomb.document("a program as text", "text/plain", program));
    all.add(Bomb.picture("a page of HTML as JPEG", "image/jpeg", "<html>".getBytes(UTF_8)));
    all.add(Bomb.picture("a PDF as PNG", "image/png", text("")));
    all.add(Bomb.picture("nothing as JPEG", "image/jpeg", new byte[0]));
    all.add(Bomb.document("a zip as DOCX", DOCX, zip("a.txt", new byte[9], false)));
    all.add(
        Bomb.document("a text of one line", "text/plain", "a".repeat(LONG).getBytes(UTF_8)).kept());
    all.add(
        Bomb.document("a CSV of separators", "text/csv", ";\n".repeat(LONG / 2).getBytes(UTF_8))
            .kept());
  }

  private static byte[] png(int width, int height) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(ISO_8859_1));
    for (int each : new int[] {width, height}) {
      for (int shift = 24; shift >= 0; shift -= 8) {
        out.write(each >>> shift);
      }
    }
    out.writeBytes(new byte[] {8, 2, 0, 0, 0, 0, 0, 0, 0});
    return out.toByteArray();
  }

  private static byte[] jpeg() {
    return "\u00ff\u00d8\u00ff\u00c0\0\u0011\b\u00ff\u00dc\u00ff\u00dc\u0003\u0001\"\0\0\0\0"
        .getBytes(ISO_8859_1);
  }

  private static byte[] segments() {
    return ("\u00ff\u00d8" + "\u00ff\u00e0\0\2".repeat(3_000_000)).getBytes(ISO_8859_1);
  }

  private static byte[] webp() {
    return ("RIFF\0\0\0\0WEBPVP8X\n\0\0\0\0\0\0\0" + "\u00ff".repeat(6)).getBytes(ISO_8859_1);
  }

  private static byte[] text(String rest) {
    return ("%PDF-1.4\n1 0 obj" + rest).getBytes(ISO_8859_1);
  }

  private static byte[] page(String filter, String content) {
    return page(filter, content.getBytes(ISO_8859_1));
  }

  private static byte[] page(String filter, byte[] content) {
    return pdf("4 0 obj<<" + filter + "/Length ", content);
  }

  /** A PDF of one page whose last object is a stream. */
  private static byte[] pdf(String object, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ("%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n"
                + object
                + content.length
                + ">>stream\n")
            .getBytes(ISO_8859_1));
    out.writeBytes(content);
    out.writeBytes("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(ISO_8859_1));
    return out.toByteArray();
  }

  private static byte[] loop() {
    return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Parent 2 0 R/Kids["
            + "2 0 R ".repeat(1_000)
            + "]/Count 2147483647>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
        .getBytes(ISO_8859_1);
  }

  private static byte[] endless() {
    return "%PDF-1.4\nxref\n0 1\n0000000000 65535 f\ntrailer<</Size 1/Prev 9>>\nstartxref\n9\n%%EOF\n"
        .getBytes(ISO_8859_1);
  }

  /** Ten forms, each of which draws the next ten times. */
  private static byte[] laughs() {
    StringBuilder pdf =
        new StringBuilder(
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R"
                + "/Resources<</XObject<</F 10 0 R>>>>>>endobj\n"
                + "4 0 obj<</Length 4>>stream\n/F Do\nendstream endobj\n");
    String draw = "/F Do ".repeat(10);
    for (int form = 10; form < 20; form++) {
      pdf.append(form)
          .append(" 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F ")
          .append(form + 1)
          .append(" 0 R>>>>/Length ")
          .append(draw.length())
          .append(">>stream\n")
          .append(draw)
          .append("\nendstream endobj\n");
    }
    pdf.append("trailer<</Root 1 0 R>>\n%%EOF\n");
    return pdf.toString().getBytes(ISO_8859_1);
  }

  private static byte[] objects() {
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
    pdf.append("2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n");
    for (int each = 3; each < 100_000; each++) {
      pdf.append(each).append(" 0 obj null endobj\n");
    }
    return pdf.append("trailer<</Root 1 0 R>>\n%%EOF\n").toString().getBytes(ISO_8859_1);
  }

  private static byte[] entities() {
    StringBuilder xml = new StringBuilder("<!DOCTYPE a [<!ENTITY b \"ha\">");
    for (char name = 'c'; name < 'm'; name++) {
      String before = "&" + (char) (name - 1) + ";";
      xml.append("<!ENTITY ").append(name).append(" \"").append(before.repeat(10)).append("\">");
    }
    return xml.append("]><a><t>&l;</t></a>").toString().getBytes(UTF_8);
  }

  private static byte[] packed(int zeros) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
    try (DeflaterOutputStream packing = new DeflaterOutputStream(out, best)) {
      byte[] some = new byte[1 << 16];
      for (int left = zeros; left > 0; left -= some.length) {
        packing.write(some);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      best.end();
    }
    return out.toByteArray();
  }

  private static byte[] packed(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream packing = new DeflaterOutputStream(out)) {
      packing.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A zip of one part, a gigabyte of blanks behind its beginning if asked for. */
  private static byte[] zip(String name, byte[] beginning, boolean huge) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(beginning);
      byte[] blanks = " ".repeat(1 << 20).getBytes(UTF_8);
      for (int i = 0; huge && i < GIGABYTE >> 20; i++) {
        zip.write(blanks);
      }
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] parts() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int part = 0; part < 50_000; part++) {
        zip.putNextEntry(new ZipEntry("word/" + part));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
