package io.echovault.drills.trust;

import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Somebody who writes to the database, and has no key, edits who has access in every way that there
 * is, and asks each time for what is somebody else's.
 */
public final class HandoverDrill implements Run {
  private static final int TELL = 100;

  @Override
  public String about() {
    return "rows that decide about access edited without the key: nothing shown, every edit found";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("n", "1000");
    options.put("seed", "1");
    return options;
  }

  @Override
  public Outcome run(Options options, Progress progress) throws Exception {
    int count = (int) options.number("n", HandoverKind.values().length);
    Random random = new Random(options.number("seed", 0));
    List<HandoverKind> all = List.of(HandoverKind.values());
    List<HandoverKind> kinds = new ArrayList<>();
    for (int each = 0; each < count; each++) {
      kinds.add(all.get(each % all.size()));
    }
    Collections.shuffle(kinds, random);
    List<String> broken = new ArrayList<>();
    Map<String, Integer> byKind = new LinkedHashMap<>();
    int tried = 0;
    int shown = 0;
    int found = 0;
    int controls = 0;
    try (HandoverScene scene = HandoverScene.open(random)) {
      for (HandoverKind kind : HandoverKind.values()) {
        List<String> seen = scene.control(kind);
        controls += seen.isEmpty() ? 0 : 1;
        progress.say("control %s: %s", kind, seen);
        if (seen.isEmpty()) {
          broken.add("the control shows nothing, so the drill would not see " + kind);
        }
      }
      for (HandoverKind kind : kinds) {
        HandoverScene.Result result = scene.attack(kind);
        tried++;
        byKind.merge(kind.name(), 1, Integer::sum);
        shown += result.shown().size();
        found += result.found() ? 1 : 0;
        result.shown().forEach(each -> broken.add(kind + " showed " + each));
        if (!result.found()) {
          broken.add(kind + " was not found by audit verify");
        }
        if (tried % TELL == 0) {
          progress.say("%d of %d edits, %d shown, %d found", tried, count, shown, found);
        }
      }
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("tried", tried);
    figures.put("shown", shown);
    figures.put("found", found);
    figures.put("control_shown", controls);
    figures.put("control_kinds", HandoverKind.values().length);
    figures.put("kinds", byKind);
    return new Outcome(figures, broken);
  }
}
