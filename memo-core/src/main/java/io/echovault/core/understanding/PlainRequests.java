package io.echovault.core.understanding;

import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Looking;
import io.echovault.core.understanding.intent.Target;
import java.util.List;
import java.util.Optional;

/** Reads requests in plain words that are a whole message: "#12", "both are true", "undo". */
final class PlainRequests implements WordReader {
  private static final BoundedPattern SHOW =
      BoundedPattern.compile(
          "(?:(?:what is|what's|what was|show(?: me)?|play|listen to|read|que es) )?(?:memory |note"
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
        : numbered(plain).or(() -> both(plain)).or(() -> command(plain));
  }

  private static Optional<Intent> numbered(String plain) {
    BoundedMatcher bothOf = BOTH_OF.matcher(plain);
    if (bothOf.matches()) {
      return Optional.of(
          new Looking.BothTrue(
              List.of(Integer.parseInt(bothOf.group(1)), Integer.parseInt(bothOf.group(2)))));
    }
    BoundedMatcher show = SHOW.matcher(plain);
    return show.matches()
        ? Optional.of(new Intent.Show(new Target.Numbered(Integer.parseInt(show.group(1)))))
        : Optional.empty();
  }

  private static Optional<Intent> both(String plain) {
    return BOTH.matches(plain) ? Optional.of(new Looking.BothTrue(List.of())) : Optional.empty();
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
