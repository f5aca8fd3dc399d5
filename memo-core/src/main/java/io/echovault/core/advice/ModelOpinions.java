package io.echovault.core.advice;

import io.echovault.core.member.Settings;
import io.echovault.core.memory.OwnMemories;
import io.echovault.core.recall.SaidWords;
import io.echovault.core.text.MessageWork;
import io.echovault.core.understanding.Advice;
import io.echovault.core.understanding.ChatContext;
import io.echovault.core.understanding.Evidence;
import io.echovault.core.understanding.Opinions;
import io.echovault.core.understanding.Understood;
import io.echovault.core.understanding.Written;
import io.echovault.core.understanding.intent.Candidate;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.ports.outbound.LanguageModel;
import io.echovault.ports.outbound.TextAnalyzer;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Text;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MessageOpinion;
import io.echovault.ports.vocabulary.OpenWords;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.ReadingTask;
import io.echovault.ports.vocabulary.Tier;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Asks a language model what a message does where the rules are not sure of it, and how closely and
 * for when its words are to be kept. Its opinion is one of a statement or of a question, never of a
 * command: whatever the words tell a model to do, nothing else can come of it.
 */
public final class ModelOpinions implements Opinions {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final String READER = "model";

  /** Above what examples say and below what a rule says. */
  private static final double CONFIDENCE = 0.7;

  private static final double SURE = 0.85;
  private static final double LIKELY = 0.6;

  /** What was told longer before is not what a pronoun refers to. */
  private static final Duration BEFORE = Duration.ofMinutes(15);

  /** Longer questions can be understood alone. */
  private static final int SHORT = 60;

  private final LanguageModel model;
  private final OwnMemories memories;
  private final SaidWords words;

  /** Opinions of a model. */
  public ModelOpinions(LanguageModel model, OwnMemories memories, TextAnalyzer analyzer) {
    this.model = model;
    this.memories = memories;
    words = new SaidWords(analyzer);
  }

  @Override
  public Evidence about(
      MemberRef member, IncomingMessage message, ChatContext context, Understood understood) {
    if (!model.available()) {
      return Evidence.NONE;
    }
    Evidence silent = Evidence.NONE.with(Advice.SILENT);
    Intent intent = understood.candidates().get(0).intent();
    if (!(message instanceof Text text) || !isOpen(text, intent, context)) {
      return silent;
    }
    return MessageWork.unlimited(() -> asked(member, text, context, understood)).orElse(silent);
  }

  /** Whether the words are the member's own, and a model may know more of them than rules do. */
  private static boolean isOpen(Text text, Intent intent, ChatContext context) {
    if (text.envelope().forwarded() || context.watchesForPin(Written.saidAt(text.envelope()))) {
      return false;
    }
    return (intent instanceof Intent.Keep keep && keep.provenance() == Provenance.SAID)
        || intent instanceof Intent.KeepOrAsk
        || goesOn(text, intent, context);
  }

  private static boolean goesOn(Text text, Intent intent, ChatContext context) {
    return context.recent().asked().isPresent()
        && (intent instanceof Intent.FollowUp
            || (intent instanceof Intent.Ask && text.body().length() <= SHORT));
  }

  private Optional<Evidence> asked(
      MemberRef member, Text text, ChatContext context, Understood understood) {
    Intent intent = understood.candidates().get(0).intent();
    Tier tier = understood.reading().tier(kept(intent).orElse(text.body()), false);
    // Where the chat stands may be out of date here; what a member allows is read anew.
    boolean consent =
        tier == Tier.CONFIDENTIAL
            && memories.settings(member).filter(Settings::consents).isPresent();
    Optional<OpenWords> message = Disclosure.of(member, text.body(), tier, consent);
    Optional<OpenWords> before =
        context
            .recent()
            .asked()
            .flatMap(last -> Disclosure.of(member, last.words(), Tier.GENERAL, consent));
    Optional<OpenWords> told =
        kept(intent)
            .flatMap(
                any -> memories.justTold(member, Written.saidAt(text.envelope()).minus(BEFORE)))
            .flatMap(memory -> Disclosure.of(member, memory.text(), memory.tier(), consent));
    return message
        .flatMap(
            open ->
                model.read(
                    new ReadingTask(
                        open,
                        before,
                        told,
                        context.settings().language(),
                        Written.saidAt(text.envelope()).atZone(context.settings().zone())),
                    PATIENCE))
        .map(opinion -> evidence(opinion, text, context, intent, before, told));
  }

  private static Optional<String> kept(Intent intent) {
    if (intent instanceof Intent.Keep keep) {
      return Optional.of(keep.words());
    }
    return intent instanceof Intent.KeepOrAsk unsure
        ? Optional.of(unsure.words())
        : Optional.empty();
  }

  private Evidence evidence(
      MessageOpinion opinion,
      Text text,
      ChatContext context,
      Intent intent,
      Optional<OpenWords> before,
      Optional<OpenWords> told) {
    Optional<Advice.Kept> kept =
        kept(intent)
            .map(
                words ->
                    new Advice.Kept(
                        words,
                        opinion.tier().map(ModelOpinions::closable).orElse(Tier.GENERAL),
                        EventTimes.of(
                            opinion,
                            words,
                            Written.saidAt(text.envelope()).atZone(context.settings().zone())),
                        told.flatMap(
                            earlier -> NamedWords.of(opinion.mentions(), words, earlier.text())),
                        isTold(opinion, intent)));
    Optional<String> question =
        opinion
            .question()
            .filter(each -> opinion.kind() == MessageOpinion.Kind.QUESTION)
            .filter(each -> isSaid(each, text.body(), before));
    return new Evidence(
        kind(opinion, text, intent).stream().toList(),
        new Advice(true, kept, question, Optional.empty()));
  }

  /** The top tier is on a person's own word only. */
  private static Tier closable(Tier tier) {
    return tier == Tier.ULTRA_SECRET ? Tier.SECRET : tier;
  }

  /** What the rules were not sure of. Words are kept unless a memory answers them. */
  private static Optional<Candidate> kind(MessageOpinion opinion, Text text, Intent intent) {
    boolean unsure = intent instanceof Intent.KeepOrAsk;
    boolean told = intent instanceof Intent.Keep keep && keep.words().equals(text.body().strip());
    if ((!unsure && !told) || opinion.confidence() < LIKELY) {
      return Optional.empty();
    }
    String words = kept(intent).orElseThrow();
    if (opinion.kind() == MessageOpinion.Kind.QUESTION) {
      // A value would be lost if the words were answered and not kept.
      boolean likely = opinion.confidence() >= SURE && words.chars().noneMatch(Character::isDigit);
      return opinion(new Intent.KeepOrAsk(words, likely));
    }
    return Optional.empty();
  }

  /**
   * Whether words that were hardly asked were not asked at all. Those that a memory answers are
   * answered for all that.
   */
  private static boolean isTold(MessageOpinion opinion, Intent intent) {
    return intent instanceof Intent.KeepOrAsk either
        && !either.likely()
        && opinion.kind() == MessageOpinion.Kind.STATEMENT
        && opinion.confidence() >= LIKELY;
  }

  private static Optional<Candidate> opinion(Intent intent) {
    return Optional.of(new Candidate(intent, CONFIDENCE, READER));
  }

  /** Whether a question asks by nothing but words of the message and of the question before it. */
  private boolean isSaid(String question, String message, Optional<OpenWords> before) {
    List<String> said = words.of(message + " " + before.map(OpenWords::text).orElse(""));
    return question.length() <= 2 * SHORT + message.length()
        && words.of(question).stream().allMatch(word -> words.joins(word) || said.contains(word));
  }
}
