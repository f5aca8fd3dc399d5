package io.echovault.media;

import io.echovault.ports.vocabulary.MediaReading.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The text of a PDF, page by page within an allowance. What takes more after some pages were read
 * is a long document, whose beginning is kept; before that it is hostile. Of one with streams that
 * are packed more than once nothing is read.
 */
final class PdfText {
  private static final int MOST_PAGES = 500;

  static {
    FontMappers.set(new BundledFonts());
  }

  private PdfText() {}

  @SuppressWarnings("UnusedException")
  static TextParts read(byte[] bytes) throws HostileContent {
    if (FilterChains.in(bytes)) {
      return new TextParts(List.of(), true);
    }
    Allowance allowance = new Allowance();
    StringBuilder text = new StringBuilder();
    try (PDDocument document =
        Loader.loadPDF(
            new AllowedBytes(bytes, allowance),
            "",
            null,
            null,
            IOUtils.createMemoryOnlyStreamCache())) {
      allowance.check();
      return pages(document, allowance, text);
    } catch (HostileContent e) {
      throw e;
    } catch (InvalidPasswordException e) {
      throw new HostileContent(Problem.LOCKED);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // What a library makes of hostile bytes is of no use to anybody, and may quote them.
      allowance.check();
      throw new HostileContent(hostile(e) ? Problem.BOMB : Problem.BROKEN);
    }
  }

  private static boolean hostile(Throwable failure) {
    return failure instanceof StackOverflowError || failure.getCause() instanceof HostileContent;
  }

  private static TextParts pages(PDDocument document, Allowance allowance, StringBuilder text)
      throws IOException {
    int pages = Math.min(document.getNumberOfPages(), MOST_PAGES);
    if (pages == 0) {
      // The library counts those that can be reached, whatever the file says.
      throw new HostileContent(Problem.BROKEN);
    }
    Pages stripper = new Pages(allowance);
    for (int page = 1; page <= pages; page++) {
      try {
        allowance.next();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.writeText(document, new Appending(text));
        allowance.check();
      } catch (HostileContent | UncheckedIOException late) {
        if (text.toString().isBlank()) {
          throw late;
        }
        return TextParts.of(text.toString(), false);
      }
      if (text.length() > TextParts.MOST) {
        return TextParts.of(text.toString(), false);
      }
    }
    return TextParts.of(text.toString(), pages == document.getNumberOfPages());
  }

  /** Reads text as long as there is an allowance for it. */
  private static final class Pages extends PDFTextStripper {
    private final Allowance allowance;
    private int seen;

    Pages(Allowance allowance) {
      this.allowance = allowance;
      setSuppressDuplicateOverlappingText(false);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      if (++seen % 16 == 0) {
        allowance.check();
      }
      super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
      if (++seen % 16 == 0) {
        try {
          allowance.check();
        } catch (HostileContent e) {
          throw new UncheckedIOException(e);
        }
      }
      super.processTextPosition(text);
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
        throws IOException {
      if (e instanceof HostileContent) {
        throw e;
      }
      super.operatorException(operator, operands, e);
    }
  }

  /** Takes as much as is kept. */
  private static final class Appending extends Writer {
    private final StringBuilder text;

    Appending(StringBuilder text) {
      this.text = text;
    }

    @Override
    public void write(char[] from, int start, int length) {
      text.append(from, start, Math.min(length, Math.max(0, 2 * TextParts.MOST - text.length())));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
