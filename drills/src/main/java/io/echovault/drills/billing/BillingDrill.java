package io.echovault.drills.billing;

import io.echovault.app.App;
import io.echovault.app.settings.Settings;
import io.echovault.bench.run.Options;
import io.echovault.bench.run.Ports;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.drills.billing.PaymentPosts.Event;
import io.echovault.drills.ground.Ground;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.simulator.stripe.Events;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The six events of one subscription's life, told in all of their orders, each order to a member of
 * their own, with repeats and several at once: all end in one state. Then events that nobody should
 * believe. As a control, how many states there were if what came last counted.
 */
public final class BillingDrill implements Run {
  static final String SECRET = "whsec_5f1c07a2b94d4e6fb1d3";
  static final String PRICE = "price_drill";

  private static final List<Event> LIFE =
      List.of(
          new Event("evt_1", "created", "incomplete", false, 0),
          new Event("evt_2", "updated", "active", false, 0),
          new Event("evt_3", "updated", "past_due", false, 10),
          new Event("evt_4", "updated", "past_due", false, 20),
          new Event("evt_5", "updated", "active", true, 30),
          new Event("evt_6", "deleted", "canceled", true, 40));

  private static final String STATE =
      """
      SELECT string_agg(concat_ws(' ', told, price, standing, paid_until, ends, at, step), '; '
                        ORDER BY told), count(*)
      FROM echovault.subscription_facts GROUP BY tenant_id
      """;

  @Override
  public String about() {
    return "what a payment service tells, in every order and with repeats, and what is forged";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("repeats", "3");
    options.put("seed", "1");
    options.put("threads", "8");
    return options;
  }

  @Override
  public Outcome run(Options options, Progress progress) throws Exception {
    var random = new Random(options.number("seed", 0));
    int repeats = (int) options.number("repeats", 0);
    int threads = (int) options.number("threads", 1);
    Map<String, Object> figures = new LinkedHashMap<>();
    List<String> broken = new ArrayList<>();
    try (Ground ground = Ground.start("billing", false)) {
      int port = Ports.free();
      Files.createDirectories(ground.file("data"));
      Files.writeString(
          ground.file("data").resolve("plans.yaml"),
          "standard: free\nplans:\n  - {name: free}\n  - {name: pro, price: " + PRICE + "}\n");
      ground.use(
          Map.of(
              "STRIPE_API_KEY",
              "sk_live_drill",
              "STRIPE_WEBHOOK_SECRET",
              SECRET,
              "STRIPE_API_URL",
              "http://127.0.0.1:" + Ports.free(),
              "PUBLIC_URL",
              "http://127.0.0.1:" + port));
      try (App app = App.start(Settings.read(ground.environment(port)))) {
        var posts = new PaymentPosts(port);
        tellAll(app, posts, repeats, threads, random, figures, progress);
        Set<String> states = ground.database().counts(STATE).keySet();
        figures.put("final_states", states.size());
        figures.put(
            "payers",
            ground
                .database()
                .count("select count(distinct tenant_id) from echovault.subscription_facts"));
        figures.put("state", String.join(" | ", states));
        forge(app, posts, ground, figures);
      }
    }
    expect(broken, figures, "orders", 720);
    expect(broken, figures, "payers", 720);
    expect(broken, figures, "refused", 0);
    expect(broken, figures, "final_states", 1);
    expect(broken, figures, "states_if_the_last_counted", LIFE.size());
    expect(broken, figures, "forged_accepted", 0);
    expect(broken, figures, "forged_kept", 0);
    return new Outcome(figures, broken);
  }

  private static String payer(App app, String phone) {
    return app.memories().enrol(ChannelIdentity.whatsappPhone(phone)).tenant().value().toString();
  }

  private static void tellAll(
      App app,
      PaymentPosts posts,
      int repeats,
      int threads,
      Random random,
      Map<String, Object> figures,
      Progress progress)
      throws InterruptedException, ExecutionException {
    Instant first = Instant.now().minusSeconds(3_600);
    List<List<Event>> orders = Orders.of(LIFE);
    Set<String> last = new HashSet<>();
    List<Callable<Integer>> work = new ArrayList<>();
    int told = 0;
    for (int i = 0; i < orders.size(); i++) {
      String payer = payer(app, String.valueOf(34_610_000_000L + i));
      List<Event> order = Orders.withRepeats(orders.get(i), repeats, random);
      last.add(order.get(order.size() - 1).id());
      told += order.size();
      work.add(() -> tell(posts, order, payer, first));
    }
    progress.say("%d orders, %d events", orders.size(), told);
    figures.put("orders", orders.size());
    figures.put("events", told);
    figures.put("states_if_the_last_counted", last.size());
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    int refused = 0;
    try {
      for (Future<Integer> each : pool.invokeAll(work)) {
        refused += each.get();
      }
    } finally {
      pool.shutdownNow();
    }
    figures.put("refused", refused);
  }

  private static int tell(PaymentPosts posts, List<Event> order, String payer, Instant first)
      throws IOException, InterruptedException {
    int refused = 0;
    for (Event each : order) {
      refused += posts.signed(each.body(payer, first, true)) == 200 ? 0 : 1;
    }
    return refused;
  }

  private static void forge(App app, PaymentPosts posts, Ground ground, Map<String, Object> figures)
      throws IOException, InterruptedException, SQLException {
    Instant now = Instant.now();
    String payer = payer(app, "34620000000");
    byte[] real = LIFE.get(1).body(payer, now, true);
    byte[] test = LIFE.get(1).body(payer, now, false);
    byte[] changed = LIFE.get(5).body(payer, now, true);
    String right = Events.signature(real, SECRET, now);
    List<Integer> answers = new ArrayList<>();
    for (String signature :
        List.of(
            "",
            "t=" + now.getEpochSecond() + ",v1=",
            "t=" + now.getEpochSecond() + ",v1=" + "0".repeat(64),
            right.replace("v1=", "v0="),
            Events.signature(real, "whsec_another", now),
            right.replace("v1=", "v2="),
            Events.signature(real, SECRET, now.minusSeconds(301)),
            Events.signature(real, SECRET, now.minusSeconds(86_400)),
            Events.signature(real, SECRET, now.plusSeconds(400)),
            right.replace("t=" + now.getEpochSecond(), "t=" + (now.getEpochSecond() + 1)))) {
      answers.add(posts.post(real, signature));
    }
    answers.add(posts.signed(test));
    answers.add(posts.post(changed, right));
    figures.put("forged", answers.size());
    figures.put("forged_accepted", answers.stream().filter(each -> each / 100 == 2).count());
    figures.put(
        "forged_kept",
        ground
            .database()
            .count(
                "select count(*) from echovault.subscription_facts where payer = '" + payer + "'"));
  }

  private static void expect(
      List<String> broken, Map<String, Object> figures, String name, long expected) {
    long found = ((Number) figures.getOrDefault(name, -1)).longValue();
    if (found != expected) {
      broken.add(name + " is " + found + " and should be " + expected);
    }
  }
}
