package io.echovault.bench.locomo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A conversation in the LoCoMo format: an object with {@code session_N} (turns with {@code
 * speaker}, {@code dia_id} and {@code text}), {@code session_N_date_time} and {@code qa} (questions
 * with {@code evidence} and {@code category}).
 *
 * @param turns in the order in which they were said
 * @param questions in the file's order; those without any evidence in the conversation are left out
 */
public record Dialogue(List<Turn> turns, List<Asked> questions) {
  private static final DateTimeFormatter SESSION_TIME =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("h:mm a 'on' d MMMM, yyyy")
          .toFormatter(Locale.ENGLISH);

  /** An id of a turn; some files write {@code D:11:26} or {@code D30:05}, or several in one. */
  private static final Pattern TURN_ID = Pattern.compile("D:?(\\d+):(\\d+)");

  public Dialogue {
    turns = List.copyOf(turns);
    questions = List.copyOf(questions);
  }

  /**
   * Reads a file.
   *
   * @throws IOException when it cannot be read or is not in this format; says which part
   */
  public static Dialogue read(Path file) throws IOException {
    JsonNode root = JsonMapper.shared().readTree(file.toFile());
    if (!root.isObject() || !root.has("qa")) {
      throw new IOException(file + " is not a LoCoMo conversation: it has no list \"qa\"");
    }
    List<Turn> turns = new ArrayList<>();
    for (int session = 1; session <= 1000; session++) {
      JsonNode said = root.path("session_" + session);
      if (said.isArray()) {
        Instant at = time(file, root.path("session_" + session + "_date_time").asString(""));
        for (JsonNode turn : said) {
          turns.add(turn(turn, at));
          at = at.plusSeconds(1);
        }
      }
    }
    Set<String> known = turns.stream().map(Turn::id).collect(Collectors.toSet());
    List<Asked> questions = new ArrayList<>();
    for (JsonNode qa : root.path("qa")) {
      Set<String> evidence = evidence(qa.path("evidence"));
      evidence.retainAll(known);
      if (!evidence.isEmpty()) {
        questions.add(
            new Asked(qa.path("question").asString(""), qa.path("category").asInt(), evidence));
      }
    }
    return new Dialogue(turns, questions);
  }

  private static Turn turn(JsonNode turn, Instant at) {
    return new Turn(
        canonical(turn.path("dia_id").asString("")),
        turn.path("speaker").asString(""),
        turn.path("text").asString(""),
        Optional.of(turn.path("blip_caption").asString("")).filter(shows -> !shows.isBlank()),
        at);
  }

  private static Set<String> evidence(JsonNode node) {
    Set<String> ids = new LinkedHashSet<>();
    for (JsonNode each : node) {
      Matcher matcher = TURN_ID.matcher(each.asString(""));
      while (matcher.find()) {
        ids.add(id(matcher));
      }
    }
    return ids;
  }

  private static String canonical(String id) {
    Matcher matcher = TURN_ID.matcher(id);
    return matcher.matches() ? id(matcher) : id;
  }

  private static String id(Matcher matcher) {
    return "D" + Integer.parseInt(matcher.group(1)) + ":" + Integer.parseInt(matcher.group(2));
  }

  private static Instant time(Path file, String text) throws IOException {
    try {
      return LocalDateTime.parse(text, SESSION_TIME).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw new IOException(
          file + " has a session time that is not like '1:56 pm on 8 May, 2023'", e);
    }
  }
}
