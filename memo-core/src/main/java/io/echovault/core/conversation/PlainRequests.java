package io.echovault.core.conversation;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.ports.vocabulary.MessageId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests in plain words that are a whole message: "delete 12", "forget that", "#12", "undo". */
final class PlainRequests implements Rule {
  private static final String DELETE =
      "(?:please |por favor,? )?(?:forget|delete|remove|erase|borra|olvida|elimina|apaga|esquece)";
  private static final Pattern DELETE_ONE =
      Pattern.compile(
          DELETE
              + "(?: about)?(?: (?:memory|note|number|no[.]?|la|el|a|o|nota|memoria|numero)){0,3}(?: #?| ?#) ?(\\d{1,9})(?: please)?[.!]*");
  private static final Pattern DELETE_THIS =
      Pattern.compile(
          DELETE
              + "(?:lo|la)?(?: (?:this|that|it)(?: one| message| memory)?| est[oae]| eso| isto| isso)?(?: please)?[.!]*");
  private static final Pattern DELETE_ALL =
      Pattern.compile(DELETE + " (?:everything|all(?: my (?:memories|data))?|todo|tudo)[.!]*");
  private static final Pattern SHOW =
      Pattern.compile(
          "(?:(?:what is|what's|what was|show(?: me)?|read|que es) )?(?:memory |note )?#(\\d{1,9})[?.!]*");
  private static final Pattern COMMAND =
      Pattern.compile(
          "(help|ayuda|ajuda|hilfe|aide|aiuto|undo|stats|who ?am ?i|settings|privacy|profile)[.!?]*|([?]+|(?:what|huh|how)[?]*)");

  private static final Pattern BOTH =
      Pattern.compile(
          "(?:both|(?:las|los|as|os) d(?:os|uas|ois)|amb[ao]s)(?: (?:are|is|son|sao))? (?:true|verdad|verdade|ciert[ao]s"
              + "|verdadeir[ao]s)[.!]*");
  private static final Pattern BOTH_OF =
      Pattern.compile(
          "(?:both )?#?(\\d{1,9}) (?:and|y|e|&) #?(\\d{1,9}) (?:are|son|sao) (?:both |ambas )?(?:true|verdad|verdade"
              + "|ciert[ao]s|verdadeir[ao]s)[.!]*");

  private static final int LONGEST = 80;

  private final Commands commands;

  PlainRequests(Commands commands) {
    this.commands = commands;
  }

  @Override
  public Optional<Answer> answer(Turn turn) {
    if (turn.plain().length() > LONGEST) {
      return Optional.empty();
    }
    Matcher one = DELETE_ONE.matcher(turn.plain());
    if (one.matches()) {
      return Optional.of(Removing.ask(turn, Integer.parseInt(one.group(1))));
    }
    Matcher bothOf = BOTH_OF.matcher(turn.plain());
    if (bothOf.matches()) {
      return Optional.of(
          Standing.setBeside(
              Integer.parseInt(bothOf.group(1)),
              Integer.parseInt(bothOf.group(2)),
              turn.notebook()));
    }
    if (BOTH.matcher(turn.plain()).matches()) {
      return Optional.of(Answer.say("both.which"));
    }
    Matcher show = SHOW.matcher(turn.plain());
    if (show.matches()) {
      return Optional.of(shown(turn, Integer.parseInt(show.group(1))));
    }
    if (DELETE_ALL.matcher(turn.plain()).matches()) {
      return Optional.of(Answer.say("delete.one-at-a-time"));
    }
    if (DELETE_THIS.matcher(turn.plain()).matches()) {
      return Optional.of(deleteQuoted(turn));
    }
    Matcher command = COMMAND.matcher(turn.plain());
    return command.matches()
        ? commands.named(
            command.group(2) != null ? "help" : command.group(1).replace(" ", ""), turn)
        : Optional.empty();
  }

  private static Answer deleteQuoted(Turn turn) {
    Optional<MessageId> quoted = turn.envelope().replyTo();
    return quoted
        .flatMap(turn.notebook()::bySource)
        .map(label -> Removing.ask(turn, label))
        .orElseGet(() -> Answer.say(quoted.isPresent() ? "delete.cannot-tell" : "delete.which"));
  }

  private static Answer shown(Turn turn, int number) {
    if (!turn.notebook().may(MemoryCommands.READ)) {
      return WiderAnswer.refused(turn.notebook().role(), MemoryCommands.NOT_READ);
    }
    return turn.notebook()
        .find(number)
        .map(memory -> Answer.say(Quotes.whole(memory, turn.zone())))
        .or(
            () ->
                turn.notebook()
                    .label(number)
                    .map(
                        locked ->
                            Answer.say(
                                Message.of("show.locked")
                                    .with("number", number)
                                    .with("locked", Quotes.LOCKED))))
        .orElseGet(() -> Removing.missing(number));
  }
}
