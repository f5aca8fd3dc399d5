package io.echovault.core.understanding;

import io.echovault.core.text.Letters;
import io.echovault.core.text.PlainText;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Sent;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Contacts;
import io.echovault.ports.vocabulary.IncomingMessage.Edited;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.IncomingMessage.Place;
import io.echovault.ports.vocabulary.IncomingMessage.Press;
import io.echovault.ports.vocabulary.IncomingMessage.Revoked;
import io.echovault.ports.vocabulary.IncomingMessage.Unsupported;
import io.echovault.ports.vocabulary.Provenance;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what is meant by a message that is no text: a button, a picture, a place, a change. */
final class SentThings {
  private static final List<String> FILES_WITH_MEMORIES = List.of(".txt", ".zip", ".jsonl");

  private static final Set<Media.Kind> FILES =
      EnumSet.of(Media.Kind.PICTURE, Media.Kind.VIDEO, Media.Kind.DOCUMENT);

  private SentThings() {}

  static Intent read(IncomingMessage message) {
    if (message instanceof Press press) {
      return Presence.comesBack(press) ? new Intent.Start() : ButtonIds.read(press.buttonId());
    } else if (message instanceof Media media) {
      return media(media);
    } else if (message instanceof Place place) {
      return place(place);
    } else if (message instanceof Contacts contacts) {
      return new Sent.Cards(contacts.cards());
    } else if (message instanceof Edited edited) {
      return edit(edited);
    } else if (message instanceof Revoked revoked) {
      return new Sent.Revoke(revoked.original());
    } else if (message instanceof Unsupported unsupported) {
      return new Sent.Unsupported(kind(unsupported.type()));
    }
    return new Sent.Nothing();
  }

  /** Channels name a poll in several ways: as it was made, and as somebody chose in it. */
  private static Sent.Unsupported.Kind kind(String type) {
    if (type.startsWith("poll")) {
      return Sent.Unsupported.Kind.POLL;
    }
    return type.startsWith("edit") ? Sent.Unsupported.Kind.EDIT : Sent.Unsupported.Kind.OTHER;
  }

  private static Intent media(Media media) {
    if (media.kind() == Media.Kind.DOCUMENT
        && media.fileName().filter(SentThings::hasMemories).isPresent()) {
      return new Sent.MemoryFile(file(media));
    }
    if (media.kind() == Media.Kind.STICKER) {
      return new Sent.Nothing();
    }
    if (FILES.contains(media.kind())) {
      return file(media);
    }
    return caption(media)
        .<Intent>map(words -> new Sent.Captioned(media.kind(), words, provenance(media)))
        .orElseGet(() -> new Sent.Wordless(media.kind()));
  }

  private static Sent.File file(Media media) {
    return new Sent.File(media.kind(), caption(media), provenance(media));
  }

  private static Optional<String> caption(Media media) {
    return media.caption().map(String::strip).filter(words -> !words.isEmpty());
  }

  private static boolean hasMemories(String fileName) {
    String name = Letters.lower(fileName);
    return FILES_WITH_MEMORIES.stream().anyMatch(name::endsWith);
  }

  /** How the words of a message came. */
  static Provenance provenance(IncomingMessage message) {
    if (message.envelope().forwarded()) {
      return Provenance.FORWARDED;
    }
    if (!(message instanceof Media media)) {
      return Provenance.SAID;
    }
    return switch (media.kind()) {
      case VOICE_NOTE, AUDIO -> Provenance.VOICE;
      case PICTURE, VIDEO, STICKER -> Provenance.PHOTO;
      case DOCUMENT -> Provenance.DOCUMENT;
    };
  }

  /** {@code Place: name, address (40.41678, -3.70379)}. */
  private static Intent place(Place place) {
    String degrees =
        String.format(Locale.ROOT, "(%.5f, %.5f)", place.latitude(), place.longitude());
    String words =
        Stream.of(place.name(), place.address())
            .flatMap(Optional::stream)
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(", "));
    return new Intent.Keep(
        "Place: " + (words.isEmpty() ? degrees : words + " " + degrees),
        place.envelope().forwarded() ? Provenance.FORWARDED : Provenance.PLACE);
  }

  private static Intent edit(Edited edited) {
    String body = edited.body();
    return new Sent.Edit(
        edited.original(),
        PlainText.of(body).isEmpty() ? "" : RememberReader.withoutLeadIn(body),
        QuestionReader.isQuestion(body, "en") ? Optional.of(body.strip()) : Optional.empty());
  }
}
