package io.echovault.core.command;

import io.echovault.core.memory.Notebook;
import io.echovault.core.memory.Notebook.Label;
import io.echovault.ports.vocabulary.Attachment;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MessageId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The memories that one document made, which are forgotten together.
 *
 * @param name of the document; empty when it has none
 * @param parts those that are there, locked ones too, in order; two or more
 */
record DocumentParts(String name, List<Label> parts) {
  /** More than any document makes. */
  private static final int MOST = 100;

  DocumentParts {
    parts = List.copyOf(parts);
  }

  /** The document that an open memory is a part of; empty when it is not one of several. */
  static Optional<DocumentParts> of(int number, Notebook notebook) {
    Optional<Memory> memory = notebook.find(number);
    Optional<Attachment> file =
        memory.flatMap(Memory::attachment).filter(each -> !each.isPicture());
    Optional<MessageId> source = memory.flatMap(Memory::source);
    if (file.isEmpty() || source.isEmpty()) {
      return Optional.empty();
    }
    // The id of a message may itself end like one with a place in it.
    return Stream.of(AddressCards.message(source.get()), source.get())
        .map(message -> parts(message, notebook))
        .filter(parts -> parts.stream().anyMatch(part -> part.number() == number))
        .findFirst()
        .filter(parts -> parts.size() > 1)
        .map(parts -> new DocumentParts(file.get().name(), parts));
  }

  private static List<Label> parts(MessageId message, Notebook notebook) {
    return IntStream.range(0, MOST)
        .mapToObj(place -> notebook.bySource(AddressCards.source(message, place)))
        .flatMap(Optional::stream)
        .toList();
  }

  int first() {
    return parts.get(0).number();
  }

  int last() {
    return parts.get(parts.size() - 1).number();
  }

  /** Prints no name. */
  @Override
  public String toString() {
    return "DocumentParts[" + parts.size() + "]";
  }
}
