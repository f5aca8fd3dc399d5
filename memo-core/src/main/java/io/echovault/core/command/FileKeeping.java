package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.memory.Notebook;
import io.echovault.core.memory.SeenByModel;
import io.echovault.core.memory.TakenMedia;
import io.echovault.core.tier.TierRules;
import io.echovault.core.time.AboutTimes.About;
import io.echovault.core.understanding.intent.Sent;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Metered;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps pictures and documents that were fetched before the transaction, with their text. What
 * stands in them is data: it is kept and quoted, and nothing in it is read as a request, as a time
 * or as a word about how closely to keep it less.
 */
final class FileKeeping {
  private static final int MOST_PARTS = 80;

  private FileKeeping() {}

  /** Keeps what was fetched; empty when nothing was. */
  static Optional<Answer> keep(Turn turn, Sent.File sent) {
    return turn.media()
        .map(
            media ->
                Keeping.refusal(turn.notebook())
                    .or(() -> overPlan(turn, sent, media))
                    .orElseGet(() -> counted(turn, sent, media)));
  }

  /**
   * What is said where the plan has no room for the file, or for a memory for each of its parts.
   */
  private static Optional<Answer> overPlan(Turn turn, Sent.File sent, TakenMedia media) {
    int memories =
        sent.kind() == Media.Kind.DOCUMENT
            ? Math.max(
                    1,
                    Math.min(
                        MOST_PARTS, media.parts().size() + sent.caption().stream().toList().size()))
                + media.summary().stream().toList().size()
            : 1;
    return Keeping.overPlan(turn.notebook(), Metered.MEDIA_BYTES, media.file().attachment().size())
        .or(() -> Keeping.overPlan(turn.notebook(), Metered.MEMORIES, memories));
  }

  private static Answer counted(Turn turn, Sent.File sent, TakenMedia media) {
    turn.notebook()
        .access()
        .allowance()
        .count(Metered.MEDIA_BYTES, media.file().attachment().size());
    return sent.kind() == Media.Kind.DOCUMENT
        ? document(turn, sent, media)
        : picture(turn, sent, media);
  }

  /** One memory: the caption, the text in the picture below it, and what a model says it shows. */
  private static Answer picture(Turn turn, Sent.File sent, TakenMedia media) {
    String caption = sent.caption().orElse("");
    String inside = String.join("\n", media.parts());
    String shown = media.summary().map(words -> SeenByModel.MARK + words).orElse("");
    String both =
        Stream.of(caption, inside, shown)
            .filter(each -> !each.isBlank())
            .reduce((before, next) -> before + "\n" + next)
            .orElse(sent.kind() == Media.Kind.VIDEO ? "Video" : "Photo");
    String words = cut(both);
    Optional<About> about =
        caption.isBlank() ? Optional.empty() : turn.about(caption, turn.saidAt());
    Tier ofCaption = turn.reading().tier(caption, about.isPresent());
    String read = (inside + "\n" + shown).strip();
    Tier tier = read.isEmpty() ? ofCaption : TierRules.closer(ofCaption, ofText(read));
    Memory kept = remember(turn, words, sent.provenance(), tier, about, media, 0);
    recent(turn, List.of(kept.number()));
    Message text =
        inside.isBlank()
            ? Message.none()
            : Message.of(media.whole() ? "media.with-text" : "media.with-some-text");
    Message model = shown.isEmpty() ? Message.none() : Message.of("media.described");
    return Keeping.kept(turn, kept, Message.sentences(text, model));
  }

  /**
   * A memory for each part, the file's name on its first line, so that it is found by both, and one
   * for the summary of a model.
   */
  private static Answer document(Turn turn, Sent.File sent, TakenMedia media) {
    String name = name(media);
    List<String> parts =
        Stream.concat(sent.caption().stream(), media.parts().stream()).limit(MOST_PARTS).toList();
    List<String> texts =
        parts.isEmpty()
            ? List.of(name)
            : parts.stream().map(part -> cut(name + "\n" + part)).toList();
    List<Integer> numbers = new ArrayList<>();
    int locked = 0;
    for (String text : texts) {
      Tier tier = ofText(text);
      Memory kept =
          remember(turn, text, sent.provenance(), tier, Optional.empty(), media, numbers.size());
      numbers.add(kept.number());
      locked += kept.tier().secret() ? 1 : 0;
    }
    recent(turn, numbers);
    int place = numbers.size();
    Optional<Memory> summary =
        media
            .summary()
            .map(words -> cut(name + "\n" + SeenByModel.MARK + words))
            .map(
                text ->
                    remember(
                        turn,
                        text,
                        sent.provenance(),
                        ofText(text),
                        Optional.empty(),
                        media,
                        place));
    Message said =
        Message.of(media.parts().isEmpty() ? "media.kept-unread" : "media.kept-document")
            .with("name", name)
            .with("count", numbers.size())
            .with("first", number(numbers.get(0)))
            .with("last", number(numbers.get(numbers.size() - 1)));
    return Answer.say(
        Message.paragraphs(
            Message.sentences(
                said,
                summary
                    .map(
                        each -> Message.of("media.summed-up").with("number", number(each.number())))
                    .orElse(Message.none()),
                media.whole() ? Message.none() : Message.of("media.not-whole"),
                locked == 0
                    ? Message.none()
                    : Message.of("media.some-locked").with("count", locked)),
            CloudQuestion.ofFile(turn)));
  }

  /** Whatever stands in a file is confidential at least: it may hold what nobody looked at. */
  private static Tier ofText(String text) {
    return TierRules.closer(Tier.CONFIDENTIAL, TierRules.classify(text, false));
  }

  private static Memory remember(
      Turn turn,
      String words,
      Provenance provenance,
      Tier tier,
      Optional<About> about,
      TakenMedia media,
      int place) {
    Note note =
        new Note(
            words,
            turn.saidAt(),
            provenance,
            Optional.of(tier),
            Optional.of(AddressCards.source(turn.envelope().id(), place)));
    return turn.notebook().remember(note, tier, about, Optional.of(media.file()));
  }

  private static void recent(Turn turn, List<Integer> numbers) {
    Notebook notebook = turn.notebook();
    notebook.state(notebook.state().with(notebook.state().recent().keeping(numbers)));
  }

  private static String name(TakenMedia media) {
    String name = media.file().attachment().name();
    return name.isBlank() ? "Document" : name;
  }

  private static String cut(String words) {
    return words.substring(0, Math.min(words.length(), Note.LONGEST));
  }

  private static Message number(int number) {
    return Message.of("number").with("number", number);
  }
}
