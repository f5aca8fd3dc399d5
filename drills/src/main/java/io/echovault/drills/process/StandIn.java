package io.echovault.drills.process;

import static java.util.stream.Collectors.joining;

import io.echovault.drills.ground.Ground;
import io.echovault.drills.process.Ledger.Event;
import io.echovault.simulator.Contact;
import io.echovault.simulator.Reply;
import io.echovault.simulator.Simulator;
import io.echovault.simulator.SimulatorSettings;
import io.echovault.simulator.StatusUpdate;
import io.echovault.simulator.WebhookHabits;
import io.echovault.simulator.Webhooks;
import io.echovault.simulator.graph.Fault;
import io.echovault.simulator.graph.GraphRules;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Graph API's side: takes replies, notes them in the ledger, and tells what became of them. */
final class StandIn implements AutoCloseable {
  private static final Pattern KEPT_AS = Pattern.compile("Kept as #\\d+((, | and )#\\d+)*");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final String DISPLAY_PHONE = "15550001111";

  /**
   * How soon statuses follow.
   *
   * @param slowestMillis the slowest first status takes so long
   */
  record Habits(GraphRules rules, int slowestMillis, long seed) {}

  private final SimulatorSettings settings;
  private final Habits habits;
  private final Random random;
  private final Ledger ledger;
  private final Meta meta;
  private final Map<String, Integer> taken = new HashMap<>();
  private Simulator simulator;

  StandIn(int port, Habits habits, Ledger ledger, Meta meta) {
    this.habits = habits;
    this.random = new Random(habits.seed());
    this.ledger = ledger;
    this.meta = meta;
    settings =
        SimulatorSettings.of(
                port,
                "http://127.0.0.1:1/not-used",
                Ground.SECRET,
                Ground.TOKEN,
                Ground.NUMBER_ID,
                InstantSource.system())
            .withRules(habits.rules())
            .withHabits(WebhookHabits.calm().withStatuses(false));
    simulator = started();
  }

  static Webhooks webhooks() {
    return Webhooks.of(Ground.NUMBER_ID, DISPLAY_PHONE);
  }

  /** Lets this go wrong with every send for so long. */
  void fails(Fault fault, Duration length) {
    simulator.faults().during(length, fault);
  }

  /** Nothing goes wrong any more. */
  void recovers() {
    simulator.faults().clear();
  }

  /** Nobody listens any more. */
  void goDown() {
    simulator.close();
  }

  /** Listens again where it did before. */
  void comeUp() {
    simulator = started();
  }

  /** The replies that were taken so far. */
  synchronized Set<String> taken() {
    return new TreeSet<>(taken.keySet());
  }

  /** How many replies were taken, repeats included. */
  synchronized int count() {
    return taken.values().stream().mapToInt(times -> times).sum();
  }

  private Simulator started() {
    Simulator started = Simulator.start(settings);
    started.whenSent(this::take);
    return started;
  }

  private void take(Contact person, Reply reply) {
    String id = reply.callbackData().orElse("");
    synchronized (this) {
      taken.merge(id, 1, Integer::sum);
    }
    ledger.add(Event.REPLIED, id, person.phone().orElse(""), numbers(reply.text()));
    tell(reply.id(), id, person);
  }

  /** The numbers in "Kept as #12, #13 and #14.", with commas. */
  static String numbers(String words) {
    Matcher kept = KEPT_AS.matcher(words);
    return kept.find()
        ? NUMBER.matcher(kept.group()).results().map(MatchResult::group).collect(joining(","))
        : "";
  }

  private void tell(String message, String reply, Contact person) {
    long after = 0;
    for (StatusUpdate.State state :
        List.of(StatusUpdate.State.SENT, StatusUpdate.State.DELIVERED, StatusUpdate.State.READ)) {
      after += 5 + below(habits.slowestMillis());
      StatusUpdate status =
          StatusUpdate.of(message, state, Instant.now(), person).withCallbackData(reply);
      meta.tell(reply, status, after);
    }
  }

  private synchronized int below(int bound) {
    return random.nextInt(bound);
  }

  @Override
  public void close() {
    simulator.close();
  }
}
