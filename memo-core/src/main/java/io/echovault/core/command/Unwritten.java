package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.memory.Notebook;
import io.echovault.ports.vocabulary.IncomingMessage.Contacts;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.IncomingMessage.Place;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps what can be put into words of pictures, places and address cards. */
final class Unwritten {
  private static final int MOST_CARDS = 300;

  private Unwritten() {}

  static Answer media(Media media, Notebook notebook) {
    if (media.kind() == Media.Kind.STICKER) {
      return Answer.SILENCE;
    }
    Message kind = kind(media.kind());
    return media
        .caption()
        .filter(caption -> !caption.isBlank())
        .map(
            caption ->
                Keeping.keep(
                    Turn.of(media.envelope(), caption, notebook, MessageReading.NONE),
                    caption,
                    provenance(media),
                    Message.of("media.caption-only").with("kind", kind)))
        .orElseGet(() -> Answer.say(Message.of("media.not-yet").with("kind", kind)));
  }

  static Provenance provenance(Media media) {
    if (media.envelope().forwarded()) {
      return Provenance.FORWARDED;
    }
    return switch (media.kind()) {
      case VOICE_NOTE, AUDIO -> Provenance.VOICE;
      case PICTURE, VIDEO, STICKER -> Provenance.PHOTO;
      case DOCUMENT -> Provenance.DOCUMENT;
    };
  }

  private static Message kind(Media.Kind kind) {
    return Message.of("media." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** {@code Place: name, address (40.41678, -3.70379)}. */
  static Answer place(Place place, Notebook notebook) {
    String degrees =
        String.format(Locale.ROOT, "(%.5f, %.5f)", place.latitude(), place.longitude());
    String words =
        Stream.of(place.name(), place.address())
            .flatMap(Optional::stream)
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(", "));
    String text = "Place: " + (words.isEmpty() ? degrees : words + " " + degrees);
    return Keeping.keep(
        Turn.of(place.envelope(), text, notebook, MessageReading.NONE),
        text,
        place.envelope().forwarded() ? Provenance.FORWARDED : Provenance.PLACE,
        Message.none());
  }

  /** One confidential memory for each card. */
  static Answer contacts(Contacts contacts, Notebook notebook) {
    return Keeping.refusal(notebook).orElseGet(() -> cards(contacts, notebook));
  }

  private static Answer cards(Contacts contacts, Notebook notebook) {
    List<String> words =
        contacts.cards().stream()
            .limit(MOST_CARDS)
            .map(Unwritten::words)
            .filter(each -> !each.isEmpty())
            .toList();
    List<Integer> numbers = new ArrayList<>();
    for (String each : words) {
      String text = "Contact: " + each;
      MessageId source = source(contacts.envelope().id(), numbers.size());
      Turn turn = Turn.of(contacts.envelope(), text, notebook, MessageReading.NONE);
      numbers.add(
          Keeping.remember(
                  turn, text, Provenance.CONTACT, Tier.CONFIDENTIAL, Optional.empty(), source)
              .number());
    }
    if (numbers.isEmpty()) {
      return Answer.say("contact.nothing");
    }
    return Answer.say(
        Message.of("contact.kept")
            .with("count", numbers.size())
            .with("first", number(numbers.get(0)))
            .with("last", number(numbers.get(numbers.size() - 1))));
  }

  private static Message number(int number) {
    return Message.of("number").with("number", number);
  }

  /** The first card has the message itself as its source, the others their place in it. */
  static MessageId source(MessageId message, int place) {
    String suffix = place == 0 ? "" : "/" + (place + 1);
    String value = message.value();
    return new MessageId(
        value.substring(0, Math.min(value.length(), 512 - suffix.length())) + suffix);
  }

  private static String words(Contacts.Card card) {
    String all =
        Stream.of(Stream.of(card.name()), card.phones().stream(), card.emails().stream())
            .flatMap(each -> each)
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(", "));
    return all.substring(0, Math.min(all.length(), 4_000));
  }
}
