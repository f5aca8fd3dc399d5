package io.echovault.drills.process;

import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * What every drill can be told.
 *
 * @param seed decides everything that is left to chance
 * @param perSecond how many webhooks a second
 * @param manyInOne the share of webhooks with 32 messages or more
 * @param plant the fault that is put in
 * @param keepFiles whether the ledger and the app's log stay for whoever wants to look
 */
record Setup(long seed, double perSecond, double manyInOne, Plant plant, boolean keepFiles) {
  private static final double MANY_IN_ONE = 0.01;

  /** The options, with a drill's own ones first. */
  static Map<String, String> options(Map<String, String> own, int perSecond) {
    Map<String, String> options = new LinkedHashMap<>(own);
    options.put("seed", "1");
    options.put("rate", Integer.toString(perSecond));
    options.put("plant", Plant.NONE.label());
    options.put("keep", "no");
    return options;
  }

  /** Reads the options, and says what was chosen. */
  static Setup of(Options options, Progress progress) {
    var setup =
        new Setup(
            options.number("seed", 0),
            options.number("rate", 1),
            0,
            Plant.of(options.text("plant")),
            options.text("keep").equals("yes"));
    progress.say("seed %d, planted: %s", setup.seed, setup.plant.about());
    return setup;
  }

  /** The same with a webhook now and then that has many messages. */
  Setup withManyInOne() {
    return new Setup(seed, perSecond, MANY_IN_ONE, plant, keepFiles);
  }

  /** The same with a rate that counts messages instead of webhooks. */
  Setup countingMessages() {
    return new Setup(
        seed, perSecond / Crowd.messagesInOneOnAverage(manyInOne), manyInOne, plant, keepFiles);
  }

  Crowd.Load load(int people) {
    return new Crowd.Load(people, perSecond, manyInOne, seed);
  }

  /** Chance for the drill itself; the load has its own. */
  Random random() {
    return new Random(seed + 2);
  }
}
