package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.recall.QuestionFit;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import io.echovault.core.text.WordList;
import io.echovault.core.time.AskedTime;
import io.echovault.core.time.BareDates;
import io.echovault.core.time.MemoryTimes;
import io.echovault.core.time.TimeSpan;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Recall;
import io.echovault.ports.vocabulary.Recollection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Answers a question that names a time, only from what was said at that time or is about it. When
 * there is nothing it says so, rather than answering from elsewhere.
 */
final class TimedAnswers {
  private static final int NEAREST = 3;
  private static final String BLANKS = " \t\n?¿!¡.,;";

  /** Words that ask for what was told, and not for what happens. */
  private static final BoundedPattern TOLD =
      BoundedPattern.compile(
          "\\b(?:tell|told|say|said|write|wrote|save[sd]?|note[sd]?|kept|keep|mention\\p{L}*|do|did|done|happened"
              + "|dije|dicho|conte|contado|guarde|guardado|anote|anotado|escribi|hice|hecho|paso"
              + "|disse|dito|contei|guardei|anotei|escrevi|falei|fiz|feito|aconteceu"
              + "|gesagt|erzahlt|notiert|geschrieben|gemerkt|gemacht|getan|passiert|war"
              + "|dit|raconte|note|ecrit|garde|fait|passe"
              + "|detto|raccontato|annotato|scritto|salvato|fatto|successo"
              + "|bataya|kaha|likha|kiya|hua)\\b|बताया|कहा|लिखा|किया|हुआ");

  /** Languages that write days and months with a capital. */
  private static final Set<String> IN_CAPITALS = Set.of("en", "de");

  private static final BoundedPattern FEAST =
      BoundedPattern.compile(
          "\\b(?:christmas|xmas|easter|new year|halloween|diwali|holi|eid|rakhi|navidad|navidades|reyes"
              + "|nochebuena|nochevieja|semana santa|pascua|natal|pascoa|reveillon|weihnachten|ostern"
              + "|silvester|nikolaus|noel|paques|nouvel an|natale|pasqua|capodanno|befana|birthday"
              + "|cumple(?:anos)?|aniversario|niver|geburtstag|anniversaire|compleanno|janamdin)\\b");

  private TimedAnswers() {}

  static Answer answer(Turn turn, String question, AskedTime asked) {
    Answer then =
        asked
            .span()
            .map(span -> answer(turn, question, asked, span))
            .orElseGet(() -> noSuchDay(asked));
    boolean feast = FEAST.matcher(PlainText.of(asked.words())).find();
    if (!then.abstains() || !(feast || isAName(turn, asked.words()))) {
      return then;
    }
    // "What does Gus want for Christmas" is answered by what names Christmas, whichever is meant.
    Answer whole = Searching.find(turn, question).answer();
    return whole.abstains() ? then : whole;
  }

  /**
   * Whether a word for a time is a name that memories tell of, as "Alba" and "Domingo": where days
   * and months are written small.
   */
  private static boolean isAName(Turn turn, String words) {
    return !IN_CAPITALS.contains(turn.settings().language())
        && words.indexOf(' ') < 0
        && turn.notebook().recall(words, NEAREST).ranked().stream()
            .flatMap(each -> WordList.of(each.memory().text(), BLANKS).stream())
            .anyMatch(
                each -> Character.isUpperCase(each.charAt(0)) && PlainText.of(each).equals(words));
  }

  static Answer noSuchDay(AskedTime asked) {
    return Answer.say(Message.of("time.no-such-date").with("words", asked.words()));
  }

  private static Answer answer(Turn turn, String question, AskedTime asked, TimeSpan span) {
    Message when = when(asked, span);
    if (asked.open()) {
      List<Memory> there =
          isAboutWhatHappens(turn, question, span)
              ? about(turn, span)
              : ofThePast(there(turn, span), turn, span);
      return there.isEmpty()
          ? nothing(turn, Message.of("recall.nothing-then").with("when", when))
          : Answer.say(Quotes.dated(there, turn.zone()));
    }
    Recall recall =
        ofTheDays(turn.notebook().recall(asked.rest(), span, Searching.LOOKED_AT), span);
    return Searching.gated(
            turn,
            question,
            WordList.plain(asked.words(), BLANKS),
            recall,
            new Then(turn, question, asked.rest(), when, span))
        .answer();
  }

