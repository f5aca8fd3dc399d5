package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.memory.Notebook;
import io.echovault.ports.vocabulary.IncomingMessage.Contacts;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps address cards. */
final class AddressCards {
  private static final int MOST_CARDS = 300;

  private AddressCards() {}

  /** One confidential memory for each card. */
  static Answer contacts(List<Contacts.Card> cards, Turn turn) {
    return Keeping.refusal(turn.notebook()).orElseGet(() -> cards(cards, turn));
  }

  private static Answer cards(List<Contacts.Card> cards, Turn turn) {
    List<String> words =
        cards.stream()
            .limit(MOST_CARDS)
            .map(AddressCards::words)
            .filter(each -> !each.isEmpty())
            .toList();
    List<Integer> numbers = new ArrayList<>();
    for (String each : words) {
      String text = "Contact: " + each;
      MessageId source = source(turn.envelope().id(), numbers.size());
      numbers.add(
          Keeping.remember(
                  turn, text, Provenance.CONTACT, Tier.CONFIDENTIAL, Optional.empty(), source)
              .number());
    }
    if (numbers.isEmpty()) {
      return Answer.say("contact.nothing");
    }
    Notebook notebook = turn.notebook();
    notebook.state(notebook.state().with(notebook.state().recent().keeping(numbers)));
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

  /** The message that a source with a place in it is of. */
  static MessageId message(MessageId source) {
    String value = source.value();
    int slash = value.lastIndexOf('/');
    boolean placed =
        slash > 0
            && slash < value.length() - 1
            && value.chars().skip(slash + 1L).allMatch(Character::isDigit);
    return placed ? new MessageId(value.substring(0, slash)) : source;
  }

  private static String words(Contacts.Card card) {
    String all =
        Stream.of(
                Stream.of(card.name()),
                card.phones().stream(),
                card.emails().stream(),
                card.details().stream())
            .flatMap(each -> each)
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(", "));
    return all.substring(0, Math.min(all.length(), 4_000));
  }
}
