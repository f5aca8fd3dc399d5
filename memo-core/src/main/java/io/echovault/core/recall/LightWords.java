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
                  + " place restaurant type sort hourly monthly weekly"));

  /** In Spanish, "come" is what somebody eats. */
  private static final Set<String> EATING = Set.copyOf(Words.of("eat"));

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
                  + " have get see need use drop"));

  /** Verbs of having one's home somewhere, likewise. */
  private static final Set<String> LIVING =
      Set.copyOf(Words.of("live move stay settle reside dwell be have go shift"));

  /** Verbs of saying and of holding an opinion, likewise. */
  private static final Set<String> SAYING =
      Set.copyOf(
          Words.of("say tell speak talk mention think find believe mean explain claim be have"));

  /** Things that are called by a verb: a driving licence, a swimming pool. */
  private static final Set<String> THINGS =
      Set.copyOf(
          Words.of(
              "licence license pool bag machine room shoe trunks costume suit board glass wheel"
                  + " ticket card list station table chair lamp school lesson teacher coach"));

  private static final Set<String> HOURS =
      Set.copyOf(Words.of("open close shut start end begin finish leave arrive depart land"));

  private LightWords() {}

  /** Whether two verbs may stand for each other. */
  static boolean standFor(Concept one, Concept other) {
    return List.of(PUTTING, LIVING, SAYING).stream()
        .anyMatch(verbs -> one.isOneOf(verbs) && other.isOneOf(verbs));
  }

  /** Whether a word says at which hour something is, and nothing else that a number could tell. */
  static boolean isOfHours(Concept word) {
    return word.isOneOf(HOURS);
  }

  static boolean isOne(Concept word) {
    return word.isOneOf(LIGHT) && !word.isOneOf(EATING);
  }

  static boolean isVerb(Concept word) {
    return word.isOneOf(VERBS) && !word.isOneOf(THINGS);
  }
}
