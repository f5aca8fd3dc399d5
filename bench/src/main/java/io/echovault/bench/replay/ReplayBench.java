package io.echovault.bench.replay;

import io.echovault.bench.locomo.Asked;
import io.echovault.bench.locomo.Dialogue;
import io.echovault.bench.locomo.EvidenceRecall;
import io.echovault.bench.locomo.Turn;
import io.echovault.bench.run.BotUnderTest;
import io.echovault.bench.run.Database;
import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Question;
import io.echovault.ports.vocabulary.Recall;
import io.echovault.simulator.Contact;
import io.echovault.simulator.Webhooks;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A whole conversation through the front door: every turn is a signed webhook from one member, said
 * at its session's time; then every question is asked. One webhook in ten, by the seed, is
 * delivered a second time.
 */
public final class ReplayBench implements Run {
  private static final String PHONE = "15550100001";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Override
  public String about() {
    return "every turn of a LoCoMo conversation as a signed webhook, then its questions";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("data", "");
    options.put("seed", "1");
    return options;
  }

  @Override
  public Outcome run(Options options, Progress progress) throws Exception {
    Dialogue dialogue = Dialogue.read(options.path("data"));
    Random random = new Random(options.number("seed", 0));
    progress.say("%d turns, %d questions", dialogue.turns().size(), dialogue.questions().size());
    SessionClock now = new SessionClock();
    try (BotUnderTest bot = BotUnderTest.start(now)) {
      Map<String, String> turnOf = new HashMap<>();
      double seconds = replay(bot, dialogue.turns(), now, random, turnOf, progress);
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("messages_per_second", Math.round(dialogue.turns().size() / seconds * 10) / 10.0);
      List<String> broken = check(bot, turnOf, figures);
      figures.put("recall", ask(bot, dialogue, now.instant(), turnOf, progress));
      return new Outcome(figures, broken);
    }
  }

  /** Sends the turns, one session after another, and gives the seconds that it took. */
  private static double replay(
      BotUnderTest bot,
      List<Turn> turns,
      SessionClock now,
      Random random,
      Map<String, String> turnOf,
      Progress progress)
      throws IOException, InterruptedException {
    Webhooks webhooks = Webhooks.of(BotUnderTest.NUMBER_ID, "15550001111");
    Contact sender = Contact.ofPhone(PHONE, "Reader");
    long started = System.nanoTime();
    int sent = 0;
    for (Turn turn : turns) {
      if (Duration.between(now.instant(), turn.saidAt()).toMinutes() > 0) {
        handled(bot);
        progress.say("%d of %d turns", sent, turns.size());
      }
      now.set(turn.saidAt());
      String id = Webhooks.messageId(PHONE, sent++);
      turnOf.put(id, turn.id());
      byte[] body = webhooks.text(sender, id, turn.saidAt(), turn.asNote());
      deliver(bot, body);
      if (random.nextInt(10) == 0) {
        deliver(bot, body);
      }
    }
    handled(bot);
    return (System.nanoTime() - started) / 1e9;
  }

  private static void deliver(BotUnderTest bot, byte[] body)
      throws IOException, InterruptedException {
    int status = bot.post(body);
    if (status != 200) {
      throw new IOException("the webhook answered " + status + " to an honest message");
    }
  }

  private static void handled(BotUnderTest bot) throws IOException {
    if (!bot.app().awaitIdle(PATIENCE)) {
      throw new IOException("messages still wait after " + PATIENCE.toSeconds() + " s");
    }
  }

  /**
   * Counts what was kept: the journal's first entries for the total, the memories' sources for
   * which ones. A memory in a secret tier is counted but not shown.
   */
  private static List<String> check(
      BotUnderTest bot, Map<String, String> turnOf, Map<String, Object> figures)
      throws SQLException {
    Map<String, Integer> copies = new HashMap<>();
    for (Memory memory : bot.app().memories().export(member(bot))) {
      String source = memory.source().map(MessageId::value).orElse("");
      copies.merge(turnOf.getOrDefault(source, "unknown"), 1, Integer::sum);
    }
    long kept = count(bot, "select count(*) from echovault.journal where change = 'REMEMBERED'");
    long secret =
        count(
            bot,
            "select count(*) from echovault.journal where change = 'REMEMBERED'"
                + " and tier in ('SECRET', 'ULTRA_SECRET')");
    long doubled = copies.values().stream().mapToInt(n -> n - 1).sum();
    doubled = Math.max(doubled, kept - turnOf.size());
    long lost = Math.max(0, turnOf.size() - copies.size() - secret);
    figures.put("lost", lost);
    figures.put("doubled", doubled);
    List<String> broken = new ArrayList<>();
    if (lost > 0) {
      broken.add(lost + " acknowledged messages were lost");
    }
    if (doubled > 0) {
      broken.add(doubled + " messages were kept more than once");
    }
    return broken;
  }

  private static Map<String, Map<String, Double>> ask(
      BotUnderTest bot,
      Dialogue dialogue,
      Instant now,
      Map<String, String> turnOf,
      Progress progress) {
    EvidenceRecall recall = new EvidenceRecall(List.of(1, 5, 10, 25));
    MemberRef member = member(bot);
    int asked = 0;
    for (Asked question : dialogue.questions()) {
      Recall found =
          bot.app().memories().recall(member, new Question(question.text(), now, recall.deepest()));
      recall.add(
          question,
          found.ranked().stream()
              .flatMap(each -> each.memory().source().stream())
              .map(source -> turnOf.getOrDefault(source.value(), "unknown"))
              .toList());
      if (++asked % 50 == 0) {
        progress.say("%d of %d questions", asked, dialogue.questions().size());
      }
    }
    return recall.figures();
  }

  private static MemberRef member(BotUnderTest bot) {
    return bot.app()
        .memories()
        .find(ChannelIdentity.whatsappPhone(PHONE))
        .orElseThrow(() -> new IllegalStateException("the sender is not known to the bot"));
  }

  private static long count(BotUnderTest bot, String sql) throws SQLException {
    return new Database(bot.postgres().administratorUrl()).count(sql);
  }

  /** Stands at the time of the turn that is being said. */
  private static final class SessionClock implements InstantSource {
    private volatile Instant now = Instant.EPOCH;

    void set(Instant moment) {
      now = moment;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
