package io.echovault.core.wording;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.AnswerFacts;
import io.echovault.core.answer.Argument;
import io.echovault.core.answer.Argument.Days;
import io.echovault.core.answer.Argument.Divided;
import io.echovault.core.answer.Argument.Nested;
import io.echovault.core.answer.Argument.Quote;
import io.echovault.core.answer.Argument.Several;
import io.echovault.core.answer.Argument.Time;
import io.echovault.core.answer.Argument.Words;
import io.echovault.core.answer.Message;
import io.echovault.core.text.Cut;
import io.echovault.ports.vocabulary.Reply;
import java.util.List;
import java.util.stream.Stream;

/** Makes words of what is to be said. Safe for many threads. */
public final class Renderer {
  private Renderer() {}

  /** The words of a message in a language; those of a language without texts are English. */
  public static String words(Message message, String language) {
    return new InOneLanguage(Texts.of(language)).words(message);
  }

  /** One message of an answer. */
  public static Worded word(Answer answer, String language) {
    InOneLanguage in = new InOneLanguage(Texts.of(language));
    AnswerFacts facts = answer.facts(in.texts.language());
    return Fitting.of(answer, in, facts);
  }

  /**
   * What several acknowledgements say, in one message, in the language of the last.
   *
   * @throws IllegalArgumentException when one of them is none
   */
  public static Reply merged(List<AnswerFacts> acknowledgements) {
    if (acknowledgements.isEmpty() || !acknowledgements.stream().allMatch(AnswerFacts::merges)) {
      throw new IllegalArgumentException("only plain acknowledgements go together");
    }
    List<Message> numbers =
        acknowledgements.stream()
            .map(each -> Message.of("number").with("number", each.acknowledges().orElseThrow()))
            .toList();
    Message all = Message.of("kept.several").withList("numbers", numbers, Divided.AND);
    return new Reply.Text(words(all, acknowledgements.get(acknowledgements.size() - 1).language()));
  }

  /** Renders with the texts of one language. */
  static final class InOneLanguage {
    private final Texts texts;
    private final Dates dates;
    private final PluralRule plurals;

    InOneLanguage(Texts texts) {
      this.texts = texts;
      this.dates = texts.dates();
      this.plurals = PluralRule.of(texts.language());
    }

    String words(Message message) {
      return texts
          .get(message.key())
          .fill(
              name -> words(argument(message, name)),
              name -> number(argument(message, name)),
              plurals);
    }

    private static Argument argument(Message message, String name) {
      Argument argument = message.arguments().get(name);
      if (argument == null) {
        throw new IllegalArgumentException(message.key() + " is given no " + name);
      }
      return argument;
    }

    private static long number(Argument argument) {
      if (argument instanceof Argument.Count number) {
        return number.value();
      }
      throw new IllegalArgumentException("a plural takes a number");
    }

    private String words(Argument argument) {
      if (argument instanceof Words plain) {
        return plain.words();
      } else if (argument instanceof Argument.Count number) {
        return Long.toString(number.value());
      } else if (argument instanceof Nested nested) {
        return words(nested.message());
      } else if (argument instanceof Several several) {
        return joined(several);
      } else if (argument instanceof Time time) {
        return dates.time(time.at().atZone(time.zone()), time.precision());
      } else if (argument instanceof Days days) {
        return dates.days(days.span());
      } else if (argument instanceof Quote quote) {
        return Cut.shortened(quote.memory().text().strip(), quote.most());
      }
      throw new IllegalArgumentException("an argument of unknown shape");
    }

    private String joined(Several several) {
      List<String> all = several.messages().stream().map(this::words).toList();
      return switch (several.divided()) {
        case LINES -> String.join("\n", all);
        case SENTENCES -> String.join(" ", all);
        case PARAGRAPHS -> String.join("\n\n", all);
        case COMMAS -> String.join(", ", all);
        case AND -> lastAfter("list.and", all);
        case OR -> lastAfter("list.or", all);
      };
    }

    private String lastAfter(String key, List<String> all) {
      if (all.size() < 2) {
        return String.join("", all);
      }
      String head = String.join(", ", all.subList(0, all.size() - 1));
      String last = all.get(all.size() - 1);
      return texts.get(key).fill(name -> name.equals("head") ? head : last, name -> 0, plurals);
    }
  }

  /** The keys that the renderer itself uses. */
  static Stream<String> ownKeys() {
    return Stream.of("list.and", "list.or", "date.range", "kept.several", "number");
  }
}
