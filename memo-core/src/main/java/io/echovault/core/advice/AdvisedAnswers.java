package io.echovault.core.advice;

import io.echovault.core.identity.Located;
import io.echovault.core.memory.OwnMemories;
import io.echovault.core.memory.OwnMemories.Found;
import io.echovault.core.memory.PreparedVectors;
import io.echovault.core.recall.SaidWords;
import io.echovault.core.text.MessageWork;
import io.echovault.core.time.AskedTimes;
import io.echovault.core.understanding.Advice;
import io.echovault.core.understanding.Written;
import io.echovault.ports.outbound.LanguageModel;
import io.echovault.ports.outbound.TextAnalyzer;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Text;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.OpenWords;
import io.echovault.ports.vocabulary.Question;
import io.echovault.ports.vocabulary.Tier;
import io.echovault.ports.vocabulary.WordingTask;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks a language model to answer a question from memories, and checks what it says. */
public final class AdvisedAnswers {
  private static final Duration PATIENCE = Duration.ofSeconds(6);
  private static final int SHOWN = 12;

  /** A memory is not shown in full to be one of many. */
  private static final int LONGEST = 2_000;

  private final LanguageModel model;
  private final OwnMemories memories;
  private final CheckedAnswer checked;

  public AdvisedAnswers(LanguageModel model, OwnMemories memories, TextAnalyzer analyzer) {
    this.model = model;
    this.memories = memories;
    checked = new CheckedAnswer(new Grounding(new SaidWords(analyzer)));
  }

  /**
   * The advice with an answer to what the message asks, if it asks and the memories answer. Takes
   * long, so not in a transaction.
   *
   * @param asked the words of the question
   * @param vectors of the question, as far as they were made
   */
  public Advice advise(
      Located located,
      IncomingMessage message,
      Optional<String> asked,
      Advice advice,
      PreparedVectors vectors) {
    if (!model.available()
        || located.how() == Located.How.NEW
        || asked.isEmpty()
        || !(message instanceof Text text)
        || text.envelope().forwarded()) {
      return advice;
    }
    String question = advice.question().orElse(asked.get());
    Instant saidAt = Written.saidAt(text.envelope());
    return MessageWork.unlimited(
        () -> advice.answering(answer(located.member(), question, saidAt, vectors)));
  }

  private Optional<Advice.Answer> answer(
      MemberRef member, String question, Instant saidAt, PreparedVectors vectors) {
    return memories
        .find(member, new Question(question, saidAt, SHOWN), vectors)
        .flatMap(found -> answer(member, question, saidAt, found));
  }

  private Optional<Advice.Answer> answer(
      MemberRef member, String question, Instant saidAt, Found found) {
    ZonedDateTime at = saidAt.atZone(found.settings().zone());
    boolean consent = found.settings().consents();
    Optional<OpenWords> open = Disclosure.of(member, question, Tier.GENERAL, consent);
    // What was told at some time or is for it is answered from that time alone, by rules.
    if (open.isEmpty() || AskedTimes.in(question, at, Optional::empty).isPresent()) {
      return Optional.empty();
    }
    List<Memory> shown = new ArrayList<>();
    List<WordingTask.Source> sources = new ArrayList<>();
    for (Memory memory : found.memories()) {
      source(member, memory, consent)
          .ifPresent(
              source -> {
                shown.add(memory);
                sources.add(source);
              });
    }
    if (sources.isEmpty()) {
      return Optional.empty();
    }
    String language = found.settings().language();
    return model
        .word(new WordingTask(open.get(), sources, language, at), PATIENCE)
        .flatMap(answer -> checked.of(answer, shown, question, language));
  }

  private static Optional<WordingTask.Source> source(
      MemberRef member, Memory memory, boolean consent) {
    if (memory.text().length() > LONGEST) {
      return Optional.empty();
    }
    return Disclosure.of(member, memory.text(), memory.tier(), consent)
        .map(
            words ->
                new WordingTask.Source(
                    memory.number(),
                    words,
                    memory.saidAt().atZone(memory.zone()).toLocalDate(),
                    memory.aboutAt().map(when -> when.atZone(memory.zone()).toLocalDateTime())));
  }
}
