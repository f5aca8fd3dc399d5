package io.echovault.core.recall;

import java.util.List;
import java.util.Set;

/**
 * Words of questions that need not be told: they say next to nothing of what is asked about, or are
 * verbs for which a memory often has another one.
 */
final class LightWords {
  private static final Set<String> LIGHT =
      Set.copyOf(
          Words.of(
              "get have make makes making comes coming goes going wants come go do stay want need"
                  + " happen thing stuff info information detail details exact exactly again last"
                  + " idea use remind tell told mention note noted write written wrote think thing"
                  + " one ones person people guy man woman somebody someone bloke lady fellow our"
                  + " mine long far soon often usually ago please thanks hey ok okay look much many"
                  + " place restaurant type sort hourly monthly weekly early currently officially"
                  + " exactly whole entire total certain usual due"));

  /** In Spanish, "come" is what somebody eats; a make is a brand, too. */
  private static final Set<String> TELLING = Set.copyOf(Words.of("eat brand"));

  private static final Set<String> VERBS =
      Set.copyOf(
          Words.of(
              "take put leave keep buy give bring find meet eat drink hide store stand lie hang"
                  + " park call ring see visit recommend suggest advise mention promise order book"
                  + " repair fix install fit paint build plant cook bake wash clean sell pay cost"
                  + " charge spend hold carry send receive deliver arrive move sit sleep stay run"
                  + " drive ride travel wear like love enjoy hate prefer say speak talk ask answer"
                  + " show teach learn read watch hear play sing dance work attend join start begin"
                  + " choose pick order collect drop fetch return borrow lend owe need have use"
                  + " treat help handle look serve offer gift invite feed grow live turn change"
                  + " belong pass swim"));

  /** Verbs of putting something somewhere, any of which stands for another. */
  private static final Set<String> PUTTING =
      Set.copyOf(
          Words.of(
              "take put leave keep bring find hide store stand lie hang park hold carry stay be go"
                  + " have get see need use drop lend borrow"));

  /** Verbs of having one's home somewhere, likewise. */
  private static final Set<String> LIVING =
      Set.copyOf(Words.of("live move stay settle reside dwell be have go shift rent"));

  /** Verbs of saying and of holding an opinion, likewise. */
  private static final Set<String> SAYING =
      Set.copyOf(
          Words.of("say tell speak talk mention think find believe mean explain claim be have"));

  /** Verbs of which any stands for another of the same line. */
  private static final List<Set<String>> ALIKE =
      List.of(
          PUTTING,
          LIVING,
          SAYING,
          verbs("recommend suggest advise propose mention say tell"),
          verbs("choose pick decide select want order buy get take use go"),
          verbs("buy get order pick purchase find pay cost come"),
          verbs("pay cost charge spend owe take want ask be give"),
          verbs("repair fix mend service do sort see replace come install"),
          verbs("treat cure see operate"),
          verbs("teach learn study give"),
          verbs("visit see meet go travel fly drive stay be come"),
          verbs("start begin open be leave depart go run"),
          verbs("like love enjoy prefer want"),
          verbs("send mail post give deliver"),
          verbs("look feed watch keep stay take help care mind"),
          verbs("give get receive hand pay have"),
          verbs("meet see have come"));

  private static Set<String> verbs(String words) {
    return Set.copyOf(Words.of(words));
  }

  /** Things that are called by a verb: a driving licence, a swimming pool. */
  private static final Set<String> THINGS =
      Set.copyOf(
          Words.of(
              "book licence license pool bag machine room shoe trunks costume suit board glass wheel"
                  + " ticket card list station table chair lamp school lesson teacher coach"));

  private static final Set<String> HOURS =
      Set.copyOf(Words.of("open close shut start end begin finish leave arrive depart land"));

  private LightWords() {}

  /** Whether two verbs may stand for each other. */
  static boolean standFor(Concept one, Concept other) {
    return ALIKE.stream().anyMatch(verbs -> one.isOneOf(verbs) && other.isOneOf(verbs));
  }

  /** Whether a verb says little more than that something is somewhere, or somebody's. */
  static boolean isOfBeing(Concept verb) {
    return verb.isOneOf(PUTTING) || verb.isOneOf(LIVING);
  }

  /** Whether a word says at which hour something is, and nothing else that a number could tell. */
  static boolean isOfHours(Concept word) {
    return word.isOneOf(HOURS);
  }

  static boolean isOne(Concept word) {
    return word.isOneOf(LIGHT) && !word.isOneOf(TELLING);
  }

  static boolean isVerb(Concept word) {
    return word.isOneOf(VERBS) && !word.isOneOf(THINGS);
  }
}
