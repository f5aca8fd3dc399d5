package io.echovault.drills.process;

import java.util.List;
import java.util.Map;

/**
 * What the bot has, as its database shows it at the end.
 *
 * @param memories every memory that can be opened
 * @param acts how often each memory's keeping was audited, by memory
 * @param entries how many entries say that something was remembered
 * @param buried how many messages were given up
 */
record Kept(List<KeptMemory> memories, Map<String, Long> acts, long entries, long buried) {

  /**
   * One memory.
   *
   * @param message the message it came in; empty for none
   * @param number what its member calls it
   */
  record KeptMemory(String memory, String message, int number) {}
}
