package io.echovault.drills.media;

import io.echovault.bench.run.TrialOutside;
import io.echovault.core.InMemoryStorage;
import io.echovault.core.MemoCore;
import io.echovault.media.FileMediaReader;
import io.echovault.ports.outbound.TextInPictures;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Sender;
import io.echovault.testkit.ListSealedFiles;
import io.echovault.testkit.SettableInstants;
import io.echovault.testkit.ShelfMediaSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A member who sends one file. */
final class MediaTrial {
  private static final ChannelIdentity PHONE = ChannelIdentity.whatsappPhone("34600111222");

  private final SettableInstants clock =
      new SettableInstants(Instant.parse("2026-11-22T12:00:00Z"));
  private final ShelfMediaSource shelf = new ShelfMediaSource();
  private final MemoCore core =
      MemoCore.with(
          TrialOutside.over(new InMemoryStorage(), clock)
              .withMediaSources(channel -> shelf)
              .withSealedFiles(
                  new ListSealedFiles(clock), new FileMediaReader(TextInPictures.none())));

  /** Sends it, and gives what is answered. */
  String send(Media.Kind kind, String mimeType, byte[] content) {
    shelf.put("1", content);
    Envelope envelope =
        new Envelope(
            new MessageId("wamid.1"),
            "106",
            new Sender(List.of(PHONE), Optional.of("Somebody")),
            clock.instant(),
            clock.instant(),
            Optional.empty(),
            false,
            Optional.empty());
    return core.bot()
        .receive(
            new Media(envelope, kind, "1", mimeType, Optional.empty(), Optional.of("file.bin")))
        .body();
  }

  int memories() {
    return core.memories().export(core.memories().find(PHONE).orElseThrow()).size();
  }
}
