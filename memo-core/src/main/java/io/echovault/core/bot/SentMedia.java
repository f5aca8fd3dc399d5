package io.echovault.core.bot;

import io.echovault.core.advice.MediaAdvice;
import io.echovault.core.answer.Message;
import io.echovault.core.authority.Access;
import io.echovault.core.memory.KeptFile;
import io.echovault.core.memory.KeptFiles;
import io.echovault.core.memory.SeenByModel;
import io.echovault.core.memory.TakenMedia;
import io.echovault.core.tenant.RoleWords;
import io.echovault.core.text.Letters;
import io.echovault.ports.outbound.MediaReader;
import io.echovault.ports.outbound.MediaSources;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.MediaReading;
import io.echovault.ports.vocabulary.MediaReading.Legible;
import io.echovault.ports.vocabulary.MediaResult;
import io.echovault.ports.vocabulary.MediaResult.Content;
import io.echovault.ports.vocabulary.MediaResult.Missing;
import io.echovault.ports.vocabulary.MediaResult.Problem;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Permission;
import java.util.List;

/**
 * Fetches, reads and seals the pictures and documents that people send. That takes time, so it
 * comes before the transaction in which the message is answered. When it is interrupted, the
 * message comes again, and what was sealed in vain is swept away later.
 */
public final class SentMedia {
  private static final int LARGEST = 16 << 20;
  private static final int LONGEST_NAME = 200;

  private final MediaSources sources;
  private final MediaReader reader;
  private final KeptFiles files;
  private final MediaAdvice advice;

  /**
   * @param advice what a language model says of them, where there is one and the member allows it
   */
  public SentMedia(MediaSources sources, MediaReader reader, KeptFiles files, MediaAdvice advice) {
    this.sources = sources;
    this.reader = reader;
    this.files = files;
    this.advice = advice;
  }

  /**
   * What came of the media of a message.
   *
   * @throws MemoException.Unfetched when the channel does not give it just now
   */
  Done takeIn(MemberRef member, Access access, Media media) {
    if (!files.available() || !reader.available()) {
      return Done.NOTHING;
    }
    if (!access.may(Permission.MEMORY_CREATE)) {
      return Done.saying(RoleWords.refusal(access.role(), "role.keeps-nothing"));
    }
    Envelope envelope = media.envelope();
    MediaResult fetched =
        sources.on(envelope.sender().channel()).fetch(envelope.via(), media.mediaId(), LARGEST);
    return fetched instanceof Content content
        ? read(member, media, content.bytes())
        : missing(((Missing) fetched).problem());
  }

  private static Done missing(Problem problem) {
    if (problem == Problem.UNAVAILABLE) {
      throw new MemoException.Unfetched("the channel does not give the media of a message now");
    }
    return Done.saying(Message.of("media.fetch." + key(problem)));
  }

  /** The same for content that was fetched before. */
  Done takeRead(MemberRef member, Media media, Bytes content) {
    return files.available() && reader.available() ? read(member, media, content) : Done.NOTHING;
  }

  private Done read(MemberRef member, Media media, Bytes content) {
    MediaReading reading = reader.read(content, media.kind(), media.mimeType());
    if (!(reading instanceof Legible legible)) {
      return Done.saying(
          Message.of("media.refused." + key(((MediaReading.Refused) reading).problem())));
    }
    SeenByModel seen = advice.of(member, media, content, legible);
    List<String> parts =
        legible.parts().isEmpty() ? seen.text().stream().toList() : legible.parts();
    files.sweep(member);
    KeptFile file = files.keep(member, content, name(media), legible.mimeType());
    return Done.taken(new TakenMedia(file, parts, legible.whole(), seen.summary()));
  }

  /** What its sender calls it, without folders and without what would break a line. */
  private static String name(Media media) {
    String given = media.fileName().orElse("");
    StringBuilder name = new StringBuilder();
    given
        .substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
        .codePoints()
        .filter(each -> !Character.isISOControl(each))
        .filter(each -> Character.getType(each) != Character.FORMAT)
        .limit(LONGEST_NAME)
        .forEach(name::appendCodePoint);
    return name.toString().strip();
  }

  private static String key(Enum<?> problem) {
    return Letters.lower(problem.name()).replace('_', '-');
  }
}
