package io.echovault.drills.trust;

import io.echovault.bench.run.Options;
import io.echovault.bench.run.Ports;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.drills.ground.Ground;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Scanners for holes in web servers against the running bot: its addresses, its page for PINs, and
 * its chat. A planted hole shows that they do find what is there.
 */
public final class ScanDrill implements Run {
  private static final String MEMBER = "34600888001";
  private static final String SEES =
      "backup,blindsql,buster,cookieflags,crlf,csp,csrf,exec,file,"
          + "htaccess,http_headers,methods,permanentxss,redirect,shellshock,sql,xss";
  private static final String TRIES = "blindsql,exec,file,sql";

  @Override
  public String about() {
    return "sqlmap and Wapiti against the running bot, its PIN page and its chat";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("minutes", "15");
    return options;
  }

  @Override
  public Outcome run(Options options, Progress progress) throws Exception {
    Duration longest = Duration.ofMinutes(options.number("minutes", 1));
    Ground ground = Ground.start("scan", false);
    payable(ground);
    try (var processes = new TwoProcesses(ground)) {
      var chat = new Chat(processes);
      int bot = processes.ports().get(0);
      try (var relay = new ScanRelay(chat, ground.database(), bot)) {
        return new Play(ground.file("scanners"), longest, chat, relay, bot, progress).through();
      }
    }
  }

  /** Opens the address for payments, too. */
  private static void payable(Ground ground) throws IOException {
    Files.createDirectories(ground.file("data"));
    Files.writeString(
        ground.file("data").resolve("plans.yaml"),
        "standard: free\nplans:\n  - {name: free}\n  - {name: pro, price: price_pro}\n");
    ground.use(
        Map.of(
            "STRIPE_API_KEY", "sk_live_drill",
            "STRIPE_WEBHOOK_SECRET", "whsec_5f1c07a2b94d4e6fb1d3",
            "STRIPE_API_URL", "http://127.0.0.1:" + Ports.free()));
  }

  /** One run of it. */
  private static final class Play {
    private final ScanSqlmap sqlmap;
    private final ScanWapiti wapiti;
    private final Chat chat;
    private final ScanRelay relay;
    private final int bot;
    private final Progress progress;
    private final List<ScanFinding> findings = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private int addresses;
    private int controls;

    Play(Path folder, Duration longest, Chat chat, ScanRelay relay, int bot, Progress progress) {
      sqlmap = new ScanSqlmap(folder, longest);
      wapiti = new ScanWapiti(folder, longest);
      this.chat = chat;
      this.relay = relay;
      this.bot = bot;
      this.progress = progress;
    }

    Outcome through() throws Exception {
      List<String> tools = List.of(sqlmap.version(), wapiti.version());
      progress.say("%s", tools);
      controls();
      String bots = "http://127.0.0.1:" + bot;
      sql("GET /webhook", bots + "/webhook?hub.mode=subscribe&hub.verify_token=x&hub.challenge=1");
      sql("POST /webhook", bots + "/webhook", "--data", "{\"object\":\"*\",\"entry\":[]}");
      sql("POST /stripe/webhook", bots + "/stripe/webhook", "--data", "{\"id\":\"evt_*\"}");
      sql("GET /session", bots + "/session", "--headers", "Authorization: Bearer *");
      sql("GET /unlock/{token}", bots + "/unlock/*");
      String page = bots + chat.linkTo(bot, MEMBER, "/pin");
      sql("POST /unlock/{token}", page, "--data", "new_pin=482913&new_pin_again=1*");
      sql("the chat", "http://127.0.0.1:" + relay.port() + ScanRelay.CHAT + "hello*");
      List<String> starts =
          List.of(
              bots + "/metrics",
              bots + "/session",
              bots + "/webhook?hub.mode=subscribe&hub.verify_token=x&hub.challenge=1",
              bots + chat.linkTo(bot, MEMBER, "/pin"));
      add("the bot", wapiti.scan(bots + "/", starts, SEES));
      String said = "http://127.0.0.1:" + relay.port() + ScanRelay.CHAT + "hello";
      add("the chat", wapiti.scan(said, List.of(), TRIES));
      return outcome(tools);
    }

    private void controls() throws IOException, InterruptedException {
      String hole = "http://127.0.0.1:" + relay.port() + ScanRelay.HOLE + "postgres";
      control("sqlmap", sqlmap.scan("the planted hole", List.of("--url", hole)));
      control("wapiti", wapiti.scan(hole, List.of(), "sql"));
    }

    private void control(String tool, List<ScanFinding> found) {
      progress.say("%s finds %d in the planted hole", tool, found.size());
      if (found.isEmpty()) {
        broken.add(tool + " did not find the planted hole");
      } else {
        controls++;
      }
    }

    private void sql(String place, String url, String... more)
        throws IOException, InterruptedException {
      List<String> request = new ArrayList<>(List.of("--url", url));
      request.addAll(List.of(more));
      add(place, sqlmap.scan(place, request));
    }

    private void add(String place, List<ScanFinding> found) {
      addresses++;
      findings.addAll(found);
      progress.say(
          "%s: %d findings; the bot was told %d messages", place, found.size(), relay.said());
    }

    private Outcome outcome(List<String> tools) throws IOException {
      List<ScanFinding> open = ScanAnswers.read().open(findings);
      open.forEach(each -> broken.add("no answer stands to: " + each.line()));
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("tools", tools);
      figures.put("places", addresses);
      figures.put("messages", relay.said());
      figures.put("findings", findings.size());
      figures.put("answered", findings.size() - open.size());
      figures.put("controls_found", controls);
      return new Outcome(figures, broken);
    }
  }
}
