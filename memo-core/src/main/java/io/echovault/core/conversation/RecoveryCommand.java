package io.echovault.core.conversation;

import io.echovault.core.conversation.Recovering.Colleague;
import io.echovault.core.conversation.Recovering.Waiting;
import io.echovault.core.text.BoundedPattern;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The command for who lost their PIN, and for the owner who approves it. */
final class RecoveryCommand {
  static final Command COMMAND = Command.of("recover", RecoveryCommand::run);

  private static final BoundedPattern BLANKS = BoundedPattern.compile("\\s++");
  private static final String STOP =
      "/recover stop ends this, and so does logging in with your PIN.";
  private static final String USE =
      "/recover asks for another PIN, /recover stop ends that, /recover approve lists who waits for an"
          + " owner.";

  private RecoveryCommand() {}

  private static Answer run(Turn turn, String argument) {
    String[] words = BLANKS.split(argument.strip(), 2);
    return switch (words[0].toLowerCase(Locale.ROOT)) {
      case "" -> ask(turn);
      case "stop" -> stop(turn.notebook().recovering());
      case "approve" -> approve(turn.notebook().recovering(), words.length > 1 ? words[1] : "");
      default -> Answer.say(USE);
    };
  }

  private static Answer ask(Turn turn) {
    Notebook notebook = turn.notebook();
    if (!notebook.canSetPin()) {
      return Answer.say(SessionCommands.NOT_SET_UP);
    }
    return Answer.say(
        notebook
            .recovering()
            .ask()
            .map(waiting -> words(turn, waiting))
            .orElse("You have no PIN to lose. /pin sets one."));
  }

  private static String words(Turn turn, Waiting waiting) {
    if (waiting.ready()) {
      return "The waiting is over: /pin lets you choose another PIN. " + STOP;
    }
    boolean waited = !turn.notebook().now().isBefore(waiting.readyAt());
    String when = Dates.moment(waiting.readyAt(), turn.zone());
    String owner =
        "An owner of your organisation must approve it, by /recover approve in their own chat with me.";
    if (waited) {
      return "The three days are over. " + owner + " " + STOP;
    }
    return "You can choose another PIN from "
        + when
        + " on, three days (72 hours) after you asked: send /pin then. Your locked memories stay locked"
        + " until then, and stay yours. "
        + (waiting.unapproved() ? owner + " " : "")
        + "If it was not you who asked, or you find your PIN: "
        + STOP;
  }

  private static Answer stop(Recovering recovering) {
    return Answer.say(
        recovering.stop()
            ? "Stopped. Your PIN stays as it is."
            : "There is nothing to stop: nobody asked for another PIN here.");
  }

  private static Answer approve(Recovering recovering, String who) {
    if (!recovering.decides()) {
      return Answer.say("Only an owner of an organisation approves, and never their own.");
    }
    List<Colleague> asking = recovering.unapproved();
    List<Colleague> meant =
        asking.stream()
            .filter(each -> each.code().equalsIgnoreCase(who) || each.name().equalsIgnoreCase(who))
            .toList();
    if (asking.isEmpty()) {
      return Answer.say("Nobody waits for your approval.");
    }
    if (meant.size() != 1) {
      return Answer.say(
          (who.isEmpty()
                  ? ""
                  : meant.isEmpty()
                      ? "Nobody who asks has that name or code. "
                      : "More than one has that name. ")
              + "Ask them yourself whether it was they who asked for another PIN. Then approve by code:\n"
              + asking.stream()
                  .map(each -> "/recover approve " + each.code() + " – " + each.name())
                  .collect(Collectors.joining("\n")));
    }
    Colleague one = meant.get(0);
    return Answer.say(
        recovering.approve(one)
            ? "Approved: " + one.name() + " may choose another PIN once their three days are over."
            : "That did not work: "
                + one.name()
                + " no longer asks. /recover approve shows who does.");
  }
}
