package io.echovault.drills.process;

import io.echovault.bench.run.Options;
import io.echovault.bench.run.Ports;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.drills.ground.AppProcess;
import io.echovault.drills.ground.Ground;
import io.echovault.simulator.Person;
import io.echovault.simulator.Reply;
import io.echovault.simulator.Simulator;
import io.echovault.simulator.SimulatorSettings;
import io.echovault.simulator.Webhooks;
import io.echovault.simulator.graph.GraphRules;
import io.echovault.simulator.wire.Blob;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Words that nobody else uses, told to the bot in every way there is, and then looked for in
 * everything that it, in two processes, and its database have written: before they are erased and
 * after.
 */
public final class CanaryDrill implements Run {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Override
  public String about() {
    return "what people tell, looked for in the clear in files, tables, logs and metrics";
  }

  @Override
  public Map<String, String> options() {
    return Map.of("seed", "1", "keep", "no");
  }

  @Override
  public Outcome run(Options options, Progress progress) throws Exception {
    int port = Ports.free();
    boolean keep = options.text("keep").equals("yes");
    try (Ground ground = Ground.start("drill", keep);
        Simulator simulator = Simulator.start(settings(ground.graphPort(), port))) {
      return new Play(ground, simulator, new Random(options.number("seed", 0)), progress)
          .through(port);
    }
  }

  private static SimulatorSettings settings(int graphPort, int port) {
    return SimulatorSettings.of(
            graphPort,
            "http://127.0.0.1:" + port + "/webhook",
            Ground.SECRET,
            Ground.TOKEN,
            Ground.NUMBER_ID,
            InstantSource.system())
        .withRules(GraphRules.shapesOnly());
  }

  /** One run of it. */
  private static final class Play {
    private final Ground ground;
    private final Simulator simulator;
    private final Random random;
    private final Progress progress;
    private final Needles needles = new Needles();
    private final List<String> broken = new ArrayList<>();
    private int tried;
    private int found;
    private long bytes;

    Play(Ground ground, Simulator simulator, Random random, Progress progress) {
      this.ground = ground;
      this.simulator = simulator;
      this.random = random;
      this.progress = progress;
    }

    Outcome through(int port) throws Exception {
      byte[] key = new byte[32];
      random.nextBytes(key);
      ground.useKey(needle("encryption-key", HexFormat.of().formatHex(key)));
      needles.add("app-secret", Ground.SECRET);
      needles.add("access-token", Ground.TOKEN);
      ground.useLogins(needle("token-secret", word() + word() + word()));
      List<AppProcess> apps = List.of(start(port), start(Ports.free()));
      String phone = needle("phone", "3469" + (10_000_000 + random.nextInt(80_000_000)));
      Person ana = simulator.person(phone, needle("name", "Ana " + word()));
      ana.contact().userId().ifPresent(id -> needles.add("user-id", id));
      tell(ana);
      var logins = new CanaryLogins(ana, apps, needles, random);
      logins.through();
      tellTheOther(apps.get(1));
      look("told", apps);
      forget(ana, logins);
      look("erased", apps);
      Outcome outcome = outcome(control(apps));
      apps.forEach(AppProcess::kill);
      return outcome;
    }

    private AppProcess start(int port) throws IOException {
      AppProcess app = ground.app(DrilledApp.class, port, List.of());
      app.awaitReady();
      return app;
    }

    /** Somebody writes to the process that the stand-in for the channel does not write to. */
    private void tellTheOther(AppProcess app) {
      Person ben = simulator.person(needle("other-phone", "3469" + digits()), "Ben " + word());
      var posting = new Posting(Ground.SECRET, 1);
      posting.to(app.port());
      String id =
          needle("other-message-id", Webhooks.messageId(ben.contact().phone().orElse(""), 1));
      String words = "The ladder is with " + needle("other-memory", word());
      byte[] body = StandIn.webhooks().text(ben.contact(), id, Instant.now(), words);
      if (posting.post(body) != 200) {
        broken.add("the other process did not take a webhook");
      }
      hears(ben);
    }

