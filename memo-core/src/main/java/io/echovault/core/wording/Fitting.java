package io.echovault.core.wording;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.AnswerFacts;
import io.echovault.core.answer.Message;
import io.echovault.core.text.Cut;
import io.echovault.ports.vocabulary.Attachment;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Reply;
import java.util.List;
import java.util.Optional;

/** Makes one message of an answer, of which the member reads a page at a time. */
final class Fitting {
  /** What is read at a time, in code points; the rest is said when the member asks for more. */
  private static final int PAGE = 4_096;

  private Fitting() {}

  static Worded of(Answer answer, Renderer.InOneLanguage in, AnswerFacts facts) {
    String words = clean(in.words(answer.message())).strip();
    if (words.isEmpty()) {
      return whole(Reply.SILENCE, facts);
    }
    if (answer.fileName().isPresent()) {
      return whole(new Reply.Document(Cut.shortened(words, PAGE), answer.fileName().get()), facts);
    }
    if (answer.shows().isPresent()) {
      return whole(attached(Cut.shortened(words, PAGE), answer.shows().get()), facts);
    }
    if (!answer.options().isEmpty()) {
      List<Reply.Button> buttons =
          answer.options().stream()
              .map(option -> new Reply.Button(option.id(), in.words(option.title())))
              .toList();
      return whole(new Reply.Choice(Cut.shortened(words, PAGE), buttons), facts);
    }
    if (words.codePointCount(0, words.length()) <= PAGE) {
      return whole(new Reply.Text(words, answer.toBeQuoted()), facts);
    }
    // The rest would wait among what is not locked, so an answer with secret words has none.
    String more = in.words(Message.of(facts.secret() ? "more.none" : "more.waits"));
    Cut cut = Cut.at(words, PAGE - more.length());
    return new Worded(
        new Reply.Text(cut.head() + more),
        facts.secret() ? Optional.empty() : Optional.of(cut.rest()),
        facts);
  }

  private static Reply attached(String words, Memory memory) {
    if (memory.attachment().isEmpty()) {
      return new Reply.Attached(
          words, "voice-" + memory.number() + ".ogg", Reply.VOICE_NOTE, memory.number());
    }
    Attachment file = memory.attachment().get();
    String type = file.mimeType();
    String name =
        file.name().isBlank()
            ? "file-" + memory.number() + "." + type.substring(type.indexOf('/') + 1)
            : file.name();
    return new Reply.Attached(words, name, type, memory.number());
  }

  private static Worded whole(Reply reply, AnswerFacts facts) {
    return new Worded(reply, Optional.empty(), facts);
  }

  /** Channels refuse half characters and NUL. */
  private static String clean(String words) {
    StringBuilder clean = new StringBuilder(words.length());
    words
        .codePoints()
        .filter(each -> each != 0)
        .map(each -> each >= 0xD800 && each <= 0xDFFF ? 0xFFFD : each)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
