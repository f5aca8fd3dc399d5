package io.echovault.bench.trust;

import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.bench.trust.TrustCost.Way;
import io.echovault.core.InMemoryStorage;
import io.echovault.localpostgres.LocalPostgres;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.postgres.PostgresDatabase;
import io.echovault.postgres.PostgresSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** What trust costs: verifying the audit trail, sealing, and auditing. */
public final class TrustBench implements Run {
  private static final double EVENTS_PER_SECOND = 500_000;
  private static final double SEALING = 0.05;
  private static final double CHAIN = 0.10;
  private static final int CONNECTIONS = 4;
  private static final int LINKS = 50_000;

  @Override
  public String about() {
    return "audit verification, and the cost of sealing and of the audit chain on the remember path";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("chains", "200");
    options.put("events", "5000");
    options.put("database-events", "2000");
    options.put("rounds", "120");
    options.put("messages", "40");
    return options;
  }

  @Override
  public Outcome run(Options options, Progress progress) throws Exception {
    Map<String, Object> figures = new LinkedHashMap<>();
    List<String> broken = new ArrayList<>();
    try (LocalPostgres postgres = LocalPostgres.temporary();
        PostgresDatabase database =
            PostgresDatabase.open(
                new PostgresSettings(postgres.url(), Optional.empty(), CONNECTIONS))) {
      var play = new Play(options, progress, figures, broken);
      play.verify("memory", new InMemoryStorage(), (int) options.number("events", 1));
      play.verify("database", database.storage(), (int) options.number("database-events", 1));
      // Only now: the chains that are not kept do not verify.
      play.cost("database", database.storage(), true);
      play.cost("memory", new InMemoryStorage(), false);
    }
    return new Outcome(figures, broken);
  }

  /** One run of it. */
  private record Play(
      Options options, Progress progress, Map<String, Object> figures, List<String> broken) {

    /** The promise is for the path as it is served, with its database. */
    void cost(String where, Storage storage, boolean promised)
        throws InterruptedException, ExecutionException {
      progress.say("remembering, in the %s", where);
      var cost = new TrustCost(storage, (int) options.number("messages", 1), "34600");
      cost.run((int) options.number("rounds", 1), progress);
      for (Way way : Way.values()) {
        put(where + "_" + way.name().toLowerCase(Locale.ROOT) + "_us", cost.median(way));
      }
      double sealing = cost.share(Way.SEALING_IS_A_COPY);
      double link = linkMicros();
      double chain = cost.share(Way.AUDIT_IS_NOT_KEPT) + link / cost.median(Way.AS_IT_IS);
      put(where + "_share_of_sealing", sealing);
      put("hash_of_an_event_us", link);
      put(where + "_share_of_auditing", chain);
      if (promised && sealing > SEALING) {
        broken.add("sealing costs %.1f %% of remembering".formatted(100 * sealing));
      }
      if (promised && chain > CHAIN) {
        broken.add("auditing costs %.1f %% of remembering".formatted(100 * chain));
      }
    }

    void verify(String where, Storage storage, int events) {
      int chains = (int) options.number("chains", 1);
      progress.say("%d chains of %d events, in the %s", chains, events, where);
      var verification = new TrustVerification(storage);
      verification.fill(chains, events);
      double speed = verification.eventsPerSecond((long) chains * events, progress);
      figures.put(where + "_events", (long) chains * events);
      figures.put(where + "_events_per_second", Math.round(speed));
      if (speed < EVENTS_PER_SECOND) {
        broken.add("from the %s only %.0f events are verified a second".formatted(where, speed));
      }
    }

    /** What the hash of one event takes, in microseconds, once warm. */
    private static double linkMicros() {
      var chain = new MemberRef(TenantId.PLATFORM, MemberId.ADMINISTRATION);
      AuditHead head = AuditHead.EMPTY;
      double took = 0;
      for (int round = 0; round < 5; round++) {
        long began = System.nanoTime();
        for (int event = 0; event < LINKS; event++) {
          AuditEvent next =
              AuditLink.next(chain, head, Instant.EPOCH, Act.MEMORY_REMEMBERED, "one-subject");
          head = AuditLink.after(next);
        }
        took = (System.nanoTime() - began) / 1e3 / LINKS;
      }
      return took;
    }

    private void put(String name, double value) {
      figures.put(name, Math.round(value * 10_000) / 10_000.0);
    }
  }
}
