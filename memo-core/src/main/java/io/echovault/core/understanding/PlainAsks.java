package io.echovault.core.understanding;

import io.echovault.core.codec.StoredNames.Button;
import io.echovault.core.member.PendingQuestion;
import io.echovault.core.member.Recent;
import io.echovault.core.text.Readings;
import io.echovault.core.understanding.intent.Candidate;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.requests.RequestContext;
import io.echovault.core.understanding.requests.RequestContext.Choice;
import io.echovault.core.understanding.requests.Requests;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Text;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Reading;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads plain requests with what of the chat's state counts for them. */
final class PlainAsks {
  /** From here on a request is surer than everything but a command and a typed title. */
  private static final double SURE = 0.7;

  /** A misspelt word makes a request less sure than this. */
  private static final double WITHOUT_MISTAKE = 0.85;

  private static final double AS_SURE_AS = 0.955;

  private PlainAsks() {}

  static List<Candidate> read(Written written, ChatContext context) {
    return Requests.read(written.heard(), of(written, context)).stream()
        .filter(candidate -> candidate.confidence() >= SURE)
        .map(
            candidate ->
                new Candidate(
                    candidate.intent(),
                    Math.max(candidate.confidence(), AS_SURE_AS),
                    candidate.reader()))
        .toList();
  }

  /**
   * What words may ask that have only the outline of a request, such as the name of a language in
   * them: to be done where they are like such requests otherwise too.
   */
  static List<Intent> inOutline(Written written, ChatContext context) {
    return Requests.read(written.heard(), of(written, context)).stream()
        .filter(candidate -> candidate.confidence() < SURE)
        .map(Candidate::intent)
        .toList();
  }

  /** What words would ask if they asked for something to be moved; the likeliest first. */
  static List<Intent.Move> perhapsToMove(Written written, ChatContext context) {
    return Requests.perhapsToMove(written.heard(), of(written, context)).stream()
        .flatMap(each -> each instanceof Intent.Move move ? Stream.of(move) : Stream.empty())
        .toList();
  }

  /**
   * Whether words have a ground for losing something: a verb of deleting in a form in which people
   * ask, or what is said of things that are to go.
   */
  static boolean hasWordsOfDeleting(Written written, ChatContext context) {
    return Requests.hasGround(written.heard(), of(written, context), "drop");
  }

  /** Whether words have a ground for taking something back. */
  static boolean hasWordsOfUndoing(Written written, ChatContext context) {
    return Requests.hasGround(written.heard(), of(written, context), "undo");
  }

  /** Whether words have a ground for not being kept: "not", "between us". */
  static boolean hasWordsOfNotKeeping(Written written, ChatContext context) {
    return Requests.hasGround(written.heard(), of(written, context), "unkept");
  }

  /** Whether words say no more than that something is to be changed: "fix that please". */
  static boolean isToChange(Written written, ChatContext context) {
    return Requests.mayMean(written.heard(), of(written, context), "change");
  }

  /** Whether words speak of all that there is. */
  static boolean isOfEverything(Written written, ChatContext context) {
    return Requests.mayMean(written.heard(), of(written, context), "delete");
  }

  /** What words ask in which no word is misspelt; empty when they ask nothing. */
  static Optional<Intent> exactly(Written written, ChatContext context) {
    return Requests.read(written.heard(), of(written, context)).stream()
        .filter(candidate -> candidate.confidence() >= WITHOUT_MISTAKE)
        .map(Candidate::intent)
        .findFirst();
  }

  /** Whether the question that waits is whether to delete something. */
  static boolean asksToDelete(ChatContext context) {
    return context.recent().pendingAt(context.now()).stream()
        .flatMap(each -> each.choices().stream())
        .anyMatch(each -> Button.DELETE.isOf(each.buttonId()));
  }

  /** Whether a question of ours is open that can be declined. */
  static boolean isAsking(ChatContext context) {
    return of(context, Optional.empty()).asks();
  }

  /** What was read, or what it means as an answer to the question that waits. */
  static Candidate ofWhatWaits(Candidate read, Written written, ChatContext context) {
    return new Candidate(
        Requests.ofWhatWaits(read.intent(), of(written, context)),
        read.confidence(),
        read.reader());
  }

  /** Whether somebody asks in plain words of their own to be written to again. */
  static boolean comesBack(IncomingMessage message, ChatContext context) {
    return message instanceof Text text
        && !text.envelope().forwarded()
        && Readings.read(
            Reading.INTENT,
            false,
            () ->
                read(Written.of(text), context).stream()
                    .limit(1)
                    .anyMatch(candidate -> candidate.intent() instanceof Intent.Start));
  }

  private static RequestContext of(Written written, ChatContext context) {
    return of(context, written.replyTo());
  }

  private static RequestContext of(ChatContext context, Optional<MessageId> replyTo) {
    Recent recent = context.recent();
    List<Choice> choices =
        recent.pendingAt(context.now()).map(PendingQuestion::choices).stream()
            .flatMap(List::stream)
            .map(each -> new Choice(each.buttonId(), List.of(each.title())))
            .toList();
    Optional<String> asked = recent.asked().map(Recent.Asked::words);
    return new RequestContext(context.settings().language(), choices, asked, replyTo);
  }
}
