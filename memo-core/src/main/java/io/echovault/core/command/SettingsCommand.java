package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Argument;
import io.echovault.core.answer.Message;
import io.echovault.core.member.Settings;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import io.echovault.core.text.Spelling;
import io.echovault.core.time.TimeZones;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Shows the settings and changes one. */
final class SettingsCommand {
  private static final BoundedPattern BETWEEN = BoundedPattern.compile("[ =:]++");
  private static final int LONGEST_ZONE = 60;
  private static final int NEAR = 4;

  private SettingsCommand() {}

  static Answer run(Turn turn, String argument) {
    if (argument.isEmpty()) {
      return Answer.say(shown(turn));
    }
    String plain = PlainText.of(argument);
    String[] parts = BETWEEN.split(plain, 2);
    String name = parts[0];
    String value = parts.length > 1 ? parts[1] : "";
    if (value.startsWith("zone")) {
      value = value.substring("zone".length()).strip();
    }
    if (isNear(name, List.of("timezone", "time", "zone", "time-zone", "tz", "zona"))) {
      return zone(turn, value);
    }
    if (isNear(name, List.of("language", "lang", "idioma", "lingua"))) {
      return language(turn, value);
    }
    if (isNear(name, List.of("cloud", "nube", "nuvem", "wolke", "nuage", "nuvola"))) {
      return CloudQuestion.answered(turn, value);
    }
    if (isNear(name, VoiceReplies.NAMES)) {
      return VoiceReplies.answered(turn, value);
    }
    return Answer.say("settings.how");
  }

  private static boolean isNear(String name, List<String> names) {
    return name.length() <= 20
        && names.stream()
            .anyMatch(each -> Spelling.distance(each, name) <= (each.length() > 5 ? 2 : 0));
  }

  private static Message shown(Turn turn) {
    Settings settings = turn.settings();
    Message shown =
        Message.of("settings.shown")
            .with("zone", settings.zone().getId())
            .with("now", now(turn, settings.zone()))
            .with("language", Languages.name(settings.language()));
    return Message.lines(shown, CloudQuestion.shown(turn), VoiceReplies.shown(turn));
  }

  private static Argument now(Turn turn, ZoneId zone) {
    return new Argument.Time(turn.notebook().now(), zone, Argument.Precision.CLOCK);
  }

  private static Answer zone(Turn turn, String value) {
    Optional<ZoneId> zone = TimeZones.named(value);
    if (zone.isEmpty()) {
      return Answer.say(suggestions(value));
    }
    change(turn, turn.settings().in(zone.get()));
    return Answer.say(
        Message.of("settings.zone-set")
            .with("zone", zone.get().getId())
            .with("now", now(turn, zone.get())));
  }

  private static Message suggestions(String value) {
    String wanted = value.replace(' ', '_');
    List<String> nearest =
        wanted.isEmpty() || wanted.length() > LONGEST_ZONE
            ? List.of()
            : TimeZones.names().stream()
                .filter(id -> distance(id, wanted) <= Math.min(NEAR, wanted.length() / 2))
                .sorted(Comparator.comparingInt(id -> distance(id, wanted)))
                .limit(3)
                .toList();
    return nearest.isEmpty()
        ? Message.of("settings.zone-unknown")
        : Message.of("settings.zone-near")
            .with("nearest", String.join(", ", nearest))
            .with("first", nearest.get(0));
  }

  private static int distance(String id, String wanted) {
    String city = wanted.substring(wanted.lastIndexOf('/') + 1);
    return Spelling.distance(TimeZones.city(id), city);
  }

  private static Answer language(Turn turn, String value) {
    Optional<String> language = Languages.named(value);
    if (language.isEmpty()) {
      return Answer.say(
          Message.of("settings.language-unknown")
              .with("languages", String.join(", ", Languages.CODES)));
    }
    change(turn, turn.settings().choosing(language.get()));
    return Answer.say(
        Message.of("settings.language-set").with("language", Languages.name(language.get())));
  }

  private static void change(Turn turn, Settings settings) {
    turn.notebook().state(turn.notebook().state().with(settings));
  }
}
