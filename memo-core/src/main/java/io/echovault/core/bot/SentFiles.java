package io.echovault.core.bot;

import io.echovault.core.answer.Message;
import io.echovault.core.authority.Access;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.tenant.RoleWords;
import io.echovault.core.text.Letters;
import io.echovault.core.transfer.FileTransfers;
import io.echovault.core.transfer.Imported;
import io.echovault.ports.outbound.MediaSources;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ImportFile;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.MediaResult;
import io.echovault.ports.vocabulary.MediaResult.Content;
import io.echovault.ports.vocabulary.MediaResult.Missing;
import io.echovault.ports.vocabulary.MediaResult.Problem;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Permission;
import java.util.function.Consumer;

/**
 * Takes in the files that people send to have them imported. That takes time and many transactions,
 * so it comes before the one in which the message is answered. When it is interrupted, the message
 * comes again and what was taken in already is known by its keys.
 */
public final class SentFiles {
  private static final int LARGEST = 16 << 20;
  private static final int MOST_TEXT = 8 << 20;

  private final MediaSources media;
  private final FileTransfers transfers;
  private final SentMedia documents;

  public SentFiles(MediaSources media, FileTransfers transfers, SentMedia documents) {
    this.media = media;
    this.transfers = transfers;
    this.documents = documents;
  }

  /** Fetches a file and keeps what it holds, if the sender may. A text that is no chat is kept. */
  Done takeIn(MemberRef member, Access access, Handling handling) {
    if (!access.may(Permission.MEMORY_CREATE)) {
      return Done.saying(RoleWords.refusal(access.role(), "role.takes-no-files"));
    }
    Media file = (Media) handling.message();
    Envelope envelope = file.envelope();
    MediaResult fetched =
        media.on(envelope.sender().channel()).fetch(envelope.via(), file.mediaId(), LARGEST);
    if (fetched instanceof Missing missing) {
      return Done.saying(words(missing.problem()));
    }
    Bytes content = ((Content) fetched).bytes();
    ImportFile plain = ImportFile.of(content);
    ImportFile signed = envelope.sender().displayName().map(plain::signedBy).orElse(plain);
    Consumer<MemberTransaction> guard =
        memberTransaction -> handling.fence().ifPresent(memberTransaction.scope()::verify);
    Imported imported = transfers.take(member, signed, MOST_TEXT, guard);
    if (!imported.accepted() && isText(file)) {
      Done done = documents.takeRead(member, file, content);
      if (done.media().isPresent()) {
        return done;
      }
    }
    Message said = imported.said();
    return Done.saying(
        file.caption().filter(caption -> !caption.isBlank()).isPresent()
            ? Message.sentences(said, Message.of("file.caption-not-kept"))
            : said);
  }

  /** Whether it is a plain text whose name does not say that it is an exported chat. */
  private static boolean isText(Media file) {
    return file.fileName()
        .map(Letters::lower)
        .filter(name -> name.endsWith(".txt"))
        .filter(name -> !name.contains("chat") && !name.contains("whatsapp"))
        .isPresent();
  }

  private static Message words(Problem problem) {
    return Message.of("file." + Letters.lower(problem.name()).replace('_', '-'));
  }
}
