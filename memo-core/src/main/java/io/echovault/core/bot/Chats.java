package io.echovault.core.bot;

import io.echovault.core.answer.Answer;
import io.echovault.core.colleagues.WiderQuestion;
import io.echovault.core.colleagues.WiderSearch;
import io.echovault.core.command.Conversation;
import io.echovault.core.identity.Addresses;
import io.echovault.core.identity.Arrivals;
import io.echovault.core.identity.Place;
import io.echovault.core.identity.RecycledNumbers;
import io.echovault.core.identity.Unsettled;
import io.echovault.core.keeping.TenantBackup;
import io.echovault.core.keeping.TenantBackups;
import io.echovault.core.member.Visit;
import io.echovault.core.memory.Notebook;
import io.echovault.core.memory.Notebooks;
import io.echovault.core.memory.QuestionVectors;
import io.echovault.core.session.MemberSessions;
import io.echovault.core.tenant.Joining;
import io.echovault.core.text.MessageWork;
import io.echovault.core.text.Readings;
import io.echovault.core.wording.Worded;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Reading;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.Role;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.Sender;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Handles what one person writes to us: find them, answer, keep everything in one transaction. */
public final class Chats {
  private final Storage storage;
  private final Addresses addresses;
  private final Arrivals arrivals;
  private final Notebooks notebooks;
  private final Conversation conversation;
  private final Answers answers;
  private final Numbers numbers;
  private final Admissions admissions;
  private final SentFiles files;
  private final Farewells farewells;
  private final MemberSessions sessions;
  private final WiderSearch widerSearch;
  private final TenantBackups tenantBackups;
  private final Joining joining;
  private final RecycledNumbers recycled;

  public Chats(
      Storage storage,
      Addresses addresses,
      Arrivals arrivals,
      Notebooks notebooks,
      Conversation conversation,
      Answers answers,
      Numbers numbers,
      Admissions admissions,
      SentFiles files,
      Farewells farewells,
      WiderSearch widerSearch,
      TenantBackups tenantBackups,
      Joining joining,
      RecycledNumbers recycled,
      MemberSessions sessions) {
    this.sessions = sessions;
    this.storage = storage;
    this.addresses = addresses;
    this.arrivals = arrivals;
    this.notebooks = notebooks;
    this.conversation = conversation;
    this.answers = answers;
    this.numbers = numbers;
    this.admissions = admissions;
    this.files = files;
    this.farewells = farewells;
    this.widerSearch = widerSearch;
    this.tenantBackups = tenantBackups;
    this.joining = joining;
    this.recycled = recycled;
  }

  /** What a transaction came to; no reply when the sender is to be located again. */
  private record Outcome(
      Optional<Reply> reply,
      MemberRecord before,
      List<SealedEntry> written,
      boolean loggedIn,
      boolean erased) {
    @Override
    public String toString() {
      return "Outcome[" + written.size() + " written]";
    }
  }

  /** The reply; empty when the sender turned out to be somebody else, and is to be tried again. */
  Optional<Reply> receive(Handling handling) {
    Sender sender = handling.message().envelope().sender();
    Place place = addresses.locate(sender);
    if (place.how() == Place.How.NEW && farewells.concerns(handling.message())) {
      return Optional.of(Reply.SILENCE); // Erased by this very message, or pressed long after.
    }
    if (joining.meet(place, sender) || recycled.separate(place, sender, handling.fence())) {
      return Optional.empty();
    }
    numbers.takeFromFormerHolder(place, sender, handling);
    Optional<WiderQuestion> wider = WiderQuestion.in(handling.message());
    Optional<TenantBackup> backup = TenantBackup.in(handling.message());
    if (files.concerns(handling.message())) {
      return receive(place, sender, handling, (now, role) -> takeIn(now, role, handling));
    }
    if (backup.isPresent()) {
      return receive(place, sender, handling, (now, role) -> backUp(now, backup.get(), handling));
    }
    return wider.isPresent()
        ? receive(
            place,
            sender,
            handling,
            (now, role) -> Done.found(widerSearch.search(now, wider.get())))
        : receive(place, sender, handling, Optional.empty());
  }

  private Done backUp(MemberRef member, TenantBackup wanted, Handling handling) {
    return Done.found(tenantBackups.answer(member, wanted, handling.message().envelope().id()));
  }

  private Done takeIn(MemberRef member, Role role, Handling handling) {
    return Done.saying(files.takeIn(member, role, handling));
  }

