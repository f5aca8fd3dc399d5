package io.echovault.drills.voice;

import io.echovault.app.PortDecorators;
import io.echovault.bench.run.BotUnderTest;
import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.bench.voice.SpeakerFolder;
import io.echovault.bench.voice.SpeakerFolder.Speaker;
import io.echovault.ports.vocabulary.Recording;
import io.echovault.simulator.WebhookHabits;
import io.echovault.simulator.azure.SpeechServer;
import io.echovault.voice.OpusVoiceNotes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

/**
 * People with recorded voices enrol, keep a secret and log in, through signed webhooks with notes
 * that our encoder made, while others try to get in by theirs. The recordings say other digits than
 * the bot asks for, so a stand-in for the speech service writes down what they are taken to say.
 */
public final class VoiceDrill implements Run {
  private static final String KEY = "0123456789abcdef0123456789abcdef";
  private static final long FIRST_PHONE = 34_600_700_000L;
  private static final int OTHERS = 12;

  @Override
  public String about() {
    return "enrolment, logins by voice, time-outs, other speakers, old notes and lockouts with"
        + " recordings (line1.ogg … or DIGIT_SPEAKER_TAKE.ogg), through signed webhooks";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("data", "");
    options.put("seed", "1");
    options.put("speakers", "12");
    return options;
  }

  @Override
  public Outcome run(Options options, Progress progress) throws Exception {
    Random random = new Random(options.number("seed", 0));
    OpusVoiceNotes notes = new OpusVoiceNotes(() -> Duration.ofNanos(System.nanoTime()));
    List<Speaker> all =
        new ArrayList<>(new SpeakerFolder(notes, random).read(options.path("data")));
    Collections.shuffle(all, random);
    List<Speaker> members =
        all.subList(0, (int) Math.min(all.size(), options.number("speakers", 2)));
    LeapingInstants clock = new LeapingInstants();
    VoiceTally tally = new VoiceTally();
    AtomicReference<String> said = new AtomicReference<>("");
    long start = System.nanoTime();
    try (SpeechServer speech =
            SpeechServer.start(0, KEY).hearing(sound -> String.valueOf(said.get()));
        BotUnderTest bot =
            BotUnderTest.start(clock, PortDecorators.NONE, settings(speech), habits())) {
      for (int each = 0; each < members.size(); each++) {
        Speaker speaker = members.get(each);
        String phone = Long.toString(FIRST_PHONE + each);
        String secret = Integer.toString(1_000_000 + random.nextInt(9_000_000));
        VoiceMember member =
            new VoiceMember(
                bot.simulator().person(phone),
                "http://127.0.0.1:" + bot.app().port(),
                notes,
                said::set,
                pin(random),
                secret);
        new VoiceFlow(member, clock, tally).run(speaker, others(all, speaker, random));
        progress.say("%s %s", speaker.name(), tally.figures());
      }
      Map<String, Object> figures = tally.figures();
      figures.put("notes_written_down", speech.heard().size());
      figures.put("seconds", Math.round((System.nanoTime() - start) / 1e9));
      List<String> broken = tally.broken();
      speech.complaints().forEach(each -> broken.add("the speech service would refuse: " + each));
      return new Outcome(figures, broken);
    }
  }

  private static Map<String, String> settings(SpeechServer speech) {
    return Map.of(
        "AZURE_SPEECH_KEY",
        KEY,
        "AZURE_SPEECH_ENDPOINT",
        speech.url(),
        "PUBLIC_URL",
        "https://bot.example.org",
        "JWT_SECRET",
        "drill-token-secret-drill-token-secret",
        "OUTBOX_MERGE_SECONDS",
        "0",
        "OUTBOX_PAIR_BURST",
        "1000");
  }

  private static WebhookHabits habits() {
    return WebhookHabits.calm().withRetries(Duration.ofMillis(200), Duration.ofMillis(500));
  }

  /** No date and no other PIN that is refused, whatever the two digits are. */
  private static String pin(Random random) {
    return "8%d7%d94".formatted(random.nextInt(10), random.nextInt(10));
  }

  /** A recording of each of some other speakers, more than it takes to be locked out. */
  private static List<Recording> others(List<Speaker> all, Speaker speaker, Random random) {
    List<Speaker> others = new ArrayList<>(all);
    others.remove(speaker);
    Collections.shuffle(others, random);
    List<Recording> recordings = new ArrayList<>();
    while (recordings.size() < OTHERS) {
      for (Speaker each : others) {
        List<Recording> said = each.compared();
        recordings.add(said.get(random.nextInt(said.size())));
      }
    }
    return recordings;
  }
}
