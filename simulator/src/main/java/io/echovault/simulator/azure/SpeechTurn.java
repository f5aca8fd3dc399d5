package io.echovault.simulator.azure;

import io.javalin.websocket.WsContext;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One connection of a client: what it sends in order, and what it is answered. */
final class SpeechTurn {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int WAV_HEADER = 44;
  private static final int RATE = 16_000;

  /** Times are in units of 100 ns. */
  private static final long TICKS_A_SAMPLE = 10_000_000L / RATE;

  private final WsContext socket;
  private final String language;
  private final Optional<SpeechFault> fault;
  private final Function<HeardSound, String> ear;
  private final Function<SpokenWords, byte[]> mouth;
  private final Consumer<String> complaints;
  private final ByteArrayOutputStream audio = new ByteArrayOutputStream();
  private Optional<JsonNode> context = Optional.empty();
  private boolean configured;
  private boolean started;

  SpeechTurn(
      WsContext socket,
      String language,
      Optional<SpeechFault> fault,
      Function<HeardSound, String> ear,
      Function<SpokenWords, byte[]> mouth,
      Consumer<String> complaints) {
    this.socket = socket;
    this.language = language;
    this.fault = fault;
    this.ear = ear;
    this.mouth = mouth;
    this.complaints = complaints;
  }

  synchronized void take(SpeechFrame frame) {
    switch (frame.path()) {
      case "speech.config" -> configured = true;
      case "speech.context", "synthesis.context" -> context = Optional.of(json(frame));
      case "audio" -> audio(frame);
      case "ssml" -> ssml(frame);
      case "telemetry" -> {
        // The service does not answer it.
      }
      default -> complaints.accept("an unknown path: " + frame.path());
    }
  }

  private static JsonNode json(SpeechFrame frame) {
    return JSON.readTree(frame.text());
  }

  private void audio(SpeechFrame frame) {
    if (!started) {
      started = true;
      check(configured, "audio before speech.config");
      check(context.isPresent(), "audio before speech.context");
      check(wav(frame.body()), "audio without the header of a WAV file of 16 kHz and 16 bits");
    }
    if (fault.filter(SpeechFault.Nothing.class::isInstance).isPresent()) {
      return;
    }
    if (frame.body().length > 0) {
      audio.writeBytes(frame.body());
    } else {
      heard(frame.requestId());
    }
  }

  private void check(boolean holds, String otherwise) {
    if (!holds) {
      complaints.accept(otherwise);
    }
  }

  private static boolean wav(byte[] start) {
    ByteBuffer header = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
    return start.length >= WAV_HEADER
        && start[0] == 'R'
        && header.getShort(22) == 1
        && header.getInt(24) == RATE
        && header.getShort(34) == 16;
  }

  private void heard(String id) {
    byte[] bytes = audio.toByteArray();
    audio.reset();
    started = false;
    short[] samples = new short[Math.max(0, bytes.length - WAV_HEADER) / Short.BYTES];
    ByteBuffer.wrap(bytes, Math.min(WAV_HEADER, bytes.length), samples.length * Short.BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asShortBuffer()
        .get(samples);
    long length = samples.length * TICKS_A_SAMPLE;
    List<String> languages = languages();
    String words = ear.apply(new HeardSound(languages, phrases(), samples));
    say(id, "turn.start", Map.of("context", Map.of("serviceTag", "standin")));
    if (fault.filter(SpeechFault.Cut.class::isInstance).isPresent()) {
      say(id, "speech.hypothesis", Map.of("Text", "and", "Offset", 0, "Duration", 1_000_000));
      socket.session.disconnect();
      return;
    }
    List<String> sentences = new ArrayList<>(Arrays.asList(words.split("(?<=[.!?]) ", -1)));
    if (fault.filter(SpeechFault.Silence.class::isInstance).isPresent()) {
      phrase(id, Map.of("RecognitionStatus", "InitialSilenceTimeout", "Offset", length));
    } else if (words.isBlank() || fault.filter(SpeechFault.NoMatch.class::isInstance).isPresent()) {
      phrase(id, Map.of("RecognitionStatus", "NoMatch", "Offset", 0, "Duration", length));
    } else {
      sentences.forEach(sentence -> success(id, sentence, length / sentences.size(), languages));
    }
    phrase(id, Map.of("RecognitionStatus", "EndOfDictation", "Offset", length, "Duration", 0));
    say(id, "speech.endDetected", Map.of("Offset", length));
    say(id, "turn.end", Map.of());
  }

  private void success(String id, String sentence, long length, List<String> languages) {
    phrase(
        id,
        Map.of(
            "RecognitionStatus",
            "Success",
            "DisplayText",
            sentence,
            "Offset",
            0,
            "Duration",
            length,
            "PrimaryLanguage",
            Map.of("Language", languages.get(0), "Confidence", "High"),
            "NBest",
            List.of(
                Map.of(
                    "Confidence",
                    0.9,
                    "Lexical",
                    sentence,
                    "ITN",
                    sentence,
                    "MaskedITN",
                    sentence,
                    "Display",
                    sentence))));
  }

  private List<String> languages() {
    List<String> languages = new ArrayList<>();
    context
        .map(json -> json.path("languageId").path("languages"))
        .ifPresent(all -> all.forEach(each -> languages.add(each.stringValue(""))));
    if (languages.isEmpty()) {
      languages.add(
          context
              .map(json -> json.path("phraseDetection").path("language").stringValue(""))
              .filter(each -> !each.isEmpty())
              .orElse(language));
    }
    return languages;
  }

  private List<String> phrases() {
    List<String> phrases = new ArrayList<>();
    context
        .map(json -> json.path("dgi").path("Groups"))
        .ifPresent(
            groups ->
                groups.forEach(
                    group ->
                        group
                            .path("Items")
                            .forEach(item -> phrases.add(item.path("Text").stringValue("")))));
    return phrases;
  }

  private void ssml(SpeechFrame frame) {
    check(configured, "ssml before speech.config");
    String format =
        context
            .map(json -> json.path("synthesis").path("audio").path("outputFormat").stringValue(""))
            .orElse("");
    Optional<SpokenWords> words = Ssml.words(frame.text(), format);
    check(words.isPresent(), "ssml that is not as the service wants it");
    if (fault.filter(SpeechFault.Nothing.class::isInstance).isPresent()) {
      return;
    }
    byte[] sound = words.map(mouth).orElse(new byte[0]);
    String id = frame.requestId();
    say(id, "turn.start", Map.of("context", Map.of("serviceTag", "standin")));
    say(id, "response", Map.of("audio", Map.of("type", "inline", "streamId", "1")));
    int half = sound.length / 2;
    socket.send(SpeechFrame.sound(id, Arrays.copyOf(sound, half)));
    if (fault.filter(SpeechFault.Cut.class::isInstance).isPresent()) {
      socket.session.disconnect();
      return;
    }
    socket.send(SpeechFrame.sound(id, Arrays.copyOfRange(sound, half, sound.length)));
    socket.send(SpeechFrame.sound(id, new byte[0]));
    say(id, "turn.end", Map.of());
  }

  private void phrase(String id, Map<String, Object> fields) {
    say(id, "speech.phrase", fields);
  }

  private void say(String id, String path, Map<String, ?> fields) {
    socket.send(SpeechFrame.text(id, path, JSON.writeValueAsString(fields)));
  }
}
