package io.echovault.core.understanding;

import io.echovault.core.understanding.examples.Kind;
import io.echovault.core.understanding.examples.KindReader;
import io.echovault.core.understanding.examples.Reading;
import io.echovault.core.understanding.intent.Candidate;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Talk;
import io.echovault.core.understanding.intent.Target;
import io.echovault.core.understanding.requests.QuestionWords;
import io.echovault.ports.vocabulary.Provenance;
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
  private static final double UNSURE_IN_FORM = 0.05;

  private static final double LOOKS_TOLD = 0.7;
  private static final double LIKELY = 0.5;
  private static final double HARDLY = 0.1;
  private static final double HARDLY_TOLD = 0.3;

  /** Of two buttons one or the other is meant, so less is enough. */
  private static final double ANSWERS = 0.6;

  private static final double ABOVE_A_STATEMENT = 0.6;
  private static final String READER = "examples";

  /** Requests that name what they are about, of which there are outlines. */
  private static final Set<Kind> WITH_OUTLINES = Set.of(Kind.LIST, Kind.MOVE, Kind.SETTINGS);

  private static final double AGREES = 0.4;

  Optional<Candidate> read(Written written, ChatContext context) {
    if (written.text().length() > LONGEST
        || written.heard().sense(context.settings().language()) == QuestionWords.Sense.TELLS) {
      return Optional.empty();
    }
    Reading reading = reading(written);
    String words = written.text().strip();
    return answered(reading, words, context)
        .or(() -> inOutline(reading, written, context))
        .or(() -> requested(reading, words))
        .or(() -> asked(reading, words, written, context))
        .map(intent -> new Candidate(intent, ABOVE_A_STATEMENT, READER));
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
    return meantElse(ask.question(), reading, context)
        .or(() -> maybeTold(ask.question(), reading))
        .map(intent -> new Candidate(intent, read.confidence(), READER))
        .orElse(read);
  }

  private static Optional<Intent> meantElse(String words, Reading reading, ChatContext context) {
    Kind best = reading.best();
    double sure = reading.probability(best);
    if (sure < LIKELY || reading.probability(Kind.QUESTION, Kind.STATEMENT) > 2 * HARDLY) {
      return Optional.empty();
    }
    return switch (best) {
      case HELP -> command("help", "");
      case EXPORT -> command("export", "");
      case LOGIN -> command("login", "");
      case STOP -> sure < SURE ? Optional.empty() : Optional.of(new Intent.Stop());
      case START -> sure < SURE ? Optional.empty() : Optional.of(new Intent.Start());
      case KEEP -> Optional.of(new Intent.Keep(words, Provenance.SAID));
      case COUNT -> Optional.of(new Intent.Count(Optional.empty()));
      case FOLLOW_UP ->
          context.recent().asked().isEmpty()
              ? Optional.empty()
              : Optional.of(new Intent.FollowUp(words));
      default -> Optional.empty();
    };
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
        .findFirst();
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

  private static Optional<Intent> answered(Reading reading, String words, ChatContext context) {
    if (words.length() > LONGEST_ANSWER || context.recent().pendingAt(context.now()).isEmpty()) {
      return Optional.empty();
    }
    return reading.probability(Kind.YES) >= ANSWERS
        ? Optional.of(new Intent.Yes())
        : reading.probability(Kind.NO) >= ANSWERS ? Optional.of(new Intent.No()) : Optional.empty();
  }

  private static Optional<Intent> asked(
      Reading reading, String words, Written written, ChatContext context) {
    double asks = reading.probability(Kind.QUESTION, Kind.FOLLOW_UP, Kind.LIST, Kind.COUNT);
    boolean unsure =
        asks >= UNSURE
            || namesOnly(reading, words)
            || (asks >= UNSURE_IN_FORM && written.heard().mayAsk(context.settings().language()));
    return unsure ? Optional.of(new Intent.KeepOrAsk(words, asks >= SURE)) : Optional.empty();
  }

  /** A word or two that hardly tell anything, as "tyre pressure" does. */
  private static boolean namesOnly(Reading reading, String words) {
    return words.indexOf(' ') == words.lastIndexOf(' ')
        && !isToLose(words)
        && reading.probability(Kind.YES, Kind.NO) <= HARDLY_TOLD
        && reading.probability(Kind.STATEMENT, Kind.SECRET, Kind.KEEP) <= HARDLY_TOLD;
  }

  private static Optional<Intent> requested(Reading reading, String words) {
    Kind best = reading.best();
    double sure = reading.probability(best);
    if (sure < SURE && !isHardlyElse(reading, sure)) {
      return Optional.empty();
    }
    return switch (best) {
      case HELP -> command("help", "");
      case EXPORT -> command("export", "");
      case LOGIN -> command("login", "");
      case LOGOUT -> command("logout", "");
      case CHANGE -> isToLose(words) ? Optional.empty() : command("help", "correct");
      case UNDO -> sure < SURE || isToLose(words) ? Optional.empty() : command("help", "correct");
      case DELETE -> Optional.of(new Intent.Delete(new Target.Described(words)));
      case LIST -> Optional.of(new Intent.Ask(words));
      case COUNT -> Optional.of(new Intent.Count(Optional.empty()));
      case REMIND -> Optional.of(new Intent.Remind(words));
      case DONT_KEEP -> Optional.of(new Intent.DoNotKeep());
      case NOISE -> sure < SURE ? Optional.empty() : Optional.of(new Intent.SmallTalk(Talk.NOISE));
      case SMALL_TALK -> Optional.of(new Intent.SmallTalk(Talk.ALL_RIGHT));
      default -> Optional.empty();
    };
  }

  /** Whether what is likeliest is likely enough, since the words hardly tell or ask anything. */
  private static boolean isHardlyElse(Reading reading, double sure) {
    return sure >= LIKELY
        && reading.probability(Kind.STATEMENT, Kind.SECRET, Kind.KEEP) <= HARDLY
        && reading.probability(Kind.QUESTION) <= 2 * HARDLY;
  }

  /** Whether words give a value, which would be lost if they were not kept. */
  private static boolean isToLose(String words) {
    return words.chars().anyMatch(Character::isDigit);
  }

  private static Optional<Intent> command(String name, String argument) {
    return Optional.of(new Intent.Command(name, argument));
  }
}