  /**
   * What was found, without what is about a longer time around the days that are asked about, where
   * something is about these days alone: "last week" holds yesterday, and is not it.
   */
  private static Recall ofTheDays(Recall found, TimeSpan span) {
    List<Recollection> narrow =
        found.ranked().stream().filter(each -> !isLonger(each.memory(), span)).toList();
    boolean any = narrow.stream().anyMatch(each -> MemoryTimes.isAboutAnyOf(each.memory(), span));
    long answered = found.answer().stream().filter(each -> !isLonger(each.memory(), span)).count();
    return any ? new Recall(narrow, (int) answered) : found;
  }

  /**
   * The same of what was, which is known by its days; a journey that comes holds all of its days.
   */
  private static List<Memory> ofThePast(List<Memory> there, Turn turn, TimeSpan span) {
    List<Memory> narrow = there.stream().filter(each -> !isLonger(each, span)).toList();
    boolean past = !span.to().isAfter(turn.saidAt());
    return past && narrow.stream().anyMatch(each -> MemoryTimes.isAboutAnyOf(each, span))
        ? narrow
        : there;
  }

  private static boolean isLonger(Memory memory, TimeSpan span) {
    return MemoryTimes.days(memory)
        .filter(days -> days.from().isBefore(span.from()) || days.to().isAfter(span.to()))
        .isPresent();
  }

  /**
   * What is answered about some days.
   *
   * @param rest the question without the words for these
   */
  private record Then(Turn turn, String question, String rest, Message when, TimeSpan span)
      implements AnswerWords {
    @Override
    public Answer quoted(List<Memory> answers, List<Memory> ranked, QuestionFit fit) {
      // "Is it still on Saturday" is answered by what called it off since, whenever that was said.
      Answering whenever = Searching.find(turn, rest);
      Restated restated = new Restated(turn, whenever.tellings().ranked(), whenever.fit());
      if (answers.stream().anyMatch(each -> restated.changedBy(each).isPresent())) {
        return Standing.quoted(turn, question, answers, restated);
      }
      return Answer.say(
          Message.lines(OwnAnswer.of(turn, question, answers), Quotes.dated(answers, turn.zone())));
    }

    @Override
    public Answer nearest(List<Memory> memories, List<Memory> ranked, QuestionFit fit) {
      return nearest(memories);
    }

    private Answer nearest(List<Memory> memories) {
      return Answer.abstain(
          Message.lines(
              Message.of("recall.nearest-then").with("when", when),
              Quotes.dated(memories, turn.zone())));
    }

    @Override
    public Answer nothing(List<Memory> ranked) {
      List<Memory> nearest = ranked.stream().limit(NEAREST).toList();
      return nearest.isEmpty()
          ? nothing(
              Message.sentences(
                  Message.of("recall.nothing-on-that-then").with("when", when),
                  others(there(turn, span).size())))
          : nearest(nearest);
    }

    @Override
    public Answer nothing(Message words) {
      return TimedAnswers.nothing(turn, words);
    }

    @Override
    public String toString() {
      return "Then";
    }
  }

  private static Message others(int count) {
    return count == 0
        ? Message.none()
        : Message.of("recall.others-of-that-time").with("count", count);
  }

  private static Answer nothing(Turn turn, Message words) {
    return Answer.abstain(
        Message.sentences(
            words, Message.of("recall.ask-without-time"), Searching.lockedOnes(turn.notebook())));
  }

  /** What was said in some days or is about them, in the order of that time. */
  private static List<Memory> there(Turn turn, TimeSpan span) {
    return turn.notebook().all().stream()
        .filter(memory -> span.contains(memory.saidAt()) || isAbout(memory, span))
        .sorted(
            Comparator.comparing((Memory memory) -> MemoryTimes.within(memory, span))
                .thenComparing(Memory::number))
        .toList();
  }

  /**
   * Whether what happens in some days is asked, and not what was told then: days that are not over
   * and no word for telling.
   */
  private static boolean isAboutWhatHappens(Turn turn, String question, TimeSpan span) {
    String both = PlainText.of(question) + " " + PlainText.accented(question);
    return span.to().isAfter(turn.saidAt()) && !TOLD.matcher(both).find();
  }

  /** What is about some days, in the order of that time, whenever it was said. */
  private static List<Memory> about(Turn turn, TimeSpan span) {
    return there(turn, span).stream().filter(memory -> isAbout(memory, span)).toList();
  }

  private static boolean isAbout(Memory memory, TimeSpan span) {
    return MemoryTimes.isAboutAnyOf(memory, span) || BareDates.isAboutAnyOf(memory, span);
  }

  private static Message when(AskedTime asked, TimeSpan span) {
    return asked.since()
        ? Message.of("time.since").withDay("day", span.from(), span.zone())
        : DayWords.of("time.", span);
  }
}
