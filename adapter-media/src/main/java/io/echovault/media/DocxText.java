package io.echovault.media;

import io.echovault.ports.vocabulary.MediaReading.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of a DOCX: of its main part, read as a stream and without entities. */
final class DocxText {
  private static final String PART = "word/document.xml";
  private static final int MOST_ENTRIES = 2_000;
  private static final int DEEPEST = 200;

  /** What all entries may unfold to: far more than texts, and pictures do not unfold. */
  private static final long MOST_UNFOLDED = 64 << 20;

  private DocxText() {}

  /** Whether a zip holds such a document, by the names of its first entries. */
  static boolean looksLike(byte[] zip) {
    try (ZipInputStream entries = new ZipInputStream(new Bounded(zip))) {
      ZipEntry entry = entries.getNextEntry();
      for (int i = 0; i < MOST_ENTRIES && entry != null; i++) {
        if (entry.getName().startsWith("word/")) {
          return true;
        }
        skip(entries);
        entry = entries.getNextEntry();
      }
      return false;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  @SuppressWarnings("UnusedException")
  static TextParts read(byte[] zip) throws HostileContent {
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      long left = MOST_UNFOLDED;
      ZipEntry entry = entries.getNextEntry();
      for (int i = 0; entry != null; i++) {
        if (i > MOST_ENTRIES) {
          throw new HostileContent(Problem.BOMB);
        }
        if (entry.getName().equals(PART)) {
          return text(new Counted(entries, left));
        }
        left -= skip(new Counted(entries, left));
        entry = entries.getNextEntry();
      }
    } catch (HostileContent e) {
      throw e;
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof HostileContent hostile) {
        throw hostile;
      }
      throw new HostileContent(Problem.BROKEN);
    } catch (IOException | IllegalArgumentException e) {
      // It may quote the name of a part.
      throw new HostileContent(Problem.BROKEN);
    }
    throw new HostileContent(Problem.BROKEN);
  }

  private static long skip(InputStream in) throws IOException {
    byte[] buffer = new byte[8_192];
    long skipped = 0;
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      skipped += count;
      if (skipped > MOST_UNFOLDED) {
        throw new HostileContent(Problem.BOMB);
      }
    }
    return skipped;
  }

  private static TextParts text(InputStream part) throws XMLStreamException, HostileContent {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    XMLStreamReader xml = factory.createXMLStreamReader(part);
    StringBuilder text = new StringBuilder();
    int depth = 0;
    boolean words = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (++depth > DEEPEST) {
          throw new HostileContent(Problem.BOMB);
        }
        words = xml.getLocalName().equals("t");
        boolean gap = xml.getLocalName().equals("tab") || xml.getLocalName().equals("br");
        text.append(gap ? " " : "");
      } else if (event == XMLStreamConstants.DTD) {
        throw new HostileContent(Problem.BOMB); // Declares entities; no such document has one.
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        words = false;
        text.append(xml.getLocalName().equals("p") ? "\n" : "");
      } else if (event == XMLStreamConstants.CHARACTERS && words) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      }
      if (text.length() > TextParts.MOST) {
        return TextParts.of(text.toString(), false);
      }
    }
    return TextParts.of(text.toString(), true);
  }

  /** The beginning of a zip, enough to tell what it is. */
  private static final class Bounded extends ByteArrayInputStream {
    private static final int MOST = 1 << 20;

    Bounded(byte[] zip) {
      super(zip, 0, Math.min(zip.length, MOST));
    }
  }

  /** Unfolds so many bytes at most. */
  private static final class Counted extends InputStream {
    private final InputStream in;
    private long left;

    Counted(InputStream in, long most) {
      this.in = in;
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int count = in.read(into, from, length);
      left -= Math.max(0, count);
      if (left < 0) {
        throw new HostileContent(Problem.BOMB);
      }
      return count;
    }
  }
}
