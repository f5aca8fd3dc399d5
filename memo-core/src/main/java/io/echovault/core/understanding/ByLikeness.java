package io.echovault.core.understanding;

import io.echovault.core.billing.PlanWish;
import io.echovault.core.time.AskedTimes;
import io.echovault.core.understanding.examples.Kind;
import io.echovault.core.understanding.examples.Reading;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Looking;
import io.echovault.core.understanding.intent.Talk;
import io.echovault.core.understanding.intent.Target;
import io.echovault.core.understanding.requests.RequestWords;
import java.util.List;
import java.util.Optional;

/**
 * What words ask for by their likeness to requests: surely where something told could be lost, and
 * less so where all of them are words of which requests are made. Nothing is deleted, taken back or
 * left unkept by likeness alone: the words must have a ground for it besides.
 */
final class ByLikeness {
  private static final double SURE = 0.85;
  private static final double SURELY = 0.9;
  private static final double MOST_SURELY = 0.95;
  private static final int FEWEST_WORDS = 4;
  private static final double LIKELY = 0.5;

  /** Enough to leave where nothing is named. */
  private static final double LEAVES = 0.6;

  private static final double HARDLY = 0.1;
  private static final double HARDLY_TOLD = 0.3;

  private ByLikeness() {}

  /** What is asked for; empty where that is not likely enough. */
  static Optional<Intent> requested(Reading reading, Written written, ChatContext context) {
    String words = written.text().strip();
    Kind best = reading.best();
    double sure = reading.probability(best);
    boolean ofTheBot = isOfTheBot(reading, sure, written, context);
    if (sure < SURE && !isHardlyElse(reading, sure) && !ofTheBot) {
      return Optional.empty();
    }
    return switch (best) {
      case START -> sure >= SURE || ofTheBot ? Optional.of(new Intent.Start()) : Optional.empty();
      case STOP ->
          sure >= SURELY || (ofTheBot && sure >= LEAVES)
              ? Optional.of(new Intent.Stop())
              : Optional.empty();
      case ERASE, PRIVACY, PLANS, CLOUD, VOICE ->
          mayAskOfTheService(sure, ofTheBot, words) ? ofTheService(best) : Optional.empty();
      case HELP ->
          namesATime(words, context)
              ? Optional.of(new Intent.KeepOrAsk(words, true))
              : command("help", "");
      // "Send Rosa all the photos in a zip" names what is no memory.
      case EXPORT -> ofTheBot ? command("export", "") : Optional.empty();
      case LOGIN -> command("login", "");
      case LOGOUT -> command("logout", "");
      case CHANGE ->
          isToLose(words)
              ? Optional.empty()
              : command("help", "correct")
                  .map(how -> Likely.before(how, reading, written, context));
      case UNDO ->
          ofTheBot && sure >= SURELY && PlainAsks.hasWordsOfUndoing(written, context)
              ? Optional.of(new Intent.Undo())
              : sure < SURE || isToLose(words) ? Optional.empty() : command("help", "correct");
      case MOVE -> ofTheBot && sure >= SURE ? moved(written, context) : Optional.empty();
      case DELETE ->
          PlainAsks.hasWordsOfDeleting(written, context)
              ? Optional.of(
                  ofTheBot
                      ? deleted(written, context)
                      : new Intent.Delete(new Target.Described(named(words, written, context))))
              : Optional.empty();
      case LIST ->
          tells(reading, written)
              ? Optional.empty()
              : Optional.of(listed(sure, ofTheBot, words))
                  .map(read -> Likely.before(read, reading, written, context));
      case COUNT -> Optional.of(new Intent.Count(CountedTopic.of(words)));
      case REMIND -> Optional.of(new Intent.Remind(words));
      // "You need not remember the dog thing" is about a memory, if there is one.
      case DONT_KEEP ->
          PlainAsks.hasWordsOfNotKeeping(written, context)
              ? Optional.of(
                  Likely.before(
                      new Intent.DoNotKeep(), List.of(Kind.DELETE), true, written, context))
              : Optional.empty();
      case NOISE -> sure < SURE ? Optional.empty() : Optional.of(new Intent.SmallTalk(Talk.NOISE));
      case SMALL_TALK -> Optional.of(new Intent.SmallTalk(Talk.ALL_RIGHT));
      default -> Optional.empty();
    };
  }

