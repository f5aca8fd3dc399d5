package io.echovault.bench.converse;

import io.echovault.bench.converse.ChatCase.Step;
import io.echovault.ports.outbound.Embedder;
import io.echovault.ports.outbound.LanguageModel;
import io.echovault.ports.outbound.TextAnalyzer;
import io.echovault.text.LuceneTextAnalyzer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds conversations, each with a bot and a person of its own. Not safe for threads.
 *
 * <p>For a test: {@code new CaseRunner(embedder, now, 1).run(CaseFile.read(path).get(0)).held()}.
 */
public final class CaseRunner {
  private static final Pattern PRESS = Pattern.compile("^!press (.+)$");
  private static final ZoneId CASES_ZONE = ZoneId.of("Europe/Madrid");
  private static final int PHONE_DIGITS = 11;

  private final TextAnalyzer analyzer = LuceneTextAnalyzer.choosing(Locale.ENGLISH);
  private final SureAnswers sureAnswers = new SureAnswers();
  private final Embedder embedder;
  private final LanguageModel model;
  private final Instant now;
  private final long seed;
  private final DayWords days;

  /**
   * A runner whose conversations all begin at one moment.
   *
   * @param embedder what makes the vectors, or {@link Embedder#none()}
   * @param now when they begin; placeholders count from its day in Madrid
   * @param seed what the digits of people's phones are drawn with
   */
  public CaseRunner(Embedder embedder, Instant now, long seed) {
    this(embedder, LanguageModel.none(), now, seed);
  }

  /** The same, whose bot asks a language model too. */
  CaseRunner(Embedder embedder, LanguageModel model, Instant now, long seed) {
    this.model = model;
    this.embedder = embedder;
    this.now = now;
    this.seed = seed;
    this.days = new DayWords(LocalDate.ofInstant(now, CASES_ZONE));
  }

  /**
   * How a conversation went.
   *
   * @param held whether every reply had what was wanted and nothing that was not
   * @param sure whether the last reply gave memories as the answer, not as the nearest
   * @param log what was said, what was answered and what of it was wrong, line by line
   */
  public record Outcome(ChatCase chatCase, boolean held, boolean sure, List<String> log) {
    public Outcome {
      log = List.copyOf(log);
    }

    /** In a line for the case and one for each of the log. */
    @Override
    public String toString() {
      String head =
          "%s %s (%s, %s) %s"
              .formatted(
                  held ? "ok  " : "FAIL",
                  chatCase.id(),
                  chatCase.kind(),
                  chatCase.lang(),
                  chatCase.why());
      return head.stripTrailing() + (log.isEmpty() ? "" : "\n" + String.join("\n", log));
    }
  }

  /** Holds one conversation. */
  public Outcome run(ChatCase chatCase) {
    Sitting sitting = new Sitting(embedder, analyzer, model, now, phone(chatCase));
    List<String> log = new ArrayList<>();
    boolean held = true;
    String last = "";
    for (int at = 0; at < chatCase.steps().size(); at++) {
      Step step = chatCase.steps().get(at);
      if (chatCase.waitsBefore(at)) {
        sitting.pass(chatCase.settle());
      }
      String words = days.fill(step.text());
      String reply = exchange(sitting, words);
      last = reply;
      log.add("   > " + words);
      log.add("     < " + reply.replace("\n", "\n       "));
      held &= check(step.want(), true, reply, log);
      held &= check(step.unwanted(), false, reply, log);
    }
    return new Outcome(chatCase, held, sureAnswers.isSure(last), log);
  }

  /** Whether every expression is found, or is not; each that is wrong goes into the log. */
  private boolean check(List<String> expressions, boolean wanted, String reply, List<String> log) {
    List<String> wrong =
        expressions.stream()
            .map(days::fill)
            .filter(each -> PythonPattern.compile(each).matcher(reply).find() != wanted)
            .toList();
    wrong.forEach(each -> log.add((wanted ? "   WANTED " : "   UNWANTED ") + each));
    return wrong.isEmpty();
  }

  private static String exchange(Sitting sitting, String words) {
    Matcher press = PRESS.matcher(words);
    return press.matches()
        ? sitting.press(PythonPattern.compile(press.group(1)))
        : sitting.say(words);
  }

  private String phone(ChatCase chatCase) {
    Random random = new Random(seed * 31 + chatCase.id().hashCode());
    StringBuilder phone = new StringBuilder(chatCase.phone());
    while (phone.length() < PHONE_DIGITS) {
      phone.append(random.nextInt(10));
    }
    return phone.toString();
  }
}
