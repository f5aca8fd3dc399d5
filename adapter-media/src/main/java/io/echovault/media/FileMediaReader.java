package io.echovault.media;

import io.echovault.ports.outbound.MediaReader;
import io.echovault.ports.outbound.TextInPictures;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.MediaReading;
import io.echovault.ports.vocabulary.MediaReading.Legible;
import io.echovault.ports.vocabulary.MediaReading.Problem;
import io.echovault.ports.vocabulary.MediaReading.Refused;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads pictures by their heads, and the text of PDF, DOCX and plain text files. Nothing of a
 * picture is decoded in this process. Everything ends within about a second of this thread's time
 * and 64 MiB of the heap beside the content itself, whatever the content is.
 */
public final class FileMediaReader implements MediaReader {
  private static final Set<String> PICTURES = Set.of(FileType.JPEG, FileType.PNG, FileType.WEBP);
  private static final Set<String> WITH_LETTERS = Set.of(FileType.JPEG, FileType.PNG);

  private final TextInPictures letters;

  /** A reader; the text in pictures is read by another. */
  public FileMediaReader(TextInPictures letters) {
    this.letters = letters;
  }

  @Override
  public MediaReading read(Bytes content, Media.Kind kind, String mimeType) {
    byte[] bytes = content.array();
    String type = FileType.of(bytes);
    try {
      return switch (kind) {
        case PICTURE -> PICTURES.contains(type) ? picture(content, bytes, type) : mislabelled();
        case VIDEO -> type.equals(FileType.MP4) ? unread(type) : mislabelled();
        case DOCUMENT -> document(content, bytes, type, FileType.plain(mimeType));
        case VOICE_NOTE, AUDIO, STICKER -> mislabelled();
      };
    } catch (HostileContent e) {
      return new Refused(e.problem());
    }
  }

  private MediaReading document(Bytes content, byte[] bytes, String type, String said)
      throws HostileContent {
    if (!FileType.fits(said, type)) {
      return FileType.isLockedOffice(bytes) ? new Refused(Problem.LOCKED) : mislabelled();
    }
    return switch (type) {
      case FileType.JPEG, FileType.PNG, FileType.WEBP -> picture(content, bytes, type);
      case FileType.PDF -> PdfText.read(bytes).as(type);
      case FileType.DOCX -> DocxText.read(bytes).as(type);
      case FileType.TEXT -> PlainFile.read(bytes).as(said.startsWith("text/") ? said : type);
      default -> unread(type);
    };
  }

  private MediaReading picture(Bytes content, byte[] bytes, String type) throws HostileContent {
    PictureSize.check(bytes, type);
    Optional<String> found = WITH_LETTERS.contains(type) ? letters.read(content) : Optional.empty();
    return found.map(text -> TextParts.of(text, true).as(type)).orElseGet(() -> unread(type));
  }

  private static Legible unread(String type) {
    return new Legible(type, List.of(), true);
  }

  private static Refused mislabelled() {
    return new Refused(Problem.MISLABELLED);
  }
}