  /** Does long work first; somebody new is enrolled for that, and so located again. */
  private Optional<Reply> receive(
      Place place,
      Sender sender,
      Handling handling,
      BiFunction<? super MemberRef, ? super Role, Done> work) {
    Admissions.Admission admission = admissions.admit(place, handling);
    if (admission.verdict() == Admissions.Verdict.UNSETTLED) {
      return Optional.empty();
    }
    Place now = place.how() == Place.How.NEW ? addresses.locate(sender) : place;
    Optional<Done> done =
        admission.verdict() == Admissions.Verdict.GO_ON
            ? Optional.of(MessageWork.unlimited(() -> work.apply(now.member(), admission.role())))
            : Optional.empty();
    return receive(now, sender, handling, done);
  }

  private Optional<Reply> receive(
      Place place, Sender sender, Handling handling, Optional<Done> done) {
    MemberRef member = place.member();
    if (place.how() != Place.How.NEW && !notebooks.warm(member)) {
      MessageWork.unlimited(
          () ->
              storage.<Boolean>inTenant(
                  member.tenant(),
                  scope -> {
                    notebooks.warmUp(scope, member);
                    return true;
                  }));
    }
    Outcome outcome = settled(place, sender, handling, done);
    if (outcome.erased()) {
      farewells.done(member, sender.identities());
      return outcome.reply();
    }
    notebooks.committed(member, outcome.before(), outcome.written());
    if (!outcome.loggedIn()) {
      notebooks.close(member);
    }
    if (outcome.reply().isPresent()) {
      arrivals.settled(sender, member);
    }
    return outcome.reply();
  }

  /** Handles the message, and keeps a text as it stands when what it asks for fails. */
  private Outcome settled(Place place, Sender sender, Handling handling, Optional<Done> done) {
    try {
      return inTransaction(place, sender, handling, done);
    } catch (MemoException | Unsettled e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      if (!(handling.message() instanceof IncomingMessage.Text) || !isFaultOfOurs(e)) {
        throw e;
      }
      Readings.failed(Reading.INTENT, e);
      return inTransaction(place, sender, handling.keepingOnly(), done);
    }
  }

  // A mistake in reading shows as an exception of the JDK, trouble of a store as one of its own.
  private static boolean isFaultOfOurs(Throwable failure) {
    return failure.getClass().getName().startsWith("java.");
  }

  private Outcome inTransaction(
      Place place, Sender sender, Handling handling, Optional<Done> done) {
    MessageWork.check();
    return notebooks.withVectors(
        vectors ->
            storage.inTenant(
                place.member().tenant(),
                scope -> answer(scope, place, sender, handling, done, vectors)));
  }

  private Answer said(Handling handling, Optional<Done> done, Notebook notebook) {
    IncomingMessage message = handling.message();
    if (handling.plainly() && message instanceof IncomingMessage.Text text) {
      return conversation.keep(text, handling.reading(), notebook);
    }
    return conversation.answer(message, handling.reading(), done.map(Done::words), notebook);
  }

  private Outcome answer(
      TenantScope scope,
      Place place,
      Sender sender,
      Handling handling,
      Optional<Done> done,
      QuestionVectors vectors) {
    scope.replies().expect(handling.fingerprint());
    Visit visit = arrivals.enter(scope, place, sender);
    handling.fence().ifPresent(scope::verify);
    boolean loggedIn = visit.session().isPresent();
    Optional<Reply> earlier = answers.earlier(visit, handling.fingerprint());
    if (earlier.isPresent()) {
      return new Outcome(earlier, visit.record(), List.of(), loggedIn, false);
    }
    Optional<Reply> reply = Optional.empty();
    if (arrivals.settle(visit, place, sender)) {
      done.ifPresent(each -> each.audit(visit));
      Optional<Reply> last = farewells.erase(visit, handling, sender.identities());
      if (last.isPresent()) {
        return new Outcome(last, visit.record(), List.of(), false, true);
      }
      List<ChannelIdentity> to = sender.identities();
      visit.state(visit.state().heard(handling.message().envelope()));
      visit.session().ifPresent(session -> sessions.touch(scope, session, visit.now()));
      Notebook notebook = notebooks.open(visit, vectors, handling.message().envelope());
      Answer answer = said(handling, done, notebook);
      Worded given = Rendering.answer(visit, answer);
      SecretsRead.audit(visit, given.facts());
      answers.keep(visit, handling.message(), handling.fingerprint(), given, to);
      reply = Optional.of(given.reply());
    }
    visit.finish();
    return new Outcome(reply, visit.record(), visit.entries(), loggedIn, false);
  }
}
