package io.echovault.bench.voice;

import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Recording;
import io.echovault.voice.MixtureSpeakerVerifier;
import io.echovault.voice.OpusVoiceNotes;
import io.echovault.voice.VoiceTraining;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Trains the model of speakers that ships with the voice adapter. */
public final class TrainVoiceBench implements Run {
  private static final int CHANNELS = 1;
  private static final int LARGEST = 300_000;

  @Override
  public String about() {
    return "trains the model of speakers on a folder of recordings, one of each speaker:"
        + " SPEAKER-….ogg";
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("data", "");
    options.put("out", "adapter-voice/src/main/resources/speaker-model.bin");
    options.put("seed", "1");
    return options;
  }

  @Override
  public Outcome run(Options options, Progress progress) throws Exception {
    OpusVoiceNotes notes = new OpusVoiceNotes(() -> Duration.ofNanos(System.nanoTime()));
    Random random = new Random(options.number("seed", 0));
    SpeakerFolder folder = new SpeakerFolder(notes, random);
    Channels channels = new Channels(notes, random);
    List<List<Recording>> speakers = new ArrayList<>();
    for (Path file : SpeakerFolder.listed(options.path("data"))) {
      List<Recording> same = new ArrayList<>();
      same.add(folder.heard(file));
      for (int each = 0; each < CHANNELS; each++) {
        same.add(channels.next(same.get(0)));
      }
      same.add(channels.overTelephone(same.get(0)));
      speakers.add(same);
    }
    progress.say("%d speakers over %d channels", speakers.size(), CHANNELS + 2);
    Bytes model = VoiceTraining.train(speakers, random, line -> progress.say("%s", line));
    Files.write(Path.of(options.text("out")), model.array());

    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("speakers", speakers.size());
    figures.put("bytes", model.length());
    figures.put("model", MixtureSpeakerVerifier.of(model).model());
    return new Outcome(
        figures,
        model.length() < LARGEST ? List.of() : List.of("the model has 300,000 bytes or more"));
  }
}
