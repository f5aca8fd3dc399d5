package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Argument.Divided;
import io.echovault.core.answer.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is done for each command that is asked for by its name. */
final class Commands {
  private final Map<String, Command> byName;

  private Commands(List<Command> all) {
    byName = all.stream().collect(Collectors.toUnmodifiableMap(Command::name, Function.identity()));
  }

  static Commands all(Optional<String> privacyUrl, boolean exports, boolean mails) {
    List<Command> all = new ArrayList<>(MemoryCommands.ALL);
    all.addAll(BackupCommands.ALL);
    all.addAll(SharingCommands.ALL);
    all.addAll(MemberCommands.all(privacyUrl, exports));
    all.addAll(SessionCommands.ALL);
    all.add(AuditCommand.COMMAND);
    all.add(MailCommand.command(mails));
    return new Commands(all);
  }

  Set<String> names() {
    return byName.keySet();
  }

  /** Runs a command. */
  Answer run(String name, String argument, Turn turn) {
    return Optional.ofNullable(byName.get(name))
        .map(command -> command.action().apply(turn, argument))
        .orElseGet(() -> Answer.say("command.unknown"));
  }

  /** What is said to a name that there is not; it is blank when none was given. */
  static Answer noSuch(String name, List<String> near) {
    if (name.isBlank()) {
      return Answer.say("command.no-name");
    }
    List<Message> names = near.stream().map(each -> Message.words("/" + each)).toList();
    return near.isEmpty()
        ? Answer.say("command.unknown")
        : Answer.say(Message.of("command.did-you-mean").withList("names", names, Divided.OR));
  }
}
