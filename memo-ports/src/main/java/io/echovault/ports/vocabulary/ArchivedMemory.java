package io.echovault.ports.vocabulary;

import java.util.Set;

/**
 * A memory as a copy holds it. Everything of a memory is in a copy but its former words.
 *
 * @param memory the memory; of one that was read the number is 0 when the file names none
 * @param beside the numbers, in the file, of older memories that it is true beside
 */
public record ArchivedMemory(Memory memory, Set<Integer> beside) {
  public ArchivedMemory {
    beside = Set.copyOf(beside);
  }
}
