package io.echovault.core.understanding;

import io.echovault.core.text.HomeLanguage;
import io.echovault.core.text.LanguageGuess;
import io.echovault.core.text.PlainText;
import io.echovault.core.text.Readings;
import io.echovault.core.understanding.examples.IntentExamples;
import io.echovault.core.understanding.examples.KindReader;
import io.echovault.core.understanding.intent.Candidate;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Pressed;
import io.echovault.core.understanding.intent.Sent;
import io.echovault.core.understanding.requests.Requests;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Text;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Reading;
import io.echovault.ports.vocabulary.Sender;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a message asks for. Pure: it looks at nothing but the message and a little state of
 * the chat, calls no port and asks no clock.
 */
public final class Understanding {
  /** Longer words are not kept, so that nothing is read out of them either. */
  public static final int MOST = 65_536;

  private static final ByExample EXAMPLES = new ByExample(IntentExamples::read);

  private static final Intent LOG_OUT = new Intent.Command("logout", "");
  private static final String COMMAND = "slash";
  private static final double SURE = 1;
  private static final double TOLD = 0.5;

  /** One who reads, with how sure it is of what it reads. */
  private record Reader(String name, double confidence, WordReader words) {}

  /** Nothing can be surer than these, so nothing else is read where one of them reads something. */
  private static final List<Reader> CERTAIN =
      List.of(
          new Reader(COMMAND, SURE, new SlashReader()),
          new Reader("speech", 0.98, new SpeechReader()));

  /** As sure as plain requests about are, or surer. */
  private static final List<Reader> LABELS =
      List.of(
          new Reader("label", 0.97, new LabelReader()), new Reader("more", 0.96, new MoreReader()));

  /** The surest first: the first that reads something counts. */
  private static final List<Reader> OTHERS =
      List.of(
          new Reader("request", 0.95, new PlainRequests()),
          new Reader("history", 0.94, new HistoryReader()),
          new Reader("remember", 0.93, new RememberReader()),
          new Reader("small-talk", 0.92, new SmallTalkReader()),
          new Reader("search", 0.91, new SearchReader()),
          new Reader("question", 0.9, new QuestionReader()));

  private Understanding() {}

  /** What a message may ask for. */
  public static Understood of(IncomingMessage message, ChatContext context) {
    Optional<Written> written =
        message instanceof Text text ? Optional.of(Written.of(text)) : Optional.empty();
    List<Candidate> candidates = candidates(message, written, context);
    return new Understood(
        candidates,
        reading(message, candidates.get(0).intent(), context),
        written
            .flatMap(words -> language(words, message.envelope().sender(), context))
            .or(() -> greeting(candidates.get(0), message.envelope().sender())));
  }

  /** What written words may ask for, the likeliest first. */
  public static List<Candidate> ofWords(String words, ChatContext context) {
    return ofWords(words, context, IntentExamples::read);
  }

  /**
   * The same with other examples.
   *
   * @param examples what tells the kinds of words where no rule does
   */
  public static List<Candidate> ofWords(String words, ChatContext context, KindReader examples) {
    return written(Written.of(words, context.now()), context, false, new ByExample(examples));
  }

  /**
   * Whether words of a member's own ask something; what somebody else said, "Ana: …", does not.
   *
   * @param language the member's language, two lower-case letters
   */
  public static boolean asks(String words, String language) {
    return Readings.read(
        Reading.INTENT,
        false,
        () -> !SpeechReader.isSpeech(words) && QuestionReader.isQuestion(words, language));
  }

  private static List<Candidate> candidates(
      IncomingMessage message, Optional<Written> written, ChatContext context) {
    if (message.envelope().group().isPresent()) {
      return sure(new Sent.Nothing(), "group");
    }
    if (Presence.leaves(message)) {
      Candidate leaves = new Candidate(new Intent.Stop(), SURE, "presence");
      return List.of(written.map(words -> meant(leaves, words, context)).orElse(leaves));
    }
    if (context.optedOut()) {
      return sure(whileAway(message, context), "away");
    }
    Optional<Intent> digits =
        Readings.read(Reading.INTENT, Optional.empty(), () -> DigitsAlone.read(message, context));
    if (digits.isPresent()) {
      return sure(digits.get(), "digits");
    }
    return written
        .map(
            words ->
                written(
                    words,
                    context,
                    Presence.comesBack(message) && !Presence.asksForPlans(words.text()),
                    EXAMPLES))
        .orElseGet(() -> sure(SentThings.read(message), "kind"));
  }

  /** Nothing is kept of who said "stop"; only some things still count. */
  private static Intent whileAway(IncomingMessage message, ChatContext context) {
    if (message instanceof Text text && asksToLogOut(text, context)) {
      return LOG_OUT;
    }
    if (Presence.comesBack(message)
        || PlainAsks.comesBack(message, context)
        || isLikeComingBack(message)) {
      return new Intent.Start();
    }
    Intent intent = message instanceof Text ? new Sent.Nothing() : SentThings.read(message);
    return intent instanceof Sent.Revoke || intent instanceof Pressed.EraseAll
        ? intent
        : new Sent.Nothing();
  }

