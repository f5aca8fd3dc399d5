package io.echovault.core.conversation;

import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.Cut;
import io.echovault.ports.vocabulary.Tier;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The commands about the member. */
final class MemberCommands {
  private static final int NAME_SHOWN = 60;

  private MemberCommands() {}

  static List<Command> all(Texts texts) {
    return List.of(
        Command.of(
            "help",
            (turn, argument) -> Answer.say(Texts.HELP),
            "commands",
            "ayuda",
            "ajuda",
            "hilfe",
            "aide",
            "aiuto"),
        Command.of("stats", (turn, argument) -> Answer.say(stats(turn.notebook()))),
        Command.of("whoami", (turn, argument) -> Answer.say(whoAmI(turn)), "me"),
        Command.of("profile", (turn, argument) -> Answer.say(profile(turn))),
        Command.of("settings", SettingsCommand::run, "setting", "config"),
        Command.of("export", ExportCommand::run, "exportar"),
        Command.of(Commands.FORGET_ME, ForgetMe::ask),
        Command.of("privacy", (turn, argument) -> Answer.say(texts.privacy())),
        Command.of("more", (turn, argument) -> MoreRule.more(turn)),
        Command.of("start", (turn, argument) -> Answer.say(Texts.ALREADY_ON)),
        Command.of("stop", (turn, argument) -> Answer.say("To leave, send the one word: stop")));
  }

  private static String stats(Notebook notebook) {
    List<Integer> counts = notebook.countByTier();
    int total = counts.stream().mapToInt(Integer::intValue).sum();
    if (total == 0) {
      return "You have no memories here yet.";
    }
    String parts =
        Stream.of(Tier.values())
            .filter(tier -> Tiers.count(counts, tier) > 0)
            .map(tier -> Tiers.count(counts, tier) + " " + Tiers.name(tier))
            .collect(Collectors.joining(", "));
    return "You have " + counted(total) + " here: " + parts + ".";
  }

  private static String counted(int total) {
    return total == 1 ? "1 memory" : total + " memories";
  }

  private static String whoAmI(Turn turn) {
    String identity = turn.envelope().sender().primary().value();
    String ending = identity.substring(Math.max(0, identity.length() - 2));
    return "You are "
        + turn.envelope().sender().displayName().map(MemberCommands::oneLine).orElse("a member")
        + ", known to me by an id that ends in "
        + ending
        + ". "
        + turn.notebook().workplace().map(MemberCommands::where).orElse("")
        + "Your role is "
        + role(turn)
        + ".";
  }

  private static String where(Notebook.Workplace workplace) {
    return "You are with "
        + workplace.organisation()
        + workplace.department().map(name -> ", department " + name).orElse(", in no department")
        + ". ";
  }

  private static String profile(Turn turn) {
    Settings settings = turn.settings();
    return """
    Role: %s
    Here since: %s
    Time zone: %s
    Language: %s
    %s"""
        .formatted(
            role(turn),
            Dates.day(turn.notebook().memberSince(), settings.zone()),
            settings.zone().getId(),
            Languages.name(settings.language()),
            stats(turn.notebook()));
  }

  private static String role(Turn turn) {
    return turn.notebook().role().name().toLowerCase(Locale.ROOT);
  }

  private static final BoundedPattern UNSEEN = BoundedPattern.compile("[\\s\\p{Cc}]++");

  private static String oneLine(String name) {
    String plain = UNSEEN.replaceAll(name, " ").strip();
    return plain.isEmpty() ? "a member" : Cut.shortened(plain, NAME_SHOWN);
  }
}
