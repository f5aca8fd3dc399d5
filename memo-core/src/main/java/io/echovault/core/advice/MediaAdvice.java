package io.echovault.core.advice;

import io.echovault.core.member.Settings;
import io.echovault.core.memory.OwnMemories;
import io.echovault.core.memory.SeenByModel;
import io.echovault.core.recall.SaidWords;
import io.echovault.core.text.MessageWork;
import io.echovault.ports.outbound.LanguageModel;
import io.echovault.ports.outbound.TextAnalyzer;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.MediaReading.Legible;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.OpenWords;
import io.echovault.ports.vocabulary.PictureOpinion;
import io.echovault.ports.vocabulary.PictureTask;
import io.echovault.ports.vocabulary.SummaryTask;
import io.echovault.ports.vocabulary.Tier;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks a language model what a picture shows, or what a document says in short, for members who
 * agreed that their pictures and documents are sent. What was forwarded is not sent. A summary is
 * compared with the text of the document; what a picture shows cannot be compared with anything,
 * and is kept as the opinion that it is.
 */
public final class MediaAdvice {
  private static final Duration PATIENCE = Duration.ofSeconds(6);
  private static final int LONGEST_DESCRIPTION = 400;
  private static final int LONGEST_TEXT = 4_000;

  /** A shorter document says by itself what it says. */
  private static final int SHORT = 2;

  private final LanguageModel model;
  private final OwnMemories memories;
  private final CheckedSummary checked;

  /** Advice of a model. */
  public MediaAdvice(LanguageModel model, OwnMemories memories, TextAnalyzer analyzer) {
    this.model = model;
    this.memories = memories;
    checked = new CheckedSummary(new SaidWords(analyzer));
  }

  /**
   * What a model sees in what was sent; nothing where there is no model, no consent or no opinion.
   * Takes long, so not in a transaction.
   *
   * @param read what was read of it on this machine
   */
  public SeenByModel of(MemberRef member, Media media, Bytes content, Legible read) {
    if (!model.available() || media.envelope().forwarded()) {
      return SeenByModel.NOTHING;
    }
    Optional<Settings> settings = memories.settings(member).filter(Settings::consents);
    return settings
        .flatMap(
            each ->
                MessageWork.unlimited(
                    () ->
                        switch (media.kind()) {
                          case PICTURE -> picture(member, media, content, read, each.language());
                          case DOCUMENT -> document(member, read);
                          case VIDEO, VOICE_NOTE, AUDIO, STICKER -> Optional.<SeenByModel>empty();
                        }))
        .orElse(SeenByModel.NOTHING);
  }

  private Optional<SeenByModel> picture(
      MemberRef member, Media media, Bytes content, Legible read, String language) {
    List<String> known = Stream.concat(media.caption().stream(), read.parts().stream()).toList();
    return Disclosure.picture(member, read.mimeType(), content, true, known)
        .flatMap(open -> model.describe(new PictureTask(open, language), PATIENCE))
        .map(MediaAdvice::seen);
  }

  private static SeenByModel seen(PictureOpinion opinion) {
    return new SeenByModel(
        opinion.description().flatMap(words -> plain(words, LONGEST_DESCRIPTION, false)),
        opinion.text().flatMap(words -> plain(words, LONGEST_TEXT, true)));
  }

  /** Words without control characters, at most so long; empty when none are left. */
  private static Optional<String> plain(String words, int most, boolean lines) {
    StringBuilder plain = new StringBuilder();
    words
        .codePoints()
        .map(each -> Character.isISOControl(each) && !(lines && each == '\n') ? ' ' : each)
        .limit(most)
        .forEach(plain::appendCodePoint);
    return Optional.of(plain.toString().strip()).filter(each -> !each.isEmpty());
  }

  private Optional<SeenByModel> document(MemberRef member, Legible read) {
    if (read.parts().size() < SHORT) {
      return Optional.empty();
    }
    List<OpenWords> open =
        read.parts().stream()
            .flatMap(part -> Disclosure.of(member, part, Tier.CONFIDENTIAL, true).stream())
            .limit(SummaryTask.MOST)
            .toList();
    if (open.size() < SHORT) {
      return Optional.empty();
    }
    List<String> texts = open.stream().map(OpenWords::text).toList();
    return model
        .summarise(new SummaryTask(open), PATIENCE)
        .flatMap(answer -> checked.of(answer, texts))
        .map(summary -> new SeenByModel(Optional.of(summary), Optional.empty()));
  }
}
