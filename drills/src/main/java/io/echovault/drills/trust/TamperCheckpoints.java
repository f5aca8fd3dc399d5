package io.echovault.drills.trust;

import io.echovault.ports.vocabulary.AuditFinding.Wrong;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** What somebody may do to the file of the checkpoints without the key that signs them. */
enum TamperCheckpoints {
  /** One character is another. */
  CHECKPOINT_EDITED {
    @Override
    Edit on(List<String> lines, TamperChain chain, SplittableRandom random) {
      int at = random.nextInt(lines.size());
      String line = lines.get(at);
      int place = random.nextInt(line.length());
      while (!Character.isDigit(line.charAt(place))) {
        place = random.nextInt(line.length());
      }
      char other = (char) ('0' + (line.charAt(place) - '0' + 1 + random.nextInt(9)) % 10);
      List<String> edited = new ArrayList<>(lines);
      edited.set(at, line.substring(0, place) + other + line.substring(place + 1));
      return new Edit(edited, TamperExpectation.damaged(at + 1L));
    }
  },
  /** A checkpoint between others is gone. */
  CHECKPOINT_REMOVED {
    @Override
    Edit on(List<String> lines, TamperChain chain, SplittableRandom random) {
      int at = random.nextInt(lines.size() - 1);
      List<String> edited = new ArrayList<>(lines);
      edited.remove(at);
      return new Edit(edited, TamperExpectation.damaged(at + 1L));
    }
  },
  /** Two checkpoints have changed places. */
  CHECKPOINTS_SWAPPED {
    @Override
    Edit on(List<String> lines, TamperChain chain, SplittableRandom random) {
      int one = random.nextInt(lines.size() - 1);
      List<String> edited = new ArrayList<>(lines);
      Collections.swap(edited, one, random.nextInt(one + 1, lines.size()));
      return new Edit(edited, TamperExpectation.damaged(one + 1L));
    }
  },
  /** A checkpoint stands there twice. */
  CHECKPOINT_REPEATED {
    @Override
    Edit on(List<String> lines, TamperChain chain, SplittableRandom random) {
      int at = random.nextInt(lines.size());
      List<String> edited = new ArrayList<>(lines);
      edited.add(at + 1, lines.get(at));
      return new Edit(edited, TamperExpectation.damaged(at + 1L));
    }
  },
  /** The last checkpoints are gone, or all. */
  CHECKPOINTS_CUT {
    @Override
    Edit on(List<String> lines, TamperChain chain, SplittableRandom random) {
      // At least the last that signs this chain: of others' this chain tells nothing.
      long last = chain.signed().values().stream().mapToLong(number -> number).max().orElse(1);
      int left = (int) random.nextLong(last);
      long covered =
          chain.signed().entrySet().stream()
              .filter(end -> end.getValue() <= left)
              .mapToLong(end -> end.getKey())
              .max()
              .orElse(0);
      return new Edit(
          lines.subList(0, left), TamperExpectation.at(chain.ref(), covered + 1, Wrong.UNSIGNED));
    }
  };

  /** Does it, in a place of chance; the chain is the one that is looked at then. */
  abstract Edit on(List<String> lines, TamperChain chain, SplittableRandom random);

  static void write(Path file, List<String> lines) throws IOException {
    Files.writeString(file, lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
  }

  /** The lines then, and what has to be said about them. */
  record Edit(List<String> lines, TamperExpectation expectation) {}
}
