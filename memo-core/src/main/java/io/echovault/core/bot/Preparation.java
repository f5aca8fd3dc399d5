package io.echovault.core.bot;

import io.echovault.core.advice.AdvisedAnswers;
import io.echovault.core.advice.AskedWords;
import io.echovault.core.authority.Access;
import io.echovault.core.billing.PlanAnswers;
import io.echovault.core.colleagues.WiderSearch;
import io.echovault.core.identity.Located;
import io.echovault.core.identity.MemberLocator;
import io.echovault.core.lifecycle.TenantBackups;
import io.echovault.core.memory.Notebooks;
import io.echovault.core.memory.PreparedVectors;
import io.echovault.core.text.MessageWork;
import io.echovault.core.understanding.ChatContext;
import io.echovault.core.understanding.Decision;
import io.echovault.core.understanding.Evidence;
import io.echovault.core.understanding.Opinions;
import io.echovault.core.understanding.RecallWords;
import io.echovault.core.understanding.Understood;
import io.echovault.core.understanding.Written;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Looking;
import io.echovault.core.understanding.intent.Sent;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Sender;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Does what takes long for a message, outside any transaction of its own: opinions about it, the
 * vectors of what it asks, a file that it brings, a search among colleagues, the backups of an
 * organisation.
 */
public final class Preparation {
  private final MemberLocator memberLocator;
  private final Admissions admissions;
  private final Notebooks notebooks;
  private final ChatContexts contexts;
  private final SentFiles files;
  private final SentMedia media;
  private final WiderSearch widerSearch;
  private final TenantBackups tenantBackups;
  private final PlanAnswers planAnswers;
  private final Opinions opinions;
  private final AdvisedAnswers answers;

  public Preparation(
      MemberLocator memberLocator,
      Admissions admissions,
      Notebooks notebooks,
      ChatContexts contexts,
      SentFiles files,
      SentMedia media,
      WiderSearch widerSearch,
      TenantBackups tenantBackups,
      PlanAnswers planAnswers,
      Opinions opinions,
      AdvisedAnswers answers) {
    this.opinions = opinions;
    this.answers = answers;
    this.memberLocator = memberLocator;
    this.admissions = admissions;
    this.notebooks = notebooks;
    this.contexts = contexts;
    this.files = files;
    this.media = media;
    this.widerSearch = widerSearch;
    this.tenantBackups = tenantBackups;
    this.planAnswers = planAnswers;
  }

  /** What was made ready; empty when the sender is to be located again. */
  Optional<Prepared> prepare(
      Located located, Handling handling, ChatContext context, Understood understood) {
    // Nothing is sent of who was not told yet what happens to what they write.
    Evidence read =
        located.how() == Located.How.NEW
            ? Evidence.NONE
            : opinions.about(located.member(), handling.message(), context, understood);
    Intent intent = Decision.decide(understood, read);
    if (needsMemories(intent)) {
      contexts.warmUp(located);
    }
    PreparedVectors vectors =
        notebooks.prepare(
            located.member(), words(handling.message(), intent, read, context), context.now());
    Evidence evidence =
        read.with(
            answers.advise(
                located, handling.message(), AskedWords.of(intent), read.advice(), vectors));
    Prepared plain =
        new Prepared(located, context, understood, evidence, vectors, Optional.empty());
    return takesLong(intent) ? worked(plain, intent, handling) : Optional.of(plain);
  }

  /** What was made ready of a message for which everything was done already. */
  Prepared done(Located located, ChatContext context, Understood understood, Done done) {
    return new Prepared(
        located,
        context,
        understood,
        Evidence.NONE,
        notebooks.prepare(located.member(), List.of(), context.now()),
        Optional.of(done));
  }

  /** Whether an intent can be carried out with what was made ready. */
  boolean covers(Prepared prepared, Intent intent, Handling handling, ChatContext context) {
    return takesLong(intent)
        ? prepared.done().isPresent()
        : notebooks.needsNothingBut(
            prepared.vectors(), recallWords(handling.message(), intent, context));
  }

  private static List<String> recallWords(
      IncomingMessage message, Intent intent, ChatContext context) {
    return RecallWords.of(intent, Written.saidAt(message.envelope()), context);
  }

  /** The same, with the words of a question that was understood otherwise. */
  private static List<String> words(
      IncomingMessage message, Intent intent, Evidence evidence, ChatContext context) {
    List<String> words = recallWords(message, intent, context);
    return evidence.advice().question().isEmpty()
        ? words
        : Stream.concat(
                words.stream(),
                recallWords(message, new Intent.Ask(evidence.advice().question().get()), context)
                    .stream())
            .distinct()
            .toList();
  }

  /** Whether an intent is about what was kept before, as every one but the most frequent may be. */
  private static boolean needsMemories(Intent intent) {
    return !(intent instanceof Intent.Keep || intent instanceof Intent.SmallTalk);
  }

  private static boolean takesLong(Intent intent) {
    return intent instanceof Sent.MemoryFile
        || intent instanceof Sent.File
        || intent instanceof Looking.Wider
        || intent instanceof Looking.OfTenant
        || intent instanceof Looking.Paying;
  }

  /** Does long work; somebody new is enrolled for that, and so located again. */
  private Optional<Prepared> worked(Prepared plain, Intent intent, Handling handling) {
    Sender sender = handling.message().envelope().sender();
    Admissions.Admission admission = admissions.admit(plain.located(), handling);
    if (admission.verdict() == Admissions.Verdict.UNSETTLED) {
      return Optional.empty();
    }
    Located now =
        plain.located().how() == Located.How.NEW ? memberLocator.locate(sender) : plain.located();
    Optional<Done> done =
        admission.verdict() == Admissions.Verdict.GO_ON
            ? Optional.of(
                MessageWork.unlimited(
                    () -> work(now.member(), admission.access(), intent, handling)))
            : Optional.empty();
    return Optional.of(
        new Prepared(
            now, plain.context(), plain.understood(), plain.evidence(), plain.vectors(), done));
  }

  private Done work(MemberRef member, Access access, Intent intent, Handling handling) {
    if (intent instanceof Looking.Wider wider) {
      return Done.found(widerSearch.search(member, wider.question()));
    } else if (intent instanceof Looking.OfTenant ofTenant) {
      return Done.found(
          tenantBackups.answer(member, ofTenant.backup(), handling.message().envelope().id()));
    }
    if (intent instanceof Looking.Paying paying) {
      return Done.saying(
          planAnswers.answer(member, paying.wish(), handling.message().envelope().id()));
    }
    if (intent instanceof Sent.File) {
      return media.takeIn(member, access, (Media) handling.message());
    }
    return files.takeIn(member, access, handling);
  }
}
