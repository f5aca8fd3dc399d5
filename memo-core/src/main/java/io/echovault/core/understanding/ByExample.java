package io.echovault.core.understanding;

import io.echovault.core.understanding.examples.Kind;
import io.echovault.core.understanding.examples.KindReader;
import io.echovault.core.understanding.examples.Reading;
import io.echovault.core.understanding.intent.Candidate;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.requests.Heard;
import io.echovault.core.understanding.requests.QuestionWords;
import io.echovault.core.understanding.requests.RequestWords;
import io.echovault.ports.vocabulary.Provenance;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells by labelled examples what words want, where no rule reads more in them than a statement, or
 * only a question without its mark. They never decide alone to change or to lose anything: what is
 * to be deleted is named and asked back, and how to change something is explained.
 *
 * @param examples what tells the kinds
 */
record ByExample(KindReader examples) {
  /** Longer words tell. */
  private static final int LONGEST = 90;

  /** Longer words do more than answer a question of ours. */
  private static final int LONGEST_ANSWER = 40;

  private static final double SURE = 0.85;
  private static final double UNSURE = 0.5;

  /** So little is enough where the words have a form in which people ask. */
  private static final double UNSURE_IN_FORM = 0.02;

  /** Words that are in questions only until now say little where the form is a statement's. */
  private static final double UNSURE_THOUGH_PLAIN = 0.95;

  private static final double LOOKS_TOLD = 0.65;
  private static final double HELPS = 0.7;
  private static final double LIKELY = 0.5;
  private static final double LIKELY_TOLD = 0.9;
  private static final double HARDLY = 0.1;
  private static final double HARDLY_TOLD = 0.3;

  /** Of two buttons one or the other is meant, so less is enough. */
  private static final double ANSWERS = 0.6;

  private static final double ABOVE_A_STATEMENT = 0.6;
  private static final String READER = "examples";

  /** Requests that name what they are about, of which there are outlines. */
  private static final Set<Kind> WITH_OUTLINES = Set.of(Kind.LIST, Kind.MOVE, Kind.SETTINGS);

  /** What a text under a heading of its own does not want: "shopping list: milk, bread". */
  private static final Set<Kind> ASKING =
      Set.of(Kind.LIST, Kind.QUESTION, Kind.COUNT, Kind.FOLLOW_UP);

  private static final double AGREES = 0.4;

  Optional<Candidate> read(Written written, ChatContext context) {
    if (written.text().length() > LONGEST
        || written.heard().sense(context.settings().language()) == QuestionWords.Sense.TELLS) {
      return Optional.empty();
    }
    Reading reading = reading(written);
    if (written.heard().hasHeading() && ASKING.contains(reading.best())) {
      return Optional.empty();
    }
    String words = written.text().strip();
    return answered(reading, written, context)
        .or(() -> inOutline(reading, written, context))
        .or(() -> byClause(reading, written, context))
        .or(() -> byTheLast(reading, words, written, context))
        .or(() -> ByLikeness.requested(reading, written, context))
        .or(() -> likely(reading, words, written, context))
        .map(intent -> new Candidate(intent, ABOVE_A_STATEMENT, READER));
  }

  /**
   * "All the keys are in the hall" is no wish for a list: what would be listed has a verb. Nor is
   * "list of guests: Amy, Ben".
   */
  boolean tells(Candidate read, Written written) {
    return read.intent() instanceof Intent.ListAll list
        && list.topic().isPresent()
        && (written.heard().hasHeading()
            || (Heard.of(list.topic().get()).hasVerb()
                && reading(written).probability(Kind.STATEMENT, Kind.SECRET) >= HARDLY));
  }

  /**
   * Whether words ask to be written to again; for who wants no messages nothing else counts. To
   * take back what was said last is the same then: "volta" may be either.
   */
  boolean comesBack(Written written) {
    if (written.text().length() > LONGEST_ANSWER) {
      return false;
    }
    return reading(written).probability(Kind.START, Kind.UNDO) >= ANSWERS;
  }

