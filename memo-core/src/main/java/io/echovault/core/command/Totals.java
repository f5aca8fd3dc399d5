package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.recall.Debts;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import io.echovault.core.text.WordList;
import io.echovault.core.time.AboutTimes;
import io.echovault.core.time.AskedTime;
import io.echovault.core.time.MemoryTimes;
import io.echovault.core.time.TimeSpan;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Recall;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Adds up what several memories tell, as "how much did I lend Tom in all?" asks, and quotes what
 * the sum rests on. What tells no amount, or more than one, is not guessed at: then nothing is
 * added.
 */
final class Totals {
  private static final BoundedPattern HOW_MUCH =
      BoundedPattern.compile(
          "\\b(?:how (?:much|many|often)|cuant[oa]s?|quant[oaie]s?|wie ?viele?|wie oft|combien|kitn[aei](?!"
              + " baj))\\b|कितन.(?! बज)");

  private static final BoundedPattern IN_ALL =
      BoundedPattern.compile(
          "\\b(?:in all|in total|altogether|all together|overall|en total|no total|ao todo"
              + "|insgesamt|zusammen|in summe|au total|en tout|in tutto|in totale"
              + "|complessivamente|kul|totale?|summe|gesamtsumme|suma|soma|sum of|somme des|somma)\\b|कुल");

  /** The words of these that count for nothing else. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "all",
          "total",
          "altogether",
          "together",
          "overall",
          "todo",
          "insgesamt",
          "zusammen",
          "summe",
          "gesamtsumme",
          "suma",
          "soma",
          "sum",
          "somme",
          "somma",
          "tout",
          "tutto",
          "totale",
          "complessivamente",
          "kul",
          "mila",
          "milakar",
          "कुल",
          "मिलाकर");

  /** What asks for things that are counted, and not for an amount of something. */
  private static final BoundedPattern MANY =
      BoundedPattern.compile(
          "\\b(?:how many|cuant[oa]s|quant[oa]s|quant[ie]|wie ?viele|combien de|combien"
              + " d'|kitn[ei])\\b|combien d'|कितनी|कितने");

  /** What asks how often something was, and not how often it is in a day or a week. */
  private static final BoundedPattern OFTEN =
      BoundedPattern.compile(
          "\\b(?:how many times|how often (?:did|have|had|was|were)|cuantas veces|quantas vezes|wie"
              + " oft (?:war|waren|hab|habe|haben|bin|sind)|combien de fois|quante volte|kitn[ei] baa?r)\\b"
              + "(?! (?:a|per|al|por|ao|am|pro|par|all?a|alla|in der) )|कितनी बार");

  /** The words of these that count for nothing else. */
  private static final Set<String> TIMES =
      Set.of(
          "times", "time", "often", "veces", "vezes", "oft", "mal", "fois", "volte", "baar", "bar",
          "बार");

  /** Whoever asks is who did what is counted. */
  private static final BoundedPattern BY_ONESELF =
      BoundedPattern.compile(
          "\\b(?:(?:did|have|had|'ve) (?:i|we)|i've|i have|(?:he|hemos|habia) \\p{L}{2,20}(?:d[oa]|to|cho|sto)"
              + "|(?:eu|nos) \\p{L}{1,20}|(?:hab|habe|haben) (?:ich|wir)|(?:ich|wir) .{1,60} (?:hab|habe|haben)"
              + "|j'ai|ai-je|on a|nous avons|(?:ho|abbiamo) \\p{L}{2,20}(?:t[oiae]|s[oiae])|maine|main ne|humne)\\b"
              + "|मैंने|हमने");

