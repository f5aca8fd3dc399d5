package io.echovault.bench.tiers;

import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.bench.run.TrialOutside;
import io.echovault.core.MemoCore;
import io.echovault.ports.inbound.Memories;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Tier;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps sentences as notes and compares the tiers they get with those where they belong. */
public final class TiersBench implements Run {
  private static final double FEWEST_RIGHT = 0.92;
  private static final double MOST_TOO_OPEN = 0.01;
  private static final String BUILT_IN = "the built-in sentences";

  /** When everything is said, so that "tomorrow" is the same day in every run. */
  private static final Instant SAID_AT = Instant.parse("2026-03-02T09:00:00Z");

  private final Memories memories =
      MemoCore.with(TrialOutside.inMemory(InstantSource.fixed(SAID_AT))).memories();

  @Override
  public String about() {
    return "the tiers of sentences (tabs: tier, language, sentence): the figures are those of the half not used"
        + " for tuning, and those of the other stand under look; --misses shows only the other's";
  }

  @Override
  public Map<String, String> options() {
    return Map.of("data", BUILT_IN, "misses", Options.SWITCH);
  }

  @Override
  public Outcome run(Options options, Progress progress) throws Exception {
    boolean misses = options.on("misses");
    if (!options.text("data").equals(BUILT_IN)) {
      Judged judged = judge(TieredSentence.of(options.path("data")), misses, progress);
      return new Outcome(judged.figures(), judged.broken());
    }
    Judged look = judge(TieredSentence.builtIn("look"), misses, progress);
    Judged held = judge(TieredSentence.builtIn("held"), false, progress);
    Map<String, Object> figures = held.figures();
    figures.put("look", look.figures());
    return new Outcome(figures, held.broken());
  }

  private Judged judge(List<TieredSentence> sentences, boolean misses, Progress progress) {
    MemberRef member = memories.enrol(ChannelIdentity.whatsappPhone("3546110000"));
    Judged judged = new Judged(new TierCounts(), new TreeMap<>());
    for (TieredSentence each : sentences) {
      Tier found = memories.remember(member, Note.said(each.words(), SAID_AT)).tier();
      judged.all().add(each.tier(), found);
      judged
          .byLanguage()
          .computeIfAbsent(each.language(), language -> new TierCounts())
          .add(each.tier(), found);
      if (misses && found != each.tier()) {
        progress.say("%s %s, not %s: %s", each.language(), found, each.tier(), each.words());
      }
    }
    return judged;
  }

  private record Judged(TierCounts all, Map<String, TierCounts> byLanguage) {
    Map<String, Object> figures() {
      Map<String, Object> languages = new LinkedHashMap<>();
      byLanguage.forEach((language, counts) -> languages.put(language, counts.figures()));
      Map<String, Object> figures = all.figures();
      figures.put("by_lang", languages);
      return figures;
    }

    List<String> broken() {
      List<String> broken = new ArrayList<>();
      if (all.accuracy() < FEWEST_RIGHT) {
        broken.add("fewer than 92 % get the tier where they belong");
      }
      if (all.tooOpenRate() > MOST_TOO_OPEN) {
        broken.add("more than 1 % are kept too openly");
      }
      return broken;
    }
  }
}
