package io.echovault.core.understanding;

import io.echovault.core.text.Beginnings;
import io.echovault.core.text.BoundedPattern;
import java.util.List;

/**
 * Beginnings that make a question without its mark. "When was I ten" asks, "when I was ten" tells:
 * a question has its verb right after the question word.
 */
final class QuestionStarts {
  private static final String BE =
      "(?:is|are|was|were|am|will|would|can|could|should|do|does|did|has|have|had)(?:n't)?";
  private static final String WHO =
      "(?:i|you|we|he|she|they|it|there|anyone|anybody|someone|somebody)";
  private static final String THING =
      "(?:the|my|our|your|his|her|their|this|that|these|those|a|an)";
  private static final String ASKED_NOUN =
      "(?:time|day|date|year|month|colou?r|kind|sort|type|size|name|number|address|brand|model|place|city|street|floor|room|flavou?r)s?";

  /** Over text without accents. */
  private static final Beginnings ENGLISH =
      beginnings(
          start("(?:when|where|why|how) " + BE),
          start("(?:when|where|why|how|what|who)'(?:s|re|d|ll)"),
          start("(?:what|who) " + BE + "(?! matters| counts)"),
          start("who (?!knows|cares|would have|wants)[a-z]+(?:ed|s|d|t|w|e|n) "),
          start("whose [a-z]+ " + BE),
          start(
              "(?:what|which) (?:[a-z]+ ){1,3}(?:did|do|does|have|has|had) "
                  + "(?:"
                  + WHO
                  + "|"
                  + THING
                  + ")"),
          start("(?:what|which) (?:" + ASKED_NOUN + "|of [a-z ]{2,30})(?: [a-z]+)? " + BE),
          start("which (?!reminds|means|is)[a-z]+ " + BE),
          start("which is (?:my|the|our)"),
          start("(?:at|on|in|by|from|for|to|with) (?:what|which|whom) [a-z ]{0,30}" + BE),
          start("how (?:many|old|long|far|often|tall|big|late|soon) "),
          start("how much(?! i (?:love|like|miss)| fun)"),
          start("how to [^:]{2,60}$"),
          start(
              "(?:do|did|does|don't|didn't|am|is|are|was|were|can|could|will|would|should|shall|have|has|isn't|aren't|haven't|may|might)"
                  + " "
                  + WHO),
          start("had (?:i|we|he|she|they)"),
          start("(?:is|are|does|will|would|could|should|has) " + THING),
          start(
              "tell me (?:again"
                  + " )?(?:about|what|when|where|who|which|how|if|whether|why|everything)"),
          start("remind me (?:again )?(?:what|where|who|which|how|why)"),
          start("(?:can|could) you (?:tell|remind|find|show)"),
          start("(?:show|give) me (?:my|the|all|everything|what)"),
          start("list (?:my|all|everything)"),
          start(
              "(?:any idea|any news|anything|everything|something)"
                  + " (?:about|on|where|what|when|who)"),
          start("what about"),
          start("i (?:want|need|would like) to know"));

  /** Over text with accents, which tell asking from telling. */
  private static final Beginnings OTHERS =
      beginnings(
          // Spanish
          start(
              "(?:y |pero |a |en |de |con |para |desde"
                  + " )?(?:dónde|cuándo|cuál|cuáles|quién|quiénes|cuánto|cuánta|cuántos|cuántas)"),
          start(
              "(?:a |en |de |con )?qué"
                  + " (?:es|era|son|fue|hay|había|tengo|tenía|dije|dijo|hice|hora|día|fecha|me|te|se|le|puse|compré|pasó|tal)"),
          start("por qué"),
          start("cómo (?:se|es|era|está|estaba|hago|puedo|me|te|llegar)"),
          start(
              "(?:dime|recuérdame|recuerdame|muéstrame|cuéntame)"
                  + " (?:qué|que|dónde|donde|cuándo|cuando|quién|quien|cuál|cual|cómo|como|mi|mis|el|la|sobre)"),
          start("(?:donde|dónde) (?:está|esta|están|estan|dejé|deje|puse|vive|queda)"),
          // Portuguese
          start("onde (?:está|estão|fica|ficam|é|foi|eu|deixei|pus|coloquei|mora|guardei)"),
          start("quando (?:é|foi|será|vai|tenho|começa|termina)"),
          start("(?:qual|quais) (?:é|são|foi|era|o|a|os|as)"),
          start("quem (?:é|foi|me|disse|vai|tem|ligou)"),
          start("(?:quanto|quanta|quantos|quantas) "),
          start("o que (?:é|foi|eu|tem|aconteceu|ele|ela|disse)"),
          start("(?:como|por que|porque) (?:é|foi|se chama|faço)"),
          start("(?:me diga|diga-me|lembra-me|me lembra) (?:o que|onde|quando|quem|qual)"),
          // German
          start("wo (?:ist|sind|war|habe|hab|liegt|wohnt|steht)"),
          start("wann (?:ist|war|habe|hab|kommt|muss|hat|beginnt)"),
          start("was (?:ist|war|habe|hab|hat|sind|weißt|sagte)"),
          start("wer (?:ist|war|hat|kommt)"),
          start("wie (?:heißt|heisst|ist|viel|viele|alt|war|lange|spät)"),
          start("(?:welche[rsnm]?|warum|wieso) "),
          // French
          start("où (?:est|sont|ai|se|était|habite)"),
          start("(?:quand|comment) (?:est|ai|était|s'appelle|se|sont)"),
          start("quel(?:le)?s? (?:est|sont|était|jour|heure)"),
          start("qui (?:est|a|m'a|était)"),
          start("(?:combien|pourquoi|qu'est-ce|est-ce que)"),
          // Italian
          start("dove (?:è|sono|ho|si|abita|era)"),
          start("quando (?:è|ho|devo|sarà)"),
          start("(?:qual è|quale|quali) "),
          start("chi (?:è|ha|mi|era)"),
          start("(?:cosa|che cosa) (?:ho|è|ha|devo)"),
          start("come si chiama"));

  private QuestionStarts() {}

  /** As much of a text as can hold such a beginning. */
  static final int LOOKED_AT = 300;

  /** Both forms in lower case; a greeting before the question does not matter. */
  static boolean begins(String accented, String plain) {
    return ENGLISH.startsAny(plain) || OTHERS.startsAny(accented);
  }

  private static Beginnings beginnings(BoundedPattern... patterns) {
    return new Beginnings(List.of(patterns));
  }

  private static BoundedPattern start(String words) {
    String end = words.endsWith(" ") || words.endsWith("$") ? "" : "(?![\\p{L}\\p{N}])";
    return BoundedPattern.compile(
        "(?:(?:(?:hi|hey|so|and|but|ok|okay|please|sorry|echovault|bot),?|hello[,!.]) ){0,3}(?:"
            + words
            + ")"
            + end);
  }
}
