package io.echovault.bench.voice;

import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.bench.voice.SpeakerFolder.Speaker;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Recording;
import io.echovault.ports.vocabulary.SpeakerMatch;
import io.echovault.ports.vocabulary.VoiceNoteResult;
import io.echovault.ports.vocabulary.Voiceprint;
import io.echovault.voice.MixtureSpeakerVerifier;
import io.echovault.voice.OpusVoiceNotes;
import io.echovault.voice.SpectralFingerprints;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How well speakers are told apart. Every recording that is compared is compared with every
 * voiceprint. Equal error rates are over all comparisons, also of recordings whose quality is too
 * bad; at the shipped threshold these are refused, and count so.
 */
public final class VoiceBench implements Run {
  private static final int DECISIONS = 200;
  private static final int WARM_UP = 50;
  private static final int NOTE_SECONDS = 5;
  private static final double SLOWEST_MS = 300;
  private static final String SHIPPED = "the one that ships";
  private static final String NOWHERE = "a file for the score of each comparison, none";

  @Override
  public String about() {
    return "tells speakers apart in a folder of speakers (line1.ogg … or DIGIT_SPEAKER_TAKE.ogg),"
        + " as they are (clean) or each recording over another made-up channel (channel)";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("data", "");
    options.put("condition", "clean");
    options.put("seed", "1");
    options.put("model", SHIPPED);
    options.put("scores", NOWHERE);
    return options;
  }

  @Override
  public Outcome run(Options options, Progress progress) throws Exception {
    OpusVoiceNotes notes = new OpusVoiceNotes(() -> Duration.ofNanos(System.nanoTime()));
    Random random = new Random(options.number("seed", 0));
    MixtureSpeakerVerifier verifier =
        options.text("model").equals(SHIPPED)
            ? MixtureSpeakerVerifier.open()
            : MixtureSpeakerVerifier.of(
                new Bytes(Files.readAllBytes(Path.of(options.text("model")))));
    List<Speaker> speakers = new SpeakerFolder(notes, random).read(options.path("data"));
    switch (options.text("condition")) {
      case "clean" -> {}
      case "channel" -> speakers = overChannels(speakers, new Channels(notes, random));
      default -> throw new Options.Misuse("--condition is clean or channel");
    }
    progress.say("%d speakers", speakers.size());

    List<Trials.Trial> all = new ArrayList<>();
    int unfit = 0;
    int recordings = 0;
    List<Voiceprint> voiceprints =
        speakers.stream().map(each -> verifier.enrol(each.enrolled())).toList();
    for (int speaker = 0; speaker < speakers.size(); speaker++) {
      for (Recording recording : speakers.get(speaker).compared()) {
        List<SpeakerMatch> matches = verifier.compareWithAll(voiceprints, recording);
        recordings++;
        unfit += matches.get(0).quality().problem().isPresent() ? 1 : 0;
        for (int claimed = 0; claimed < speakers.size(); claimed++) {
          SpeakerMatch match = matches.get(claimed);
          all.add(new Trials.Trial(claimed, speaker, match.score(), match.accepted()));
        }
      }
    }
    if (!options.text("scores").equals(NOWHERE)) {
      Files.write(Path.of(options.text("scores")), all.stream().map(VoiceBench::line).toList());
    }
    Map<String, Object> figures = figures(all, speakers, random);
    figures.put("unfit_recordings", rounded(100.0 * unfit / recordings));
    figures.put("model", verifier.model());
    double[] milliseconds = decisions(notes, verifier, speakers, voiceprints);
    double slow = milliseconds[(int) (0.95 * (milliseconds.length - 1))];
    figures.put(
        "decision_ms",
        Map.of("p50", rounded(milliseconds[milliseconds.length / 2]), "p95", rounded(slow)));
    return new Outcome(
        figures,
        slow <= SLOWEST_MS ? List.of() : List.of("a decision takes longer than 300 ms at p95"));
  }

  private static List<Speaker> overChannels(List<Speaker> speakers, Channels channels) {
    return speakers.stream()
        .map(
            each ->
                new Speaker(
                    each.name(),
                    each.group(),
                    each.enrolled().stream().map(channels::next).toList(),
                    each.compared().stream().map(channels::next).toList()))
        .toList();
  }

  private static Map<String, Object> figures(
      List<Trials.Trial> all, List<Speaker> speakers, Random random) {
    Trials trials = new Trials(all, speakers.size());
    double[] interval = trials.equalErrorsInterval(random);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("speakers", speakers.size());
    figures.put("target_trials", trials.count(true));
    figures.put("impostor_trials", trials.count(false));
    figures.put("eer", rounded(trials.equalErrors()));
    figures.put("eer_low", rounded(interval[0]));
    figures.put("eer_high", rounded(interval[1]));
    figures.put("frr_at_far1", rounded(trials.refusedAt(0.01)));
    figures.put("far_at_threshold", rounded(trials.acceptedOthers()));
    figures.put("frr_at_threshold", rounded(trials.refusedTargets()));
    boolean grouped = speakers.stream().noneMatch(each -> each.group().isEmpty());
    if (grouped) {
      Trials same =
          trials.only(
              each ->
                  speakers
                      .get(each.claimed())
                      .group()
                      .equals(speakers.get(each.speaker()).group()));
      figures.put("same_gender_eer", rounded(same.equalErrors()));
      figures.put("same_gender_far_at_threshold", rounded(same.acceptedOthers()));
    } else {
      figures.put("same_gender_eer", null);
    }
    return figures;
  }

  /** A note of five seconds: decoded, looked at for a copy, and compared, on one thread. */
  private static double[] decisions(
      OpusVoiceNotes notes,
      MixtureSpeakerVerifier verifier,
      List<Speaker> speakers,
      List<Voiceprint> voiceprints) {
    List<Bytes> files = new ArrayList<>();
    for (Speaker speaker : speakers) {
      Recording first = speaker.enrolled().get(0);
      int size = Math.min(first.size(), NOTE_SECONDS * first.rate());
      files.add(notes.encode(first.part(0, size)));
    }
    SpectralFingerprints fingerprints = new SpectralFingerprints();
    double[] milliseconds = new double[DECISIONS];
    for (int each = -WARM_UP; each < DECISIONS; each++) {
      int speaker = Math.floorMod(each, files.size());
      long began = System.nanoTime();
      Recording heard =
          ((VoiceNoteResult.Heard) notes.decode(files.get(speaker), Duration.ofMinutes(1)))
              .recording();
      Bytes fingerprint = fingerprints.of(heard);
      SpeakerMatch match = verifier.compare(voiceprints.get(speaker), heard);
      if (fingerprint.isEmpty() || match.quality().speech().isNegative()) {
        throw new IllegalStateException("a decision without a result");
      }
      if (each >= 0) {
        milliseconds[each] = (System.nanoTime() - began) / 1e6;
      }
    }
    Arrays.sort(milliseconds);
    return milliseconds;
  }

  /** Whose voiceprint, who spoke, the score, and whether it was accepted. */
  private static String line(Trials.Trial trial) {
    return trial.claimed()
        + "\t"
        + trial.speaker()
        + "\t"
        + trial.score()
        + "\t"
        + trial.accepted();
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
