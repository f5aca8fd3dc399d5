package io.echovault.core.recall;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Words for what people do for a living: one of them tells a job, without the word. */
final class Occupations {
  private static final Set<String> JOB =
      Set.copyOf(Words.of("job work profession occupation career living employer"));

  private static final Set<String> KEYS =
      Set.copyOf(
          Words.of(
              "teacher nurse doctor dentist vet cook chef baker butcher driver engineer lawyer waiter"
                  + " waitress barista architect plumber electrician mechanic carpenter joiner"
                  + " gardener farmer painter roofer mason bricklayer hairdresser barber tailor"
                  + " accountant secretary receptionist manager journalist photographer musician"
                  + " actor singer writer translator programmer developer consultant scientist"
                  + " researcher student pilot firefighter policeman soldier judge notary pharmacist"
                  + " optician therapist psychologist physio midwife surgeon caretaker cleaner"
                  + " cashier salesperson librarian technician optometrist translator priest"));

  private Occupations() {}

  /** Whether the question's word asks for a job, and a memory has a word for one. */
  static boolean tell(Concept asked, List<Concept> memory) {
    return isOf(asked, JOB) && memory.stream().anyMatch(each -> isOf(each, KEYS));
  }

  private static boolean isOf(Concept word, Set<String> keys) {
    return !Collections.disjoint(word.keys(), keys);
  }
}