  private Optional<Intent> byClause(Reading reading, Written written, ChatContext context) {
    return reading.probability(Kind.STATEMENT, Kind.SECRET, Kind.QUESTION) > LIKELY_TOLD
        ? Optional.empty()
        : new ByClause(examples).read(reading, written, context);
  }

  /** What a last clause wants done with what was named before it. */
  private Optional<Intent> byTheLast(
      Reading reading, String words, Written written, ChatContext context) {
    return new ByClause(examples)
        .actOfTheLast(written, context)
        .flatMap(
            kind -> {
              Intent told = told(reading, words, written, context);
              Intent meant = Likely.before(told, List.of(kind), false, written, context);
              return meant.equals(told) ? Optional.empty() : Optional.of(meant);
            });
  }

  /** What names an object and may ask for something to be done with it; else what may be asked. */
  private static Optional<Intent> likely(
      Reading reading, String words, Written written, ChatContext context) {
    Intent told = told(reading, words, written, context);
    Intent meant = Likely.before(told, reading, written, context);
    return meant instanceof Intent.Keep ? Optional.empty() : Optional.of(meant);
  }

  private static Intent told(Reading reading, String words, Written written, ChatContext context) {
    return asked(reading, words, written, context)
        .orElseGet(() -> new Intent.Keep(written.text(), Provenance.SAID));
  }

  /**
   * What is read as a question may be a request in its form or ask on from the last question; and
   * without its mark what looks told may be either.
   */
  Candidate doubted(Candidate read, Written written, ChatContext context) {
    if (!(read.intent() instanceof Intent.Ask ask) || written.text().length() > LONGEST) {
      return read;
    }
    Reading reading = reading(written);
    return meantElse(ask.question(), reading, written, context)
        .or(() -> maybeTold(ask.question(), reading))
        .map(intent -> new Candidate(intent, read.confidence(), READER))
        .orElse(read);
  }

  private static Optional<Intent> meantElse(
      String words, Reading reading, Written written, ChatContext context) {
    Kind best = reading.best();
    double sure = reading.probability(best);
    if ((sure < LIKELY || reading.probability(Kind.QUESTION, Kind.STATEMENT) > 2 * HARDLY)
        && !ByLikeness.isOfTheBot(reading, sure, written, context)) {
      boolean lists =
          best == Kind.LIST && sure >= AGREES && reading.probability(Kind.QUESTION) <= HARDLY_TOLD;
      return lists
          ? Optional.of(Likely.before(new Intent.Ask(words), reading, written, context))
          : Optional.empty();
    }
    return switch (best) {
      // "What car do I have" names something, and is no question about the bot; nor is "whats on
      // this weekend".
      case HELP ->
          (sure >= HELPS || asksOfTheBot(reading, sure, written, context))
                  && !ByLikeness.namesATime(words, context)
              ? ByLikeness.command("help", "")
              : Optional.empty();
      case ERASE -> sure < SURE ? Optional.empty() : ByLikeness.ofTheService(best);
      // "How much is a piano lesson" names what is no part of the service.
      case PLANS ->
          RequestWords.object(written.heard(), context.settings().language()).isEmpty()
              ? ByLikeness.ofTheService(best)
              : Optional.empty();
      case PRIVACY, CLOUD, VOICE -> ByLikeness.ofTheService(best);
      case EXPORT -> ByLikeness.command("export", "");
      case LOGIN -> ByLikeness.command("login", "");
      case STOP -> sure < SURE ? Optional.empty() : Optional.of(new Intent.Stop());
      case START -> sure < SURE ? Optional.empty() : Optional.of(new Intent.Start());
      case KEEP -> Optional.of(new Intent.Keep(words, Provenance.SAID));
      case COUNT -> Optional.of(new Intent.Count(CountedTopic.of(words)));
      case LIST -> Optional.of(Likely.before(new Intent.Ask(words), reading, written, context));
      case FOLLOW_UP ->
          context.recent().asked().isEmpty()
              ? Optional.empty()
              : Optional.of(new Intent.FollowUp(words));
      default -> Optional.empty();
    };
  }

