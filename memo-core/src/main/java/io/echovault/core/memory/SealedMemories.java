package io.echovault.core.memory;

import io.echovault.core.authority.Access;
import io.echovault.core.authority.GrantedAccess;
import io.echovault.core.identity.Enrolment;
import io.echovault.core.identity.MemberLocator;
import io.echovault.core.member.ChatState;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.member.Settings;
import io.echovault.core.tier.TierRules;
import io.echovault.core.time.AboutTimes;
import io.echovault.core.time.AboutTimes.About;
import io.echovault.ports.inbound.Memories;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.Explanation;
import io.echovault.ports.vocabulary.FormerMemory;
import io.echovault.ports.vocabulary.Listing;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Permission;
import io.echovault.ports.vocabulary.Question;
import io.echovault.ports.vocabulary.Recall;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.Tier;
import io.echovault.ports.vocabulary.WhyNot;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Members' memories for programs: sealed in the store, searched in memory. */
public final class SealedMemories implements Memories {
  private final Storage storage;
  private final MemberLocator memberLocator;
  private final Enrolment enrolment;
  private final MemberTransactions memberTransactions;
  private final Notebooks notebooks;
  private final GrantedAccess given;
  private final Meanings meanings;

  /**
   * Members' memories for a program.
   *
   * @param given what the program is given
   */
  public SealedMemories(
      Storage storage,
      MemberLocator memberLocator,
      Enrolment enrolment,
      MemberTransactions memberTransactions,
      Notebooks notebooks,
      GrantedAccess given,
      Meanings meanings) {
    this.meanings = meanings;
    this.storage = storage;
    this.memberLocator = memberLocator;
    this.enrolment = enrolment;
    this.memberTransactions = memberTransactions;
    this.notebooks = notebooks;
    this.given = given;
  }

  /** What a transaction came to, and what it wrote. */
  private record Written<T>(T result, MemberRecord before, List<SealedEntry> entries) {
    @Override
    public String toString() {
      return "Written[" + entries.size() + "]";
    }
  }

  @Override
  public Optional<MemberRef> find(ChannelIdentity identity) {
    given.require(Permission.MEMORY_READ);
    return memberLocator.find(identity).filter(given::reaches);
  }

  @Override
  public MemberRef enrol(ChannelIdentity identity) {
    given.require(Permission.ADMIN_USERS);
    return enrolment.enrol(identity);
  }

  @Override
  public Memory remember(MemberRef member, Note note) {
    return change(
        member,
        notebook -> {
          Settings settings = notebook.state().settings();
          Optional<About> about =
              AboutTimes.about(
                  note.text(), note.saidAt().atZone(settings.zone()), notebook::birthday);
          Tier tier =
              note.tier().orElseGet(() -> TierRules.classify(note.text(), about.isPresent()));
          return notebook.remember(note, tier, about);
        });
  }

  @Override
  public Memory correct(MemberRef member, int number, String text) {
    Note words = Note.said(text, memberTransactions.now());
    return change(
        member,
        notebook -> {
          Memory former = shown(notebook, number);
          Optional<Instant> aboutAt =
              aboutAt(notebook, words.text(), former.saidAt().atZone(former.zone()));
          Tier after = TierRules.afterCorrection(former.tier(), words.text(), aboutAt.isPresent());
          if (after != former.tier()) {
            notebook.move(number, after);
          }
          return notebook.correct(number, words.text(), aboutAt);
        });
  }

  private static Optional<Instant> aboutAt(Notebook notebook, String text, ZonedDateTime saidAt) {
    return AboutTimes.about(text, saidAt, notebook::birthday).map(About::at);
  }

  @Override
  public void forget(MemberRef member, int number) {
    this.<Boolean>change(
        member,
        notebook -> {
          notebook.forget(shown(notebook, number).number());
          return true;
        });
  }

  private static Memory shown(Notebook notebook, int number) {
    return notebook.find(number).orElseThrow(() -> noMemory(number));
  }

  @Override
  public Recall recall(MemberRef member, Question question) {
    MemoriesView memoriesView = read(member, Permission.MEMORY_SEARCH_SELF);
    // The search itself holds no transaction.
    return notebooks.search(memoriesView, question, vector(memoriesView, question), memory -> true);
  }

  @Override
  public Explanation explain(MemberRef member, Question question) {
    MemoriesView memoriesView = read(member, Permission.MEMORY_SEARCH_SELF);
    return notebooks
        .explain(memoriesView, question, vector(memoriesView, question))
        .meaning(meanings.of(question.text(), chat(member), question.askedAt()));
  }

  @Override
  public WhyNot whyNot(MemberRef member, Question question, int number) {
    MemoriesView memoriesView = read(member, Permission.MEMORY_SEARCH_SELF);
    return memoriesView
        .fold()
        .numbered(number)
        .map(memoryState -> gate(memoriesView, memoryState, question))
        .orElse(WhyNot.of(WhyNot.Gate.NO_SUCH_MEMORY));
  }