  /** Who asks what they spent or lent means all of it, where it was more than once. */
  private static final BoundedPattern SPENT =
      BoundedPattern.compile(
          "\\bhow much (?:money )?(?:(?:have|did|had) (?:i|we)|i've|i have) .{0,20}(?:spen[dt]|pa(?:y|id)|len[dt]|give|given)\\b"
              + "|\\bcuanto (?:dinero )?(?:(?:me |nos |le )?(?:he|hemos|llevo|llevamos) (?:gastado|pagado|prestado|dado|puesto)|(?:me )?gaste|pague|preste|gastamos|pagamos)\\b"
              + "|\\bquanto (?:dinheiro )?(?:(?:eu|nos|a gente|ja) ){0,2}(?:gastei|paguei|emprestei|gastamos|pagamos|gastou)\\b"
              + "|\\bwie ?viel(?:e)? (?:geld )?(?:hab|habe|haben) (?:ich|wir) .{0,40}(?:ausgegeben|bezahlt|gezahlt|verliehen|geliehen|gegeben)\\b"
              + "|\\bcombien (?:d'argent )?(?:j'ai|on a|nous avons|ai-je) .{0,12}(?:mis|depense|paye|prete|donne)\\b"
              + "|\\b(?:j'ai|on a) (?:mis|depense|paye|prete|donne) combien\\b"
              + "|\\bquanto (?:ho|abbiamo) .{0,12}(?:speso|pagato|prestato|dato|messo)\\b"
              + "|\\bkitn[aei] (?:paise |paisa )?(?:kharch|kharcha|udhaa?r)\\b|कितन. (?:पैसे |पैसा )?(?:खर्च|उधार)");

  /** What asks for an amount when it is asked for in all. */
  private static final BoundedPattern WHAT =
      BoundedPattern.compile(
          "\\b(?:what|total|sum|que|o que|was|summe|gesamtsumme|somme|che|cosa|totale|kya)\\b|क्या|टोटल");

  private static final String BLANKS = " \t\n?¿!¡.,;";

  /** So many memories are looked at. */
  private static final int MOST = 100;

  private Totals() {}

  /**
   * The sum or the count that is asked for; empty when none is, or when nothing can be added.
   *
   * @param asked the time that the question names
   */
  static Optional<Answer> answer(Turn turn, String question, Optional<AskedTime> asked) {
    String plain = PlainText.of(question);
    String both = plain + " " + PlainText.accented(question);
    Optional<TimeSpan> span = asked.flatMap(AskedTime::span);
    boolean inAll = IN_ALL.matcher(both).find();
    boolean often = OFTEN.matcher(both).find();
    boolean many = often || MANY.matcher(both).find();
    boolean done = often || (many && BY_ONESELF.matcher(both).find());
    boolean asksHowMuch = HOW_MUCH.matcher(both).find() || (inAll && WHAT.matcher(both).find());
    boolean spent = SPENT.matcher(both).find();
    if (!asksHowMuch || (!inAll && !done && !spent && span.isEmpty())) {
      return Optional.empty();
    }
    Set<String> leftOut = new HashSet<>(LEFT_OUT);
    leftOut.addAll(often ? TIMES : Set.of());
    asked.ifPresent(time -> leftOut.addAll(WordList.plain(time.words(), BLANKS)));
    List<Memory> open = many || span.isPresent() ? List.of() : OpenDebts.open(turn, question);
    if (!open.isEmpty()) {
      return added(turn, open);
    }
    Recall recall =
        span.map(days -> turn.notebook().recall(asked.get().rest(), days, MOST))
            .orElseGet(() -> turn.notebook().recall(question, MOST));
    AnyTimeWords words = new AnyTimeWords(turn, question);
    Kind kind = new Kind(many, often, done, inAll || span.isPresent());
    return answer(
            turn,
            question,
            Searching.gated(turn, question, leftOut, recall, words).tellings(),
            kind)
        .or(
            () ->
                answer(
                    turn,
                    question,
                    Searching.among(turn, question, leftOut, newest(turn, span), words).tellings(),
                    kind));
  }

  /**
   * What is asked to be reckoned.
   *
   * @param many whether things are counted
   * @param often whether it is how many times something was
   * @param done whether they are what whoever asks did
   * @param bounded whether all is asked for, or what was in some time
   */
  private record Kind(boolean many, boolean often, boolean done, boolean bounded) {}

