package io.echovault.bench.search;

import io.echovault.bench.locomo.Asked;
import io.echovault.bench.locomo.Dialogue;
import io.echovault.bench.locomo.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * What is kept and asked: the notes of some files, drawn again and again with a number behind them.
 * So few different words make long lists for each, which is harder than life.
 */
public record Material(List<String> notes, List<String> questions) {
  public Material {
    notes = List.copyOf(notes);
    questions = List.copyOf(questions);
  }

  /** Reads all files of a folder. */
  public static Material of(Path directory) throws IOException {
    List<String> notes = new ArrayList<>();
    List<String> questions = new ArrayList<>();
    try (Stream<Path> inside = Files.list(directory)) {
      for (Path file : inside.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
        Dialogue dialogue = Dialogue.read(file);
        dialogue.turns().stream().map(Turn::text).forEach(notes::add);
        dialogue.questions().stream().map(Asked::text).forEach(questions::add);
      }
    }
    if (notes.isEmpty() || questions.isEmpty()) {
      throw new IOException(directory + " has no notes or no questions");
    }
    return new Material(notes, questions);
  }

  /** The note of a number, the same for the same seed. */
  public String note(long seed, int number) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
    return notes.get(random.nextInt(notes.size())) + " " + number;
  }

  /** One of the questions. */
  public String question(SplittableRandom random) {
    return questions.get(random.nextInt(questions.size()));
  }
}