    private void tell(Person ana) {
      says(ana, "memory", "The %s is under the mat");
      says(ana, "confidential", "My salary is 4100 and my accountant is %s");
      says(ana, "question", "Where is the %s?");
      says(ana, "search", "/search %s");
      says(ana, "correction", "/edit 1 The key now hangs beside %s");
      says(ana, "command", "/asof yesterday where is %s");
      says(ana, "setting", "/settings timezone %s");
      ana.forwards("Read this: " + needle("forwarded", word()));
      hears(ana);
      needles.add("message-id", ana.says("The plumber is " + needle("plumber", word())));
      hears(ana);
      ana.sendsPlace(40.4, -3.7, needle("place", word()));
      hears(ana);
      ana.sendsCard(needle("card-name", word()), needle("card-number", "+4479" + digits()));
      hears(ana);
      String chat =
          "20/11/26, 09:00 - Ben: The spare key is with %s\n20/11/26, 09:01 - %s: All right\n"
              .formatted(needle("imported", word()), needle("import-name", "Cleo " + word()));
      Blob file = new Blob(chat.getBytes(StandardCharsets.UTF_8), "text/plain");
      ana.sendsFile(
          "document", file, needle("file-name", word()) + ".txt", needle("caption", word()));
      hears(ana);
      says(ana, "export-asked", "/export %s");
      ana.says("/forget 2");
      hears(ana);
    }

    private void says(Person ana, String name, String words) {
      ana.says(words.formatted(needle(name, word())));
      hears(ana);
    }

    private static Reply hears(Person ana) {
      return ana.awaitReply(PATIENCE);
    }

    private void forget(Person ana, CanaryLogins logins) throws IOException, InterruptedException {
      Reply question = logins.askedWhetherToErase();
      ana.presses(question.buttons().get(0).id());
      if (!hears(ana).text().contains("EVR1.")) {
        broken.add("nobody was erased");
      }
    }

    private String needle(String name, String words) {
      needles.add(name, words);
      return words;
    }

    /** Letters that nobody has written before, and that no rule takes for a secret. */
    private String word() {
      return CanaryLogins.word(random);
    }

    private String digits() {
      return Integer.toString(10_000_000 + random.nextInt(80_000_000));
    }

    private void look(String when, List<AppProcess> apps) throws Exception {
      Places places = everywhere(apps);
      places.found().forEach((place, what) -> broken.add(when + ": " + place + " has " + what));
      tried += places.looked() * needles.size();
      found += places.found().size();
      bytes += places.bytes();
      progress.say(
          "%s: looked for %d needles in %d places, %d MB",
          when, needles.size(), places.looked(), places.bytes() >> 20);
    }

    private Places everywhere(List<AppProcess> apps) throws Exception {
      execute("CHECKPOINT");
      AppProcess command = ground.command(List.of("keys", "status"));
      if (!command.awaitEnd(PATIENCE)) {
        broken.add("keys status did not end");
      }
      var places = new Places(needles);
      places.folder("app", ground.file(""));
      // Not the whole folder: reading the file by which it is taken would give it up.
      Path server = ground.postgres().directory();
      places.folder("database", server.resolve("cluster"));
      places.text("server.log", Files.readAllBytes(server.resolve("server.log")));
      places.tables(ground.database());
      for (AppProcess app : apps) {
        for (String path :
            List.of("/", "/health", "/metrics", "/webhook", "/session", "/nothing")) {
          places.text(path, app.get(path).getBytes(StandardCharsets.UTF_8));
        }
      }
      return places;
    }

    /**
     * Puts in what must be found: a line of a log, and a row in hex, which is in the table and in
     * the files of the database.
     */
    private int control(List<AppProcess> apps) throws Exception {
      String row = needle("planted-row", word());
      String line = needle("planted-line", word());
      Path file = Files.createFile(ground.file("planted.log"));
      Files.writeString(file, "event=planted words=" + line + "\n");
      execute(
          "CREATE TABLE public.planted AS SELECT encode('%s'::bytea, 'hex') AS words"
              .formatted(row));
      int seen = everywhere(apps).found().size();
      if (seen < 3) {
        broken.add("the drill does not find what is put in to be found");
      }
      return seen;
    }

    private void execute(String sql) throws SQLException {
      try (Connection connection = ground.database().connect();
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }

    private Outcome outcome(int control) {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("tried", tried);
      figures.put("needles", needles.size());
      figures.put("found", found);
      figures.put("leaked", found);
      figures.put("megabytes", bytes >> 20);
      figures.put("control_seen", control);
      return new Outcome(figures, broken);
    }
  }
}