  private static Optional<Answer> answer(Turn turn, String question, Tellings found, Kind kind) {
    Restated restated = new Restated(turn, found.ranked(), found.fit());
    if (!kind.many()) {
      List<Memory> told = standing(sameSide(question, figures(question, found)), restated);
      return kind.bounded() || told.size() > 1 ? added(turn, told) : Optional.empty();
    }
    List<Memory> whole = standing(sameSide(question, found.whole()), restated);
    if (!kind.bounded() && whole.size() == 1) {
      return Optional.empty();
    }
    List<Memory> told =
        whole.size() < 2 && kind.done() ? sameSide(question, found.ofWhatWasDone()) : whole;
    return kind.often() && told.size() > 1 ? Optional.of(count(turn, told)) : counted(turn, told);
  }

  /** What tells of the debt that is asked about in other words counts too: "another 13 to Ada". */
  private static List<Memory> figures(String question, Tellings found) {
    List<Memory> whole = found.withFigures();
    return Debts.owed(question) == Debts.Side.UNKNOWN
        ? whole
        : Stream.concat(
                whole.stream(),
                found.ofTheSame().stream()
                    .filter(each -> isOfTheDebt(question, each.text(), whole)))
            .distinct()
            .sorted(MemoryTimes.AS_SAID)
            .toList();
  }

  private static boolean isOfTheDebt(String question, String text, List<Memory> whole) {
    boolean more = !whole.isEmpty() && MoreOfTheSame.isSaidOfADebt(text);
    return (more || Debts.owed(text) == Debts.owed(question))
        && Amount.in(AboutTimes.withoutTimes(text)).isPresent();
  }

  /**
   * What says anew what an older one tells stands alone: a dose that was raised is no second one.
   */
  private static List<Memory> standing(List<Memory> told, Restated restated) {
    return told.stream().filter(each -> restated.changedBy(each).isEmpty()).toList();
  }

  /** The last that were told: words of other forms are not found by words, as "ran" by "run". */
  private static List<Memory> newest(Turn turn, Optional<TimeSpan> span) {
    return turn.notebook().all().stream()
        .filter(memory -> span.map(each -> MemoryTimes.touches(memory, each)).orElse(true))
        .sorted(MemoryTimes.AS_SAID.reversed())
        .limit(MOST)
        .toList();
  }

  /** What others owe the member adds nothing to what the member owes, and the other way round. */
  private static List<Memory> sameSide(String question, List<Memory> told) {
    return told.stream().filter(each -> !Debts.opposed(question, each.text())).toList();
  }

  /** How many memories tell of what is counted; one alone is an answer like any other. */
  private static Optional<Answer> counted(Turn turn, List<Memory> told) {
    if (told.size() < 2 || told.stream().anyMatch(each -> amount(each).isPresent())) {
      return added(turn, told);
    }
    return Optional.of(count(turn, told));
  }

  private static Answer count(Turn turn, List<Memory> told) {
    Message count = Message.of("total.count").with("count", told.size());
    return Answer.say(Message.lines(count, Quotes.list(told, turn.zone())));
  }

  /** The amount that a text tells beside the times that it names. */
  private static Optional<Amount> amount(Memory memory) {
    return Amount.in(AboutTimes.withoutTimes(memory.text()));
  }

  private static Optional<Answer> added(Turn turn, List<Memory> told) {
    List<Amount> amounts = told.stream().flatMap(memory -> amount(memory).stream()).toList();
    // Who says "20 quid" once may say "15" the next time.
    List<String> units =
        amounts.stream().map(Amount::unit).filter(unit -> !unit.isEmpty()).distinct().toList();
    if (told.isEmpty() || amounts.size() < told.size() || units.size() > 1) {
      return Optional.empty();
    }
    long sum = amounts.stream().mapToLong(Amount::value).sum();
    return Optional.of(sum(turn, new Amount(sum, units.isEmpty() ? "" : units.get(0)), told));
  }

  /** A sum with what it rests on. */
  static Answer sum(Turn turn, Amount sum, List<Memory> told) {
    Message total = Message.of("total.sum").with("sum", sum.shown()).with("count", told.size());
    return Answer.say(Message.lines(total, Quotes.list(told, turn.zone())));
  }
}