  /**
   * What is asked of the service itself: how private it is, what it costs, to leave a language
   * model out, to speak. Nothing is switched by likeness: how it is set is shown, with the other
   * way on a button.
   */
  static Optional<Intent> ofTheService(Kind kind) {
    return switch (kind) {
      case ERASE -> Optional.of(new Intent.Delete(new Target.Everything()));
      case PRIVACY -> command("privacy", "");
      case PLANS -> Optional.of(new Looking.Paying(new PlanWish(PlanWish.Kind.LIST, "")));
      case CLOUD -> command("settings", "cloud");
      case VOICE -> command("settings", "voice");
      default -> Optional.empty();
    };
  }

  /** A few words that nobody knows, such as "there is a leak", are like the rarest requests too. */
  private static boolean mayAskOfTheService(double sure, boolean ofTheBot, String words) {
    return (ofTheBot && sure >= LEAVES)
        || (sure >= MOST_SURELY
            && words.chars().filter(each -> each == ' ').count() >= FEWEST_WORDS - 1);
  }

  /** Whether words name a time, for which something may be kept. */
  static boolean namesATime(String words, ChatContext context) {
    return AskedTimes.in(words, context.now().atZone(context.settings().zone()), Optional::empty)
        .isPresent();
  }

  private static boolean tells(Reading reading, Written written) {
    return written.heard().hasVerb() && reading.probability(Kind.STATEMENT, Kind.SECRET) >= HARDLY;
  }

  /** All that there is, or what was said last, where nothing is named. */
  private static Intent deleted(Written written, ChatContext context) {
    return new Intent.Delete(
        PlainAsks.isOfEverything(written, context) ? new Target.Everything() : new Target.That());
  }

  /** What was said last moved to the tier that is named, where nothing else is. */
  private static Optional<Intent> moved(Written written, ChatContext context) {
    return PlainAsks.perhapsToMove(written, context).stream()
        .<Intent>map(each -> new Intent.Move(new Target.That(), each.tier()))
        .findFirst();
  }

  /** What is named, without the words of the request, which are in no memory. */
  private static String named(String words, Written written, ChatContext context) {
    List<String> object = RequestWords.object(written.heard(), context.settings().language());
    return object.isEmpty() ? words : String.join(" ", object);
  }

  /** A list of all where nothing is named; else what is named may be told: "guest list done". */
  private static Intent listed(double sure, boolean ofTheBot, String words) {
    return ofTheBot && sure >= SURE
        ? new Intent.ListAll(Optional.empty(), Optional.empty())
        : new Intent.KeepOrAsk(words, true);
  }

  /** Whether words of which requests are made are all there is, so that nothing told is lost. */
  static boolean isOfTheBot(Reading reading, double sure, Written written, ChatContext context) {
    return sure >= LIKELY
        && reading.probability(Kind.STATEMENT, Kind.SECRET, Kind.KEEP) <= HARDLY_TOLD
        && reading.probability(Kind.QUESTION) <= HARDLY_TOLD
        && !isToLose(written.text())
        && RequestWords.object(written.heard(), context.settings().language()).isEmpty();
  }

  /** Whether what is likeliest is likely enough, since the words hardly tell or ask anything. */
  private static boolean isHardlyElse(Reading reading, double sure) {
    return sure >= LIKELY
        && reading.probability(Kind.STATEMENT, Kind.SECRET, Kind.KEEP) <= HARDLY
        && reading.probability(Kind.QUESTION) <= 2 * HARDLY;
  }

  /** Whether words give a value, which would be lost if they were not kept. */
  static boolean isToLose(String words) {
    return words.chars().anyMatch(Character::isDigit);
  }

  static Optional<Intent> command(String name, String argument) {
    return Optional.of(new Intent.Command(name, argument));
  }
}