  /** Also who left may have a login open, and must be able to end it. */
  private static boolean asksToLogOut(Text text, ChatContext context) {
    return !text.envelope().forwarded()
        && text.body().length() <= MOST
        && Readings.read(
            Reading.INTENT,
            false,
            () ->
                new SlashReader()
                    .read(Written.of(text), context)
                    .filter(LOG_OUT::equals)
                    .isPresent());
  }

  private static boolean isLikeComingBack(IncomingMessage message) {
    return message instanceof Text text
        && !text.envelope().forwarded()
        && Readings.read(Reading.INTENT, false, () -> EXAMPLES.comesBack(Written.of(text)));
  }

  private static List<Candidate> written(
      Written written, ChatContext context, boolean comesBack, ByExample examples) {
    if (written.plain().isEmpty()) {
      return sure(new Sent.Blank(), "blank");
    }
    if (written.forwarded()) {
      return List.of(new Candidate(statement(written), SURE, "forwarded"));
    }
    if (comesBack) {
      return sure(new Intent.Start(), "presence");
    }
    List<Candidate> read = new ArrayList<>(read(CERTAIN, written, context));
    if (read.isEmpty()) {
      read.addAll(read(LABELS, written, context));
      read.addAll(
          Readings.read(
              Reading.INTENT, List.<Candidate>of(), () -> PlainAsks.read(written, context)));
      read.removeIf(
          each -> Readings.read(Reading.INTENT, false, () -> examples.tells(each, written)));
    }
    if (read.isEmpty()) {
      read.addAll(read(OTHERS, written, context));
      read.replaceAll(
          each ->
              Readings.read(Reading.INTENT, each, () -> examples.doubted(each, written, context)));
    }
    if (read.isEmpty()) {
      Readings.read(
              Reading.INTENT, Optional.<Candidate>empty(), () -> examples.read(written, context))
          .ifPresent(read::add);
    }
    read.replaceAll(each -> PlainAsks.ofWhatWaits(each, written, context));
    read.replaceAll(each -> meant(each, written, context));
    read.removeIf(each -> isNotMeant(each, written));
    read.add(new Candidate(statement(written), TOLD, "statement"));
    read.sort(Comparator.comparingDouble(Candidate::confidence).reversed());
    return read;
  }

  /** What words of leaving may mean besides: no to a question of ours, or the end of a login. */
  private static Candidate meant(Candidate read, Written written, ChatContext context) {
    if (!(read.intent() instanceof Intent.Stop) || context.optedOut()) {
      return read;
    }
    boolean declines = Presence.mayDecline(written.text()) && PlainAsks.isAsking(context);
    Intent intent =
        declines ? new Intent.No() : new Intent.Stop(Presence.mayEndTheLogin(written.text()));
    return new Candidate(intent, read.confidence(), read.reader());
  }

  /** Whether words that seem to ask for something only quote it, or are only like words that do. */
  private static boolean isNotMeant(Candidate candidate, Written written) {
    boolean quoted =
        CommandsBehind.does(candidate.intent())
            && !candidate.reader().equals(COMMAND)
            && CommandsBehind.areIn(written.text());
    return quoted
        || (candidate.intent() instanceof Intent.Stop
            && PlainText.standsForOtherLetters(written.text()));
  }

  /** What the first of some readers reads that reads anything. */
  private static List<Candidate> read(List<Reader> readers, Written written, ChatContext context) {
    for (Reader reader : readers) {
      Optional<Intent> intent =
          Readings.read(
              Reading.INTENT,
              Optional.<Intent>empty(),
              () -> reader.words().read(written, context));
      if (intent.isPresent()) {
        return List.of(new Candidate(intent.get(), reader.confidence(), reader.name()));
      }
    }
    return List.of();
  }

  private static Intent statement(Written written) {
    return new Intent.Keep(
        written.text(), written.forwarded() ? Provenance.FORWARDED : Provenance.SAID);
  }

  private static List<Candidate> sure(Intent intent, String reader) {
    return List.of(new Candidate(intent, SURE, reader));
  }

  private static MessageReading reading(
      IncomingMessage message, Intent intent, ChatContext context) {
    return MessageReading.of(
        KeptWords.of(intent), Written.saidAt(message.envelope()).atZone(context.settings().zone()));
  }

  /** The language of somebody's country, where a greeting is one of it: "eae" in Brazil. */
  private static Optional<String> greeting(Candidate candidate, Sender sender) {
    return candidate.intent() instanceof Intent.SmallTalk
        ? Requests.language(candidate.reader())
            .filter(language -> HomeLanguage.of(sender).equals(Optional.of(language)))
        : Optional.empty();
  }

  private static Optional<String> language(Written written, Sender sender, ChatContext context) {
    return written.forwarded()
        ? Optional.empty()
        : Readings.read(
            Reading.INTENT,
            Optional.<String>empty(),
            () ->
                LanguageGuess.of(
                    written.text(),
                    written.heard().language(),
                    sender,
                    context.settings().language()));
  }
}
