package io.echovault.drills.voice;

import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.bench.voice.Channels;
import io.echovault.bench.voice.SpeakerFolder;
import io.echovault.bench.voice.SpeakerFolder.Speaker;
import io.echovault.ports.outbound.RecordingFingerprints;
import io.echovault.ports.outbound.SpeakerVerifier;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Recording;
import io.echovault.voice.MixtureSpeakerVerifier;
import io.echovault.voice.OpusVoiceNotes;
import io.echovault.voice.SpectralFingerprints;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Recordings that a member once sent come again: as they were, encoded again, filtered, cut,
 * louder, and all of it at once. Each is compared with all that the member sent; so is each note
 * that is new, and each that somebody put together from digits of old ones. Notes that are no login
 * since too little is heard in them are left out, and counted.
 */
public final class ReplayDrill implements Run {
  private static final double MOST_CUT = 0.15;
  private static final int SPLICED = 6;
  private static final double SPLICE_SECONDS = 0.9;

  private final RecordingFingerprints fingerprints = new SpectralFingerprints();
  private final SpeakerVerifier speakers = MixtureSpeakerVerifier.open();

  @Override
  public String about() {
    return "old voice notes sent again, changed in many ways: copies must be caught, new notes must"
        + " not, and what is spliced of old digits is counted";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("data", "");
    options.put("seed", "1");
    options.put("speakers", "1000");
    return options;
  }

  @Override
  public Outcome run(Options options, Progress progress) throws Exception {
    Random random = new Random(options.number("seed", 0));
    OpusVoiceNotes notes = new OpusVoiceNotes(() -> Duration.ofNanos(System.nanoTime()));
    Channels channels = new Channels(notes, random);
    List<Speaker> heard =
        new SpeakerFolder(notes, random)
            .read(options.path("data")).stream().limit(options.number("speakers", 1)).toList();
    Map<String, int[]> kinds = new LinkedHashMap<>();
    int fresh = 0;
    int refused = 0;
    int splices = 0;
    int splicesCaught = 0;
    int unfit = 0;
    List<Bytes> others = new ArrayList<>();
    for (Speaker speaker : heard) {
      progress.say("%s", speaker.name());
      List<Recording> all = new ArrayList<>(speaker.enrolled());
      all.addAll(speaker.compared());
      List<Recording> sent = all.stream().filter(this::isFit).toList();
      unfit += all.size() - sent.size();
      if (sent.isEmpty()) {
        continue;
      }
      List<Bytes> kept = new ArrayList<>(others);
      for (Recording note : sent) {
        // A note is new until it is kept: compared with all of this speaker's and others' before.
        Bytes fingerprint = fingerprints.of(note);
        fresh++;
        refused += caught(kept, fingerprint) ? 1 : 0;
        kept.add(fingerprint);
      }
      for (Recording note : sent) {
        copies(note, channels, random)
            .forEach(
                (kind, copy) -> {
                  int[] counts = kinds.computeIfAbsent(kind, none -> new int[2]);
                  counts[0]++;
                  counts[1] += caught(kept, fingerprints.of(copy)) ? 1 : 0;
                });
      }
      splices++;
      splicesCaught += caught(kept, fingerprints.of(spliced(sent, random))) ? 1 : 0;
      others.clear();
      others.addAll(kept.subList(Math.max(0, kept.size() - sent.size()), kept.size()));
    }
    return outcome(kinds, fresh, refused, splices, splicesCaught, unfit);
  }

  private boolean isFit(Recording note) {
    return speakers.quality(note).problem().isEmpty();
  }

  private static Outcome outcome(
      Map<String, int[]> kinds, int fresh, int refused, int splices, int splicesCaught, int unfit) {
    int copies = kinds.values().stream().mapToInt(counts -> counts[0]).sum();
    int caught = kinds.values().stream().mapToInt(counts -> counts[1]).sum();
    Map<String, Object> byKind = new LinkedHashMap<>();
    kinds.forEach((kind, counts) -> byKind.put(kind, counts[1] + "/" + counts[0]));
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("copies", copies);
    figures.put("caught", caught);
    figures.put("by_kind", byKind);
    figures.put("fresh", fresh);
    figures.put("refused", refused);
    figures.put("splices", splices);
    figures.put("splices_caught", splicesCaught);
    figures.put("unfit", unfit);
    List<String> broken = new ArrayList<>();
    if (caught < copies) {
      broken.add("a copy was not caught");
    }
    if (refused > 0) {
      broken.add("a new note was taken for a copy");
    }
    return new Outcome(figures, broken);
  }

  private boolean caught(List<Bytes> kept, Bytes fingerprint) {
    return kept.stream().anyMatch(each -> fingerprints.copies(each, fingerprint));
  }

  private static Map<String, Recording> copies(Recording note, Channels channels, Random random) {
    Map<String, Recording> copies = new LinkedHashMap<>();
    copies.put("same", note);
    copies.put("encoded", channels.encodedAgain(note));
    copies.put("filtered", channels.filtered(note));
    copies.put("trimmed", trimmed(note, random));
    copies.put("quieter", scaled(note, 0.3));
    copies.put("all", channels.next(trimmed(scaled(note, 0.6), random)));
    return copies;
  }

  private static Recording trimmed(Recording note, Random random) {
    int from = (int) (note.size() * MOST_CUT * random.nextDouble());
    int to = (int) (note.size() * (1 - MOST_CUT * random.nextDouble()));
    return note.part(from, to);
  }

  private static Recording scaled(Recording note, double factor) {
    short[] samples = note.samples();
    for (int at = 0; at < samples.length; at++) {
      samples[at] = (short) Math.round(samples[at] * factor);
    }
    return new Recording(note.rate(), samples);
  }

  /** Six pieces, about a digit long each, of old notes in another order. */
  private static Recording spliced(List<Recording> sent, Random random) {
    List<Recording> pieces = new ArrayList<>();
    while (pieces.size() < SPLICED) {
      Recording note = sent.get(random.nextInt(sent.size()));
      int size = (int) Math.min(note.size() - 1, SPLICE_SECONDS * note.rate());
      int from = random.nextInt(note.size() - size);
      pieces.add(note.part(from, from + size));
    }
    return SpeakerFolder.joined(pieces);
  }
}
