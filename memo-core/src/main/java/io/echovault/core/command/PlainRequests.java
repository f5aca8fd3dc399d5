package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import io.echovault.ports.vocabulary.MessageId;
import java.util.Optional;

/** Requests in plain words that are a whole message: "delete 12", "forget that", "#12", "undo". */
final class PlainRequests implements Rule {
  private static final String DELETE =
      "(?:please |por favor,? )?(?:forget|delete|remove|erase|borra|olvida|elimina|apaga|esquece)";
  private static final BoundedPattern DELETE_ONE =
      BoundedPattern.compile(
          DELETE
              + "(?: about)?(?: (?:memory|note|number|no[.]?|la|el|a|o|nota|memoria|numero)){0,3}(?: #?| ?#) ?(\\d{1,9})(?: please)?[.!]*");
  private static final BoundedPattern DELETE_THIS =
      BoundedPattern.compile(
          DELETE
              + "(?:lo|la)?(?: (?:this|that|it)(?: one| message| memory)?| est[oae]| eso| isto| isso)?(?: please)?[.!]*");
  private static final BoundedPattern DELETE_ALL =
      BoundedPattern.compile(
          DELETE + " (?:everything|all(?: my (?:memories|data))?|todo|tudo)[.!]*");
  private static final BoundedPattern SHOW =
      BoundedPattern.compile(
          "(?:(?:what is|what's|what was|show(?: me)?|read|que es) )?(?:memory |note )?#(\\d{1,9})[?.!]*");
  private static final BoundedPattern COMMAND =
      BoundedPattern.compile(
          "(help|ayuda|ajuda|hilfe|aide|aiuto|undo|stats|who ?am ?i|settings|privacy|profile)[.!?]*|([?]+|(?:what|huh|how)[?]*)");

  private static final BoundedPattern BOTH =
      BoundedPattern.compile(
          "(?:both|(?:las|los|as|os) d(?:os|uas|ois)|amb[ao]s)(?: (?:are|is|son|sao))? (?:true|verdad|verdade|ciert[ao]s"
              + "|verdadeir[ao]s)[.!]*");
  private static final BoundedPattern BOTH_OF =
      BoundedPattern.compile(
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
    BoundedMatcher one = DELETE_ONE.matcher(turn.plain());
    if (one.matches()) {
      return Optional.of(Removing.ask(turn, Integer.parseInt(one.group(1))));
    }
    BoundedMatcher bothOf = BOTH_OF.matcher(turn.plain());
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
    BoundedMatcher show = SHOW.matcher(turn.plain());
    if (show.matches()) {
      return Optional.of(shown(turn, Integer.parseInt(show.group(1))));
    }
    if (DELETE_ALL.matcher(turn.plain()).matches()) {
      return Optional.of(Answer.say("delete.one-at-a-time"));
    }
    if (DELETE_THIS.matcher(turn.plain()).matches()) {
      return Optional.of(deleteQuoted(turn));
    }
    BoundedMatcher command = COMMAND.matcher(turn.plain());
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
      return Refusing.refused(turn.notebook().role(), MemoryCommands.NOT_READ);
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
