package io.echovault.core.understanding;

import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Looking;
import io.echovault.core.understanding.intent.Target;
import io.echovault.ports.vocabulary.MessageId;
import java.util.List;
import java.util.Optional;

/**
 * Reads requests in plain words that are a whole message: "delete 12", "forget that", "#12",
 * "undo".
 */
final class PlainRequests implements WordReader {
  private static final String DELETE =
      "(?:please |por favor,? )?(?:forget|delete|remove|erase|borra|olvida|elimina|apaga|esquece)";
  private static final BoundedPattern DELETE_ONE =
      BoundedPattern.compile(
          DELETE
              + "(?: about)?(?:"
              + " (?:memory|note|number|no[.]?|la|el|a|o|nota|memoria|numero)){0,3}(?: #?| ?#)"
              + " ?(\\d{1,9})(?: please)?[.!]*");
  private static final BoundedPattern DELETE_THIS =
      BoundedPattern.compile(
          DELETE
              + "(?:lo|la)?(?: (?:this|that|it)(?: one| message| memory)?| est[oae]| eso| isto|"
              + " isso)?(?: please)?[.!]*");
  private static final BoundedPattern DELETE_ALL =
      BoundedPattern.compile(
          DELETE + " (?:everything|all(?: my (?:memories|data))?|todo|tudo)[.!]*");
  private static final BoundedPattern SHOW =
      BoundedPattern.compile(
          "(?:(?:what is|what's|what was|show(?: me)?|read|que es) )?(?:memory |note"
              + " )?#(\\d{1,9})[?.!]*");
  private static final BoundedPattern COMMAND =
      BoundedPattern.compile(
          "(help|ayuda|ajuda|hilfe|aide|aiuto|undo|stats|who ?am"
              + " ?i|settings|privacy|profile)[.!?]*|([?]+|(?:what|huh|how)[?]*)");

  private static final BoundedPattern BOTH =
      BoundedPattern.compile(
          "(?:both|(?:las|los|as|os) d(?:os|uas|ois)|amb[ao]s)(?: (?:are|is|son|sao))?"
              + " (?:true|verdad|verdade|ciert[ao]s|verdadeir[ao]s)[.!]*");
  private static final BoundedPattern BOTH_OF =
      BoundedPattern.compile(
          "(?:both )?#?(\\d{1,9}) (?:and|y|e|&) #?(\\d{1,9}) (?:are|son|sao) (?:both |ambas"
              + " )?(?:true|verdad|verdade|ciert[ao]s|verdadeir[ao]s)[.!]*");

  private static final int LONGEST = 80;

  @Override
  public Optional<Intent> read(Written written, ChatContext context) {
    String plain = written.plain();
    return plain.length() > LONGEST
        ? Optional.empty()
        : numbered(plain).or(() -> unnumbered(written)).or(() -> command(plain));
  }

  private static Optional<Intent> numbered(String plain) {
    BoundedMatcher one = DELETE_ONE.matcher(plain);
    if (one.matches()) {
      return Optional.of(new Intent.Delete(numbered(one, 1)));
    }
    BoundedMatcher bothOf = BOTH_OF.matcher(plain);
    if (bothOf.matches()) {
      return Optional.of(
          new Looking.BothTrue(
              List.of(Integer.parseInt(bothOf.group(1)), Integer.parseInt(bothOf.group(2)))));
    }
    BoundedMatcher show = SHOW.matcher(plain);
    return show.matches() ? Optional.of(new Intent.Show(numbered(show, 1))) : Optional.empty();
  }

  private static Target numbered(BoundedMatcher matcher, int group) {
    return new Target.Numbered(Integer.parseInt(matcher.group(group)));
  }

  private static Optional<Intent> unnumbered(Written written) {
    if (BOTH.matches(written.plain())) {
      return Optional.of(new Looking.BothTrue(List.of()));
    }
    if (DELETE_ALL.matches(written.plain())) {
      return Optional.of(new Intent.Delete(new Target.Everything()));
    }
    if (DELETE_THIS.matches(written.plain())) {
      Optional<MessageId> quoted = written.replyTo();
      return Optional.of(
          new Intent.Delete(quoted.<Target>map(Target.Quoted::new).orElseGet(Target.That::new)));
    }
    return Optional.empty();
  }

  private static Optional<Intent> command(String plain) {
    BoundedMatcher command = COMMAND.matcher(plain);
    if (!command.matches()) {
      return Optional.empty();
    }
    String name = command.group(2) != null ? "help" : command.group(1).replace(" ", "");
    return SlashNames.exactly(name).map(known -> SlashReader.intent(known, ""));
  }
}