  private Optional<float[]> vector(MemoriesView memoriesView, Question question) {
    return notebooks.vector(memoriesView, question, notebooks.vectors());
  }

  private WhyNot gate(MemoriesView memoriesView, MemoryState memoryState, Question question) {
    if (!memoryState.alive()) {
      return WhyNot.of(WhyNot.Gate.FORGOTTEN);
    }
    if (memoryState.memory().isEmpty()) {
      return WhyNot.of(WhyNot.Gate.LOCKED);
    }
    Memory memory = memoryState.memory().get();
    if (WhyNotRules.isOfOtherTime(memory, question)) {
      return WhyNot.of(WhyNot.Gate.OTHER_TIME);
    }
    Question all = new Question(question.text(), question.askedAt(), Question.MOST);
    Explanation explanation = notebooks.explain(memoriesView, all, vector(memoriesView, all));
    WhyNot why = WhyNotRules.of(explanation, memoryState.number(), question.limit());
    List<Integer> quoted = WhyNotRules.quoted(explanation, question.limit(), memoriesView.fold());
    if (quoted.contains(memoryState.number())) {
      return new WhyNot(WhyNot.Gate.NONE, why.place(), 0);
    }
    return why.gate() == WhyNot.Gate.NONE
        ? new WhyNot(WhyNot.Gate.SUPERSEDED, why.place(), 0)
        : why;
  }

  @Override
  public Memory get(MemberRef member, int number) {
    return shown(read(member, Permission.MEMORY_READ), number);
  }

  @Override
  public List<Memory> list(MemberRef member, Listing listing) {
    return read(member, Permission.MEMORY_READ).fold().page(listing);
  }

  @Override
  public List<FormerMemory> history(MemberRef member, int number) {
    return storage.inTenant(
        member.tenant(),
        scope -> {
          MemberRecord record = record(scope, member);
          Access access = access(scope, member, record, Permission.MEMORY_READ);
          Memory memory = shown(notebooks.read(scope, member, record, access.clearance()), number);
          EntrySeals seals = notebooks.seals(member, record);
          return FormerMemories.of(scope, member.member(), memory.id(), seals, access.clearance());
        });
  }

  private static Memory shown(MemoriesView memoriesView, int number) {
    return memoriesView
        .fold()
        .alive(number)
        .flatMap(MemoryState::memory)
        .orElseThrow(() -> noMemory(number));
  }

  @Override
  public List<Memory> recent(MemberRef member, int limit) {
    if (limit < 0) {
      throw new IllegalArgumentException("at most how many memories is 0 or more, not " + limit);
    }
    return read(member, Permission.MEMORY_READ).fold().newest(memoryState -> true, limit);
  }

  @Override
  public List<Memory> export(MemberRef member) {
    return read(member, Permission.MEMORY_EXPORT).fold().all();
  }

  private <T> T change(MemberRef member, Function<? super MemberNotebook, ? extends T> act) {
    Written<T> written = written(member, act);
    notebooks.committed(member, written.before(), written.entries());
    return written.result();
  }

  private <T> Written<T> written(
      MemberRef member, Function<? super MemberNotebook, ? extends T> act) {
    return storage.inTenant(
        member.tenant(),
        scope -> {
          MemberTransaction memberTransaction =
              memberTransactions.enter(scope, member).orElseThrow(SealedMemories::noMember);
          memberTransaction.actedOnBy(
              given.to(scope, member, memberTransaction.record(), memberTransaction.now()));
          T result = act.apply(notebooks.notebook(memberTransaction));
          memberTransaction.finish();
          return new Written<>(result, memberTransaction.record(), memberTransaction.entries());
        });
  }

  private ChatState chat(MemberRef member) {
    return storage.inTenant(
        member.tenant(),
        scope ->
            scope
                .members()
                .find(member.member())
                .map(record -> memberTransactions.state(member, record).chat())
                .orElseThrow(SealedMemories::noMember));
  }

  private MemoriesView read(MemberRef member, Permission needed) {
    return storage.inTenant(
        member.tenant(),
        scope -> {
          MemberRecord record = record(scope, member);
          Access access = access(scope, member, record, needed);
          return notebooks.read(scope, member, record, access.clearance());
        });
  }

  private Access access(
      TenantScope scope, MemberRef member, MemberRecord record, Permission needed) {
    Access access = given.to(scope, member, record, memberTransactions.now());
    access.require(needed);
    return access;
  }

  private static MemberRecord record(TenantScope scope, MemberRef member) {
    return scope
        .members()
        .find(member.member())
        .filter(found -> found.membership().active())
        .orElseThrow(SealedMemories::noMember);
  }

  private static MemoException.NotFound noMember() {
    return new MemoException.NotFound("there is no such member");
  }

  private static MemoException.NotFound noMemory(int number) {
    return new MemoException.NotFound("there is no memory " + number + " that can be shown");
  }
}
