package io.echovault.core.understanding;

import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.ports.vocabulary.Provenance;
import java.util.Optional;

/** Reads what is to be kept after "remember that" or the like, without these words. */
final class RememberReader implements WordReader {
  private static final String POLITE =
      "\\s*(?:(?:hi|hello|hey|hola|oi)[,!. ]+)?(?:(?:please|por favor)[, ]+)?";

  private static final BoundedPattern LEAD_IN =
      BoundedPattern.compile(
          POLITE
              + "(?:(?:(?:can|could|will|would) you (?:please )?)?(?:remember|note|keep in"
              + " mind|bear in mind|don[’']?t forget|(?:make|take) (?:a )?note|note down|write"
              + " down)(?: (?:that|this)\\b| of"
              + " this\\b)?(?:\\s*[:,]|(?<=that|this))|(?:remember|note)"
              + " that\\b|(?:remember|note)\\s*:|(?:please remember|remember)(?="
              + " (?:my|our|his|her|their|i|we|he|she|they|it|i[’']m)\\b)|please"
              + " (?:remember|note)(?!"
              + " (?:to|when|how|where|what|who|why|if|whether|me)\\b)|(?:recuerda|recordá|acu[eé]rdate(?:"
              + " de)?|ten en cuenta|apunta|anota|no olvides)(?:"
              + " que\\b|\\s*:)|(?:lembra|lembre|lembre-se|lembra-te|anota|anote|n[aã]o"
              + " esque[cç]as?|guarda)(?: a[ií])?(?: de)?(?: que\\b|\\s*:)|(?:merk(?:e)?"
              + " dir|notiere?|denk dran)(?:,?"
              + " dass\\b|\\s*:)|(?:souviens-toi|rappelle-toi|retiens|note)(?:"
              + " que\\b|\\s*:)|(?:ricorda(?:ti)?|annota)(?: che\\b|\\s*:)|(?:याद"
              + " रख(?:ो|ें|ना|िए)?|yaad rakh(?:o|na|iye|ein)?)(?: कि(?!\\p{L})|"
              + " ki(?!\\p{L})|\\s*:|(?= )))[\\s,:]*(.*)",
          BoundedPattern.CASE_INSENSITIVE | BoundedPattern.UNICODE_CASE | BoundedPattern.DOTALL);

  private static final BoundedPattern NOTHING_SAID =
      BoundedPattern.compile("(?:please )?(?:remember|note)(?: (?:that|this|it))?[.!:]*");

  @Override
  public Optional<Intent> read(Written written, ChatContext context) {
    Optional<String> words = afterLeadIn(written.text());
    boolean nothing =
        NOTHING_SAID.matches(written.plain()) || words.filter(String::isBlank).isPresent();
    return (nothing ? Optional.of("") : words).map(each -> new Intent.Keep(each, Provenance.SAID));
  }

  /** What follows "remember that" or the like; empty for words without that before them. */
  static Optional<String> afterLeadIn(String words) {
    BoundedMatcher matcher = LEAD_IN.matcher(words);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Words without "remember that" before them, or as they are. */
  static String withoutLeadIn(String words) {
    return afterLeadIn(words).filter(each -> !each.isBlank()).orElse(words);
  }
}
