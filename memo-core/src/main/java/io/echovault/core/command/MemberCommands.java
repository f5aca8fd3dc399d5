package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Argument;
import io.echovault.core.answer.Message;
import io.echovault.core.member.Settings;
import io.echovault.core.memory.Notebook;
import io.echovault.core.tenant.RoleWords;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.Cut;
import io.echovault.ports.vocabulary.Tier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The commands about the member. */
final class MemberCommands {
  private static final int NAME_SHOWN = 60;

  private MemberCommands() {}

  static List<Command> all(Optional<String> privacyUrl, boolean exports) {
    return List.of(
        Command.of("help", (turn, argument) -> Help.answer(turn.notebook(), argument)),
        Command.of("stats", (turn, argument) -> Answer.say(stats(turn.notebook()))),
        Command.of("whoami", (turn, argument) -> Answer.say(whoAmI(turn))),
        Command.of("profile", (turn, argument) -> Answer.say(profile(turn))),
        Command.of("settings", SettingsCommand::run),
        Command.of("export", (turn, argument) -> ExportCommand.run(turn, exports)),
        Command.of("forget-me", ForgetMe::ask),
        Command.of(
            "privacy",
            (turn, argument) ->
                Answer.say(Introduction.privacy(privacyUrl, turn.advice().modelThere()))),
        Command.of("start", (turn, argument) -> Answer.say("start.on-already")),
        Command.of("stop", (turn, argument) -> Answer.say("stop.how")));
  }

  private static Message stats(Notebook notebook) {
    List<Integer> counts = notebook.countByTier();
    int total = counts.stream().mapToInt(Integer::intValue).sum();
    if (total == 0) {
      return Message.of("stats.none");
    }
    List<Message> parts =
        Stream.of(Tier.values())
            .filter(tier -> Tiers.count(counts, tier) > 0)
            .map(
                tier ->
                    Message.of("stats.part")
                        .with("count", Tiers.count(counts, tier))
                        .with("tier", Tiers.name(tier)))
            .toList();
    return Message.of("stats.some")
        .with("count", total)
        .withList("parts", parts, Argument.Divided.COMMAS);
  }

  private static Message whoAmI(Turn turn) {
    String identity = turn.envelope().sender().primary().value();
    String ending = identity.substring(Math.max(0, identity.length() - 2));
    return Message.sentences(
        Message.of("whoami.known")
            .with(
                "name",
                turn.envelope()
                    .sender()
                    .displayName()
                    .map(MemberCommands::oneLine)
                    .orElse(Message.of("whoami.nameless")))
            .with("ending", ending),
        turn.notebook().workplace().map(MemberCommands::where).orElse(Message.none()),
        Message.of("whoami.role").with("role", role(turn)));
  }

  private static Message where(Notebook.Workplace workplace) {
    Message department =
        workplace
            .department()
            .map(name -> Message.of("workplace.department").with("department", name))
            .orElse(Message.of("workplace.no-department"));
    return Message.of("whoami.where")
        .with("organisation", workplace.organisation())
        .with("department", department);
  }

  private static Message profile(Turn turn) {
    Settings settings = turn.settings();
    return Message.of("profile")
        .with("role", role(turn))
        .withDay("since", turn.notebook().memberSince(), settings.zone())
        .with("zone", settings.zone().getId())
        .with("language", Languages.name(settings.language()))
        .with("stats", stats(turn.notebook()));
  }

  private static Message role(Turn turn) {
    return RoleWords.name(turn.notebook().access().role());
  }

  private static final BoundedPattern UNSEEN = BoundedPattern.compile("[\\s\\p{Cc}]++");

  private static Message oneLine(String name) {
    String plain = UNSEEN.replaceAll(name, " ").strip();
    return plain.isEmpty()
        ? Message.of("whoami.nameless")
        : Message.words(Cut.shortened(plain, NAME_SHOWN));
  }
}
