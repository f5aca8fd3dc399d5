package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.memory.Notebook;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Provenance;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives voice notes back that are kept because nobody has written them down. */
final class PlayedNotes {
  /** So many of the last notes are looked at. */
  private static final int MOST = 50;

  private static final Set<String> SOUNDS =
      Set.of(
          "voice",
          "recording",
          "audio",
          "sprachnachricht",
          "aufnahme",
          "grabacion",
          "gravacao",
          "vocal",
          "vocale",
          "enregistrement",
          "registrazione",
          "आवाज",
          "वॉइस",
          "रिकॉर्डिंग",
          "ऑडियो");

  private PlayedNotes() {}

  /** Whether words name a recording. */
  static boolean named(Set<String> words) {
    return words.stream().anyMatch(SOUNDS::contains);
  }

  /** The last note of which the recording is kept. */
  static Optional<Memory> last(Notebook notebook) {
    List<Memory> all =
        notebook.all().stream()
            .filter(
                memory ->
                    memory.provenance() == Provenance.VOICE
                        || memory.provenance() == Provenance.FORWARDED)
            .toList();
    for (int at = all.size() - 1; at >= Math.max(0, all.size() - MOST); at--) {
      if (plays(all.get(at), notebook)) {
        return Optional.of(all.get(at));
      }
    }
    return Optional.empty();
  }

  /** An answer about a memory with its recording, if one is kept. */
  static Answer with(Answer answer, Memory memory, Notebook notebook) {
    return plays(memory, notebook) ? answer.showing(memory) : answer;
  }

  private static boolean plays(Memory memory, Notebook notebook) {
    return memory.attachment().isEmpty()
        && !memory.tier().secret()
        && notebook.voicing().keeps(memory.id());
  }
}