  private static boolean asksOfTheBot(
      Reading reading, double sure, Written written, ChatContext context) {
    return reading.probability(Kind.QUESTION) <= 2 * HARDLY
        && ByLikeness.isOfTheBot(reading, sure, written, context);
  }

  /** What has the outline of a request, if it is like requests of this kind. */
  private static Optional<Intent> inOutline(Reading reading, Written written, ChatContext context) {
    Kind best = reading.best();
    if (!WITH_OUTLINES.contains(best)
        || reading.probability(best) < AGREES
        || reading.probability(Kind.STATEMENT, Kind.SECRET) > AGREES) {
      return Optional.empty();
    }
    return PlainAsks.inOutline(written, context).stream()
        .filter(intent -> kind(intent) == best)
        .findFirst()
        .map(intent -> best == Kind.LIST ? ofWhatIsNamed(intent, written, context) : intent);
  }

  /** "Everything Imran" wants what is kept of Imran, if there is anything, and all of it else. */
  private static Intent ofWhatIsNamed(Intent listed, Written written, ChatContext context) {
    return Likely.before(listed, List.of(Kind.LIST), true, written, context);
  }

  private static Kind kind(Intent intent) {
    if (intent instanceof Intent.ListAll) {
      return Kind.LIST;
    } else if (intent instanceof Intent.Move) {
      return Kind.MOVE;
    }
    return intent instanceof Intent.Command command && command.name().equals("settings")
        ? Kind.SETTINGS
        : Kind.STATEMENT;
  }

  private static Optional<Intent> maybeTold(String words, Reading reading) {
    return !QuestionReader.isSure(words)
            && reading.probability(Kind.STATEMENT, Kind.SECRET) >= LOOKS_TOLD
        ? Optional.of(new Intent.KeepOrAsk(words, true))
        : Optional.empty();
  }

  private Reading reading(Written written) {
    return examples.read(written.text(), written.heard().language());
  }

  private static Optional<Intent> answered(Reading reading, Written written, ChatContext context) {
    if (written.text().strip().length() > LONGEST_ANSWER
        || context.recent().pendingAt(context.now()).isEmpty()) {
      return Optional.empty();
    }
    // Where nothing is named, to delete and to keep are what we asked about.
    boolean ofWhatWaits =
        PlainAsks.asksToDelete(context)
            && RequestWords.object(written.heard(), context.settings().language()).isEmpty();
    double yes =
        reading.probability(Kind.YES) + (ofWhatWaits ? reading.probability(Kind.DELETE) : 0);
    double no =
        reading.probability(Kind.NO)
            + (ofWhatWaits ? reading.probability(Kind.KEEP, Kind.NOISE) : 0);
    return yes >= ANSWERS
        ? Optional.of(new Intent.Yes())
        : no >= ANSWERS ? Optional.of(new Intent.No()) : Optional.empty();
  }

  private static Optional<Intent> asked(
      Reading reading, String words, Written written, ChatContext context) {
    double asks = reading.probability(Kind.QUESTION, Kind.FOLLOW_UP, Kind.LIST, Kind.COUNT);
    String language = context.settings().language();
    boolean unsure =
        asks >= (written.heard().isPlain(language) ? UNSURE_THOUGH_PLAIN : UNSURE)
            || namesOnly(reading, words)
            || (asks >= UNSURE_IN_FORM && written.heard().mayAsk(language));
    return unsure ? Optional.of(new Intent.KeepOrAsk(words, asks >= SURE)) : Optional.empty();
  }

  /** A word or two that hardly tell anything, as "tyre pressure" does. */
  private static boolean namesOnly(Reading reading, String words) {
    return words.indexOf(' ') == words.lastIndexOf(' ')
        && !ByLikeness.isToLose(words)
        && reading.probability(Kind.YES, Kind.NO) <= HARDLY_TOLD
        && reading.probability(Kind.STATEMENT, Kind.SECRET, Kind.KEEP) <= HARDLY_TOLD;
  }
}
