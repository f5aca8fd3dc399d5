package io.echovault.core.understanding.requests;

import io.echovault.core.codec.StoredNames.Button;
import io.echovault.core.text.PlainText;
import io.echovault.core.time.AboutTimes;
import io.echovault.core.understanding.intent.Candidate;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Looking;
import io.echovault.core.understanding.intent.Talk;
import io.echovault.core.understanding.intent.Target;
import io.echovault.core.understanding.requests.RequestContext.Choice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads plain requests, in any of the languages that we speak: "could you delete the thing about
 * the gym". A statement that merely has such a verb in it is none, since a pattern takes the whole
 * message. Takes a bounded number of steps, whatever the text is.
 */
public final class Requests {
  static final Grammars GRAMMARS = Grammars.read(".txt");
  private static final String READER = "requests-";
  private static final double TYPED_TITLE = 0.98;
  private static final int LONGEST_TITLE = 60;

  /** As sure as patterns are that many a statement fits too. */
  private static final double OUTLINE = 0.55;

  private static final Set<String> TO_A_QUESTION_OF_OURS = Set.of("yes", "no");
  private static final Set<Talk> DECLINING = Set.of(Talk.REJECTED, Talk.NOTHING_OPEN);
  private static final String FOLLOW_UP = "followup";

  /** Read only where words are nothing else. */
  private static final Set<String> LAST_OF_ALL =
      Set.of(Meant.RATHER, Meant.MEND, Meant.SHIFT, Meant.DROP);

  private Requests() {}

  /** What a text may ask for, the surest first; nothing for a statement or a question. */
  public static List<Candidate> read(Heard heard, RequestContext context) {
    List<Candidate> candidates = new ArrayList<>();
    typedTitle(heard, context)
        .map(choice -> new Intent.Press(choice.buttonId()))
        .ifPresent(press -> candidates.add(new Candidate(press, TYPED_TITLE, READER + "title")));
    if (asksForATime(context) && isOnlyATime(heard.text())) {
      Intent typed = new Looking.OtherTime(heard.text().strip());
      candidates.add(new Candidate(typed, TYPED_TITLE, READER + "typed-time"));
    }
    Set<Intent> known = new HashSet<>();
    List<Candidate> rather = new ArrayList<>();
    Grammars.Wanted wanted = (kind, confidence) -> applies(kind, context);
    for (Found found : GRAMMARS.find(heard, context.language(), wanted)) {
      Intent intent = ofWhatWaits(Meant.by(found, heard.text(), context), context);
      if (known.add(intent)) {
        (LAST_OF_ALL.contains(found.kind()) ? rather : candidates)
            .add(new Candidate(intent, found.confidence(), READER + found.language()));
      }
    }
    if (candidates.stream().allMatch(each -> each.confidence() <= OUTLINE)) {
      otherTime(heard, context).ifPresentOrElse(candidates::add, () -> candidates.addAll(rather));
    }
    candidates.sort(Comparator.comparingDouble(Candidate::confidence).reversed());
    return List.copyOf(candidates);
  }

  /**
   * What a text would ask for if it asked for something to be moved; the likeliest first. Many a
   * statement fits too.
   */
  public static List<Intent> perhapsToMove(Heard heard, RequestContext context) {
    return perhaps(heard, context, "move").stream()
        .map(found -> Meant.by(found, heard.text(), context))
        .toList();
  }

  /**
   * Whether a text has the words for an act, which many a statement has too.
   *
   * @param act {@code delete} for all, {@code drop} for something, {@code undo}, {@code unkept} for
   *     what is not to be kept, or {@code change}
   */
  public static boolean mayMean(Heard heard, RequestContext context, String act) {
    return !perhaps(heard, context, act).isEmpty();
  }

  /**
   * The same by words of the text's own language or, if it shows none, of the member's: a word that
   * is a ground to lose something in one language is "of the" in another.
   */
  public static boolean hasGround(Heard heard, RequestContext context, String act) {
    String written = heard.language().orElse(context.language());
    return perhaps(heard, context, act).stream()
        .anyMatch(
            found ->
                found.language().equals(written) || found.language().equals(context.language()));
  }

  private static List<Found> perhaps(Heard heard, RequestContext context, String act) {
    return GRAMMARS.findAsWritten(heard, context.language(), Meant.PERHAPS + "." + act);
  }

  /**
   * "Bin it" agrees where we asked whether to delete something, and "never mind" declines, as
   * "cancel" declines any question; "undo" is about the question before it is about a change.
   */
  public static Intent ofWhatWaits(Intent intent, RequestContext context) {
    boolean drops =
        (context.asks()
                && intent instanceof Intent.SmallTalk talk
                && DECLINING.contains(talk.kind()))
            || (context.asksToLose() && intent instanceof Intent.Undo);
    if (drops) {
      return new Intent.No();
    }
    if (!context.asksToDelete()) {
      return intent;
    } else if (intent instanceof Intent.Delete delete) {
      boolean named =
          delete.target() instanceof Target.That || delete.target() instanceof Target.Last;
      return named ? new Intent.Yes() : intent;
    }
    return intent instanceof Intent.SmallTalk talk && talk.kind() == Talk.NOISE
        ? new Intent.No()
        : intent;
  }

  /** The language of the grammar that a reader of requests has read by; empty for others. */
  public static Optional<String> language(String reader) {
    return Grammars.LANGUAGES.stream().filter(each -> reader.equals(READER + each)).findFirst();
  }

  /** "No, on Friday": such words are read only where they are nothing else and name a time. */
  private static Optional<Candidate> otherTime(Heard heard, RequestContext context) {
    if (!isShortTime(heard.text())) {
      return Optional.empty();
    }
    for (Found found : GRAMMARS.findAsWritten(heard, context.language(), Meant.TIME)) {
      if (Meant.by(found, heard.text(), context) instanceof Looking.OtherTime other
          && isOnlyATime(other.words())) {
        return Optional.of(new Candidate(other, found.confidence(), READER + found.language()));
      }
    }
    return Optional.empty();
  }

  private static boolean isShortTime(String text) {
    return text.length() <= LONGEST_TITLE && AboutTimes.namesATime(text);
  }

  /** Whether the question that waits asks for the time that a memory is about. */
  private static boolean asksForATime(RequestContext context) {
    return context.choices().stream().anyMatch(each -> Button.DATE_KEEP.isOf(each.buttonId()));
  }

  private static boolean isOnlyATime(String words) {
    return words.length() <= LONGEST_TITLE && AboutTimes.isOnlyATime(words);
  }

  /** Whether a kind makes sense in a chat: "yes" answers, and a follow-up follows. */
  private static boolean applies(String kind, RequestContext context) {
    if (kind.equals(Meant.TIME) || kind.startsWith(Meant.PERHAPS)) {
      return false;
    }
    if (TO_A_QUESTION_OF_OURS.contains(kind)) {
      return !context.choices().isEmpty();
    }
    if (kind.equals(Meant.CHOOSE)) {
      return context.asks();
    }
    return !kind.startsWith(FOLLOW_UP) || context.lastQuestion().isPresent();
  }

  private static Optional<Choice> typedTitle(Heard heard, RequestContext context) {
    if (context.choices().isEmpty() || heard.text().length() > LONGEST_TITLE) {
      return Optional.empty();
    }
    List<String> typed = words(heard.text());
    return context.choices().stream()
        .filter(choice -> choice.titles().stream().anyMatch(title -> words(title).equals(typed)))
        .findFirst();
  }

  private static List<String> words(String text) {
    return Sentence.of(PlainText.of(text)).words().stream().map(Word::plain).toList();
  }
}
