package io.echovault.core.command;

import io.echovault.core.answer.Argument.Divided;
import io.echovault.core.answer.Message;
import io.echovault.ports.vocabulary.Attachment;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Provenance;
import java.util.List;
import java.util.Optional;

/** Says where words come from that are not the member's own. */
final class Origins {
  private Origins() {}

  /** That words were forwarded, or stand in a picture or a document; nothing for other words. */
  static Message of(Memory memory) {
    return switch (memory.provenance()) {
      case FORWARDED ->
          memory.attachment().isPresent()
              ? Message.joined(
                  Divided.COMMAS, List.of(Message.of("origin.forwarded"), ofFile(memory)))
              : Message.of("origin.forwarded");
      case PHOTO, DOCUMENT -> ofFile(memory);
      default -> Message.none();
    };
  }

  private static Message ofFile(Memory memory) {
    Optional<String> name = documentName(memory);
    if (name.isPresent()) {
      return Message.of("origin.document").with("name", name.get());
    }
    boolean video =
        memory.attachment().filter(file -> file.mimeType().startsWith("video/")).isPresent();
    boolean document =
        memory.provenance() == Provenance.DOCUMENT
            || memory.attachment().filter(file -> !file.isPicture() && !video).isPresent();
    if (document) {
      return Message.of("origin.a-document");
    }
    return Message.of(video ? "origin.video" : "origin.photo");
  }

  private static Optional<String> documentName(Memory memory) {
    return memory
        .attachment()
        .filter(file -> !file.isPicture())
        .map(Attachment::name)
        .filter(name -> !name.isBlank());
  }

  /** The same without the line with the document's name, which the origin says. */
  static Memory withoutName(Memory memory) {
    Optional<String> first = documentName(memory).map(name -> name + "\n");
    if (first.filter(memory.text()::startsWith).isEmpty()) {
      return memory;
    }
    return new Memory(
        memory.id(),
        memory.number(),
        memory.text().substring(first.get().length()),
        memory.tier(),
        memory.provenance(),
        memory.saidAt(),
        memory.aboutAt(),
        memory.zone(),
        memory.source(),
        memory.version(),
        memory.labels(),
        memory.repetition(),
        memory.attachment());
  }
}
