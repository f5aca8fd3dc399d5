package io.echovault.drills.trust;

import io.echovault.bench.run.TrialOutside;
import io.echovault.core.MemoCore;
import io.echovault.localpostgres.LocalPostgres;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.IncomingMessage.Text;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.Sender;
import io.echovault.ports.vocabulary.UnlockOutcome;
import io.echovault.ports.vocabulary.UnlockOutcome.Opened;
import io.echovault.postgres.PostgresDatabase;
import io.echovault.postgres.PostgresSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Somebody with a PIN and a secret, two bots over their database, and a link in wrong hands. */
final class LockoutScene implements AutoCloseable {
  private static final ChannelIdentity OWNER = ChannelIdentity.whatsappPhone("34600111222");
  private static final String URL = "http://127.0.0.1/unlock";
  private static final String CODE = "4471902";
  private static final int CONNECTIONS = 20;
  private static final int MOST_TRIES = 10;

  private final LocalPostgres postgres;
  private final List<PostgresDatabase> databases = new ArrayList<>();
  private final List<MemoCore> bots = new ArrayList<>();
  private final String pin;
  private volatile Instant now = Instant.parse("2026-11-22T12:00:00Z");
  private int messages;

  private LockoutScene(LocalPostgres postgres, String pin) {
    this.postgres = postgres;
    this.pin = pin;
  }

  static LockoutScene open(Random random, int allowed) {
    // No date and no other PIN that is refused, whatever the two digits are.
    String pin = "8%d7%d94".formatted(random.nextInt(10), random.nextInt(10));
    var scene = new LockoutScene(LocalPostgres.temporary(), pin);
    for (int each = 0; each < 2; each++) {
      scene.start(allowed);
    }
    scene.prepare();
    return scene;
  }

  private void start(int allowed) {
    var settings = new PostgresSettings(postgres.url(), Optional.empty(), CONNECTIONS);
    PostgresDatabase database = PostgresDatabase.open(settings);
    databases.add(database);
    bots.add(
        MemoCore.with(
            TrialOutside.over(database.storage(), () -> now)
                .withUnlockUrl(URL)
                .withLogin(Duration.ofMinutes(30), allowed)));
  }

  private void prepare() {
    say("hello");
    UnlockOutcome set =
        bots.get(0).unlocking().enter(newLink(), Optional.empty(), Optional.of(pin));
    if (!(set instanceof Opened)) {
      throw new IllegalStateException("the PIN could not be set: " + set);
    }
    say("The code of the safe is " + CODE);
    if (!words(say("What is the code of the safe?")).contains(CODE)) {
      throw new IllegalStateException("the secret is not shown to its owner after a login");
    }
    say("/logout");
    // Words said a short while ago still stand in the chat, so nothing would be given away.
    now = now.plus(Duration.ofHours(1));
    if (leaks() != 0) {
      throw new IllegalStateException("the secret is shown without a login");
    }
  }

  String pin() {
    return pin;
  }

  /** Tries every guess once, by a link that the owner has just asked for. */
  List<UnlockOutcome> guess(List<String> guesses, int threads) throws Exception {
    String token = newLink();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<UnlockOutcome>> tries = new ArrayList<>();
      for (String guess : guesses) {
        MemoCore bot = bots.get(tries.size() % bots.size());
        tries.add(() -> enter(bot, token, guess));
      }
      List<UnlockOutcome> outcomes = new ArrayList<>();
      for (Future<UnlockOutcome> each : pool.invokeAll(tries, 10, TimeUnit.MINUTES)) {
        outcomes.add(each.get());
      }
      return outcomes;
    } finally {
      pool.shutdownNow();
    }
  }

  /** Comes again when the bot says so, as it does while many wait for a slow processor. */
  private static UnlockOutcome enter(MemoCore bot, String token, String guess) {
    for (int tried = 1; ; tried++) {
      try {
        return bot.unlocking().enter(token, Optional.of(guess), Optional.empty());
      } catch (MemoException.TryAgain e) {
        if (tried == MOST_TRIES) {
          throw e;
        }
      }
    }
  }

  /** In how many of the answers to whoever has the chat the secret stands. */
  int leaks() {
    int leaks = 0;
    for (String question : List.of("What is the code of the safe?", "/recent 5", "/search safe")) {
      leaks += words(say(question)).contains(CODE) ? 1 : 0;
    }
    return leaks;
  }

  /** Whether the right PIN works when its time has come. */
  boolean opensAfterTheLockout() {
    now = now.plus(Duration.ofMinutes(15));
    return bots.get(1).unlocking().enter(newLink(), Optional.of(pin), Optional.empty())
        instanceof Opened;
  }

  /** How often something stands in the owner's audit chain. */
  int audited(Act act) {
    MemberRef member = bots.get(0).memories().find(OWNER).orElseThrow();
    return databases
        .get(0)
        .storage()
        .<Integer>inTenant(
            member.tenant(),
            scope ->
                (int)
                    scope.auditAfter(member.member(), 0, 100_000).stream()
                        .filter(event -> event.act() == act)
                        .count());
  }

  private String newLink() {
    String words = words(say("/login"));
    int start = words.indexOf(URL) + URL.length() + 1;
    return words.substring(start, words.indexOf('\n', start));
  }

  private Reply say(String words) {
    var id = new MessageId("wamid.drill" + ++messages);
    var sender = new Sender(List.of(OWNER), Optional.of("Somebody"));
    var envelope =
        new Envelope(id, "number", sender, now, now, Optional.empty(), false, Optional.empty());
    return bots.get(messages % bots.size()).bot().receive(new Text(envelope, words));
  }

  private static String words(Reply reply) {
    if (reply instanceof Reply.Text text) {
      return text.body();
    }
    return reply instanceof Reply.Choice choice ? choice.body() : reply.toString();
  }

  @Override
  public void close() {
    databases.forEach(PostgresDatabase::close);
    postgres.close();
  }
}
