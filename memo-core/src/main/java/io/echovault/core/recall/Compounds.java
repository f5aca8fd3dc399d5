package io.echovault.core.recall;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * German compounds of two everyday words, which other languages write apart: "Autoschlüssel" is
 * "llaves del coche". What the word ends with is the thing, what it begins with says of what.
 */
final class Compounds {
  private static final int SHORTEST = 9;
  private static final int SHORTEST_HEAD = 5;
  private static final int SHORTEST_BEGINNING = 3;
  private static final int LONGEST = 24;

  /** What may join the two. */
  private static final List<String> JOINTS = List.of("", "s", "n", "es", "en", "er", "e");

  /**
   * A compound taken apart, each part as what it means in English.
   *
   * @param thing the keys of what it ends with
   * @param ofWhat the keys of what it begins with
   */
  private record Parts(Set<String> thing, Set<String> ofWhat) {
    Parts {
      thing = Set.copyOf(thing);
      ofWhat = Set.copyOf(ofWhat);
    }
  }

  private final List<Concept> memory;
  private final List<Parts> compounds;

  /** The compounds of a memory, taken apart once for all words of a question. */
  Compounds(List<Concept> memory) {
    this.memory = List.copyOf(memory);
    this.compounds = memory.stream().flatMap(each -> parts(each).stream()).toList();
  }

  /**
   * Whether a memory has a word of the question as a part of a compound, or has both parts of the
   * question's compound.
   *
   * @param word one of the words that are asked
   */
  boolean tell(Concept word, List<Concept> asked) {
    if (compounds.stream().anyMatch(each -> has(each, word, asked))) {
      return true;
    }
    return parts(word)
        .filter(
            own ->
                memory.stream().anyMatch(each -> each.isOneOf(own.thing()))
                    && memory.stream().anyMatch(each -> each.isOneOf(own.ofWhat())))
        .isPresent();
  }

  /** What it is of counts only beside the thing: the car is not where its keys are. */
  private static boolean has(Parts compound, Concept word, List<Concept> asked) {
    return word.isOneOf(compound.thing())
        || (word.isOneOf(compound.ofWhat())
            && asked.stream().anyMatch(each -> each.isOneOf(compound.thing())));
  }

  private static Optional<Parts> parts(Concept word) {
    String plain = word.plain();
    if (word.known()
        || word.devanagari()
        || plain.length() < SHORTEST
        || plain.length() > LONGEST) {
      return Optional.empty();
    }
    for (int cut = SHORTEST_BEGINNING; cut <= plain.length() - SHORTEST_HEAD; cut++) {
      Set<String> thing = keys(plain.substring(cut));
      Set<String> ofWhat = thing.isEmpty() ? Set.of() : beginning(plain.substring(0, cut));
      if (!ofWhat.isEmpty()) {
        return Optional.of(new Parts(thing, ofWhat));
      }
    }
    return Optional.empty();
  }

  private static Set<String> beginning(String part) {
    return JOINTS.stream()
        .filter(part::endsWith)
        .map(joint -> part.substring(0, part.length() - joint.length()))
        .filter(each -> each.length() >= SHORTEST_BEGINNING)
        .map(Compounds::keys)
        .filter(each -> !each.isEmpty())
        .findFirst()
        .orElse(Set.of());
  }

  private static Set<String> keys(String german) {
    BilingualGlossary glossary = BilingualGlossary.shipped();
    return glossary.knows(german, Tongue.GERMAN)
        ? glossary.meanings(german, Tongue.GERMAN).stream()
            .flatMap(each -> Concepts.keys(each).stream())
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  @Override
  public String toString() {
    return "Compounds[" + compounds.size() + "]";
  }
}
