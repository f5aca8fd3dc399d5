package io.echovault.bench.trust;

import io.echovault.bench.run.Progress;
import io.echovault.bench.run.TrialOutside;
import io.echovault.core.MemoCore;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.IncomingMessage.Text;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Sender;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.testkit.ForwardingScope;
import io.echovault.testkit.ForwardingStorage;
import java.security.Provider;
import java.security.Security;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** What sealing and auditing cost of remembering, measured side by side. */
final class TrustCost {
  /** Rounds until the compiler of the virtual machine has nothing left to do. */
  private static final int WARM = 130;

  private static final int SHOWN = 10;
  private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");

  /** How the path is run. */
  enum Way {
    AS_IT_IS,
    SEALING_IS_A_COPY,
    AUDIT_IS_NOT_KEPT
  }

  private final int messages;
  private final String mark;
  private final Map<Way, MemoCore> cores = new EnumMap<>(Way.class);
  private final Map<Way, List<Double>> micros = new EnumMap<>(Way.class);
  private int members;

  /**
   * A measurement that has not begun.
   *
   * @param mark digits that the numbers of its members begin with
   */
  TrustCost(Storage storage, int messages, String mark) {
    this.messages = messages;
    this.mark = mark;
    for (Way way : Way.values()) {
      cores.put(way, core(way == Way.AUDIT_IS_NOT_KEPT ? new Unaudited(storage) : storage));
      micros.put(way, new ArrayList<>());
    }
  }

  private static MemoCore core(Storage storage) {
    return MemoCore.with(TrialOutside.over(storage, InstantSource.fixed(START)));
  }

  /** Runs all ways in turn, each time in another order. */
  void run(int rounds, Progress progress) throws InterruptedException, ExecutionException {
    Way[] ways = Way.values();
    for (int round = 0; round < rounds + WARM; round++) {
      for (int each = 0; each < ways.length; each++) {
        Way way = ways[(round + each) % ways.length];
        double took = took(way);
        if (round >= WARM) {
          micros(way).add(took);
        }
      }
    }
    progress.say(
        "%d rounds of %d messages, %.0f µs a message as it is",
        rounds, messages, median(Way.AS_IT_IS));
  }

  /** The median over the rounds, in microseconds for a message. */
  double median(Way way) {
    double[] sorted = micros(way).stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  /** What share of the path is saved by the other way: the median over the rounds. */
  double share(Way without) {
    List<Double> all = micros(Way.AS_IT_IS);
    double[] shares = new double[all.size()];
    Arrays.setAll(shares, at -> 1 - micros(without).get(at) / all.get(at));
    Arrays.sort(shares);
    return shares[shares.length / 2];
  }

  private List<Double> micros(Way way) {
    return Optional.ofNullable(micros.get(way)).orElseThrow();
  }

  private MemoCore core(Way way) {
    return Optional.ofNullable(cores.get(way)).orElseThrow();
  }

  private double took(Way way) throws InterruptedException, ExecutionException {
    Optional<Provider> standIn =
        switch (way) {
          case AS_IT_IS, AUDIT_IS_NOT_KEPT -> Optional.empty();
          case SEALING_IS_A_COPY -> Optional.of(new TrustCopying());
        };
    standIn.ifPresent(provider -> Security.insertProviderAt(provider, 1));
    // A new thread, because threads keep their ciphers.
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      return thread.submit(() -> remember(core(way))).get();
    } finally {
      thread.shutdown();
      standIn.ifPresent(provider -> Security.removeProvider(provider.getName()));
    }
  }

  private double remember(MemoCore core) {
    ChannelIdentity phone = ChannelIdentity.whatsappPhone(mark + (1_000_000 + members++));
    core.bot().receive(message(phone, 0));
    long began = System.nanoTime();
    for (int number = 1; number <= messages; number++) {
      core.bot().receive(message(phone, number));
    }
    double took = (System.nanoTime() - began) / 1e3 / messages;
    MemberRef member = core.memories().find(phone).orElseThrow();
    if (core.memories().recent(member, SHOWN).size() < Math.min(SHOWN, messages)) {
      throw new IllegalStateException("the messages were not remembered");
    }
    return took;
  }

  private static Text message(ChannelIdentity phone, int number) {
    return new Text(
        new Envelope(
            new MessageId("wamid." + phone.value() + "." + number),
            "106540000000001",
            new Sender(List.of(phone), Optional.empty()),
            START,
            START,
            Optional.empty(),
            false,
            Optional.empty()),
        "Remember that box %d with the winter clothes stands in room %d, left of the window"
            .formatted(number, number % 7));
  }

  /** A storage that loses the audit events; the heads of the chains stay in the members' rows. */
  private static final class Unaudited extends ForwardingStorage {
    Unaudited(Storage direct) {
      super(direct);
    }

    @Override
    public <T> T inTenant(TenantId tenant, Function<? super TenantScope, ? extends T> work) {
      return super.inTenant(tenant, scope -> work.apply(new Silent(scope)));
    }
  }

  /** A scope of it. */
  private static final class Silent extends ForwardingScope {
    Silent(TenantScope direct) {
      super(direct);
    }

    @Override
    public void audit(List<AuditEvent> events) {
      // Lost.
    }
  }
}
