package io.echovault.bench;

import io.echovault.bench.converse.ConverseBench;
import io.echovault.bench.converse.GlossaryBench;
import io.echovault.bench.dashboard.DashboardBench;
import io.echovault.bench.endtoend.EndToEndBench;
import io.echovault.bench.eviction.EvictionBench;
import io.echovault.bench.ingest.IngestBench;
import io.echovault.bench.intents.IntentsBench;
import io.echovault.bench.intents.TrainIntentsBench;
import io.echovault.bench.recall.AbstentionBench;
import io.echovault.bench.recall.PoolsBench;
import io.echovault.bench.recall.RecallBench;
import io.echovault.bench.replay.ReplayBench;
import io.echovault.bench.run.Run;
import io.echovault.bench.run.RunCommand;
import io.echovault.bench.search.SearchBench;
import io.echovault.bench.tiers.TiersBench;
import io.echovault.bench.times.TimesBench;
import io.echovault.bench.trust.TrustBench;
import io.echovault.bench.voice.CodecBench;
import io.echovault.bench.voice.TrainVoiceBench;
import io.echovault.bench.voice.VoiceBench;
import io.echovault.bench.weights.SurenessBench;
import io.echovault.bench.weights.WeightsBench;
import java.util.Map;

/** The command line of the benchmarks: {@code bench NAME --option value …}. */
public final class Bench {
  private static final Map<String, Run> RUNS =
      Map.ofEntries(
          Map.entry("replay", new ReplayBench()),
          Map.entry("ingest", new IngestBench()),
          Map.entry("endtoend", new EndToEndBench()),
          Map.entry("recall", new RecallBench()),
          Map.entry("dashboard", new DashboardBench()),
          Map.entry("abstention", new AbstentionBench()),
          Map.entry("search", new SearchBench()),
          Map.entry("eviction", new EvictionBench()),
          Map.entry("weights", new WeightsBench()),
          Map.entry("sureness", new SurenessBench()),
          Map.entry("intents", new IntentsBench()),
          Map.entry("train-intents", new TrainIntentsBench()),
          Map.entry("converse", new ConverseBench()),
          Map.entry("glossary", new GlossaryBench()),
          Map.entry("pools", new PoolsBench()),
          Map.entry("tiers", new TiersBench()),
          Map.entry("times", new TimesBench()),
          Map.entry("trust", new TrustBench()),
          Map.entry("codec", new CodecBench()),
          Map.entry("train-voice", new TrainVoiceBench()),
          Map.entry("voice", new VoiceBench()));

  private Bench() {}

  /** Runs one, as named by the arguments. */
  public static void main(String[] arguments) {
    System.exit(RunCommand.run("bench", RUNS, arguments, System.out, System.err));
  }
}
