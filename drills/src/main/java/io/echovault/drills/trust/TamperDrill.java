package io.echovault.drills.trust;

import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.drills.trust.TamperChain.State;
import io.echovault.ports.inbound.AuditDesk;
import io.echovault.ports.vocabulary.AuditFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Audit chains and checkpoints that are tampered with, one way after the other. */
public final class TamperDrill implements Run {
  private static final int TELL = 1000;
  private static final int SHOWN = 10;

  @Override
  public String about() {
    return "audit chains and checkpoints tampered with by the database's owner, found and located";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("n", "10000");
    options.put("seed", "1");
    options.put("chains", "24");
    options.put("whole", "200");
    options.put("plant", "none");
    return options;
  }

  @Override
  public Outcome run(Options options, Progress progress) throws Exception {
    var random = new SplittableRandom(options.number("seed", 0));
    String plant = options.text("plant");
    if (!plant.equals("none") && !plant.equals("no-checkpoints")) {
      throw new IllegalArgumentException("--plant is none or no-checkpoints");
    }
    progress.say("two processes fill the chains at once");
    try (var ground = new TamperGround((int) options.number("chains", 2), random)) {
      AuditDesk desk = plant.equals("none") ? ground.desk() : ground.blind();
      return new Play(ground, desk, random, progress, options.number("whole", 1))
          .outcome(options.number("n", 1));
    }
  }

  /** One run of it. */
  private static final class Play {
    private final TamperGround ground;
    private final AuditDesk desk;
    private final SplittableRandom random;
    private final Progress progress;
    private final long whole;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final List<String> broken = new ArrayList<>();
    private final List<String> lines;
    private long looksAtAll;
    private long controlTried;
    private long controlMissed;

    Play(
        TamperGround ground, AuditDesk desk, SplittableRandom random, Progress progress, long whole)
        throws IOException {
      this.ground = ground;
      this.desk = desk;
      this.random = random;
      this.progress = progress;
      this.whole = whole;
      lines = Files.readAllLines(ground.checkpoints());
    }

    Outcome outcome(long count) throws Exception {
      holds("before");
      List<TamperKind> rows = List.of(TamperKind.values());
      List<TamperCheckpoints> signed = List.of(TamperCheckpoints.values());
      int inDatabase = rows.size();
      int kinds = inDatabase + signed.size();
      for (long each = 0; each < count; each++) {
        TamperChain chain = ground.chains().get(random.nextInt(ground.chains().size()));
        int kind = (int) (each % kinds);
        boolean all = each % whole < kinds && each / whole % kinds == kind;
        if (kind < inDatabase) {
          inDatabase(rows.get(kind), chain, all);
        } else {
          atCheckpoints(signed.get(kind - inDatabase), chain, all);
        }
        if ((each + 1) % TELL == 0) {
          progress.say("%d of %d", each + 1, count);
        }
      }
      holds("after");
      return new Outcome(figures(), broken);
    }

    private void holds(String when) {
      List<AuditFinding> findings = ground.desk().verify(walked -> {}).findings();
      if (!findings.isEmpty()) {
        broken.add(when + " all of it the trail does not hold: " + findings.get(0));
      }
    }

    private void inDatabase(TamperKind kind, TamperChain chain, boolean all) throws SQLException {
      TamperKind.Tampering tampering = kind.on(chain, random);
      State before = chain.untouched();
      ground.tables().replace(chain.ref(), before, tampering.state());
      judge(kind.name(), chain, tampering.expectation(), all);
      if (kind.holdsInItself()) {
        controlTried++;
        controlMissed += ground.blind().verify(chain.ref()).isEmpty() ? 1 : 0;
      }
      ground.tables().replace(chain.ref(), tampering.state(), before);
    }

    private void atCheckpoints(TamperCheckpoints kind, TamperChain chain, boolean all)
        throws IOException {
      TamperCheckpoints.Edit edit = kind.on(lines, chain, random);
      TamperCheckpoints.write(ground.checkpoints(), edit.lines());
      judge(kind.name(), chain, edit.expectation(), all);
      TamperCheckpoints.write(ground.checkpoints(), lines);
    }

    private void judge(String kind, TamperChain chain, TamperExpectation expected, boolean all) {
      Optional<AuditFinding> found;
      if (all) {
        looksAtAll++;
        List<AuditFinding> findings = desk.verify(walked -> {}).findings();
        // Where checkpoints are gone, other chains have no signature either.
        found = findings.stream().filter(expected::met).findFirst().or(() -> first(findings));
      } else {
        found = desk.verify(chain.ref());
      }
      Tally tally = tallies.computeIfAbsent(kind, name -> new Tally());
      tally.tried++;
      tally.found += found.isPresent() ? 1 : 0;
      boolean located = found.filter(expected::met).isPresent();
      tally.located += located ? 1 : 0;
      if (!located && broken.size() < SHOWN) {
        broken.add(kind + ": expected " + expected + ", was told " + found);
      }
    }

    private static Optional<AuditFinding> first(List<AuditFinding> findings) {
      return findings.stream().findFirst();
    }

    private Map<String, Object> figures() {
      Map<String, Object> figures = new LinkedHashMap<>();
      long tried = tallies.values().stream().mapToLong(tally -> tally.tried).sum();
      long found = tallies.values().stream().mapToLong(tally -> tally.found).sum();
      figures.put("tried", tried);
      figures.put("found", found);
      figures.put("located", tallies.values().stream().mapToLong(tally -> tally.located).sum());
      figures.put("missed", tried - found);
      figures.put("looks_at_the_whole_trail", looksAtAll);
      long handovers = ground.handovers();
      figures.put("events_after_one_of_the_other_process", handovers);
      if (handovers < ground.chains().size()) {
        broken.add("two processes hardly wrote to one chain, so nothing was shown of it");
      }
      Map<String, Object> byKind = new LinkedHashMap<>();
      tallies.forEach((kind, tally) -> byKind.put(kind, tally.figures()));
      figures.put("by_kind", byKind);
      figures.put("control_tried_without_checkpoints", controlTried);
      figures.put("control_missed_without_checkpoints", controlMissed);
      if (controlMissed < controlTried) {
        broken.add("a verifier without checkpoints saw what only they can show");
      }
      return figures;
    }
  }

  /** How often a kind was tried, found and located. */
  private static final class Tally {
    private long tried;
    private long found;
    private long located;

    Map<String, Long> figures() {
      Map<String, Long> figures = new LinkedHashMap<>();
      figures.put("tried", tried);
      figures.put("found", found);
      figures.put("located", located);
      return figures;
    }
  }
}
