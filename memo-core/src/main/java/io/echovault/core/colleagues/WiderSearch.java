package io.echovault.core.colleagues;

import io.echovault.core.answer.Message;
import io.echovault.core.audit.AdministrationChain;
import io.echovault.core.colleagues.WiderQuestion.Reach;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.memory.OthersMemories;
import io.echovault.core.memory.Visibility;
import io.echovault.core.tenant.RoleWords;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.Division;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Permission;
import io.echovault.ports.vocabulary.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * Answers questions that go beyond one's own memories. That takes many transactions, each of the
 * tenant that is read, and none of them lasts while another runs. Safe for threads.
 */
public final class WiderSearch {
  private final Storage storage;
  private final MemberTransactions memberTransactions;
  private final People people;

  public WiderSearch(
      Storage storage, MemberTransactions memberTransactions, OthersMemories memories) {
    this.storage = storage;
    this.memberTransactions = memberTransactions;
    this.people = new People(storage, memberTransactions, memories);
  }

  /** Searches as far as the asker may, and gives what to say about it. */
  public Finding search(MemberRef member, WiderQuestion question) {
    Asker asker =
        storage.inTenant(member.tenant(), scope -> Asker.of(scope, member, memberTransactions));
    Optional<Message> refusal = refusal(asker, question);
    if (refusal.isPresent()) {
      return Finding.refused(asker.membership(), refusal.get());
    }
    return switch (question.reach()) {
      case DEPARTMENT -> {
        Visibility visibility =
            new Visibility(
                asker.membership().department(),
                !asker.access().may(Permission.MEMORY_SEARCH_DEPT));
        String where = "department " + asker.membership().department().orElseThrow().value();
        yield told(
            asker, question, List.of(own(asker, visibility)), Act.DEPARTMENT_SEARCHED, where);
      }
      case TENANT ->
          told(
              asker,
              question,
              List.of(own(asker, Visibility.ofTenant())),
              Act.TENANT_SEARCHED,
              "the tenant");
      case TENANTS -> {
        List<People.Where> all = organisations(asker);
        yield told(asker, question, all, Act.TENANTS_SEARCHED, all.size() + " tenants");
      }
    };
  }

  private static Optional<Message> refusal(Asker asker, WiderQuestion question) {
    if (asker.tenant().isEmpty()) {
      return Optional.of(Message.of("wider.on-your-own"));
    }
    if (question.reach() == Reach.DEPARTMENT && asker.membership().department().isEmpty()) {
      return Optional.of(Message.of("wider.no-department"));
    }
    if (question.reach() == Reach.TENANT && !asker.access().may(Permission.MEMORY_SEARCH_TENANT)) {
      return Optional.of(RoleWords.refusal(asker.access().role(), "role.no-tenant-search"));
    }
    if (question.reach() == Reach.TENANTS && !asker.access().may(Permission.ADMIN_TENANTS)) {
      return Optional.of(RoleWords.refusal(asker.access().role(), "role.no-wider-search"));
    }
    return question.words().isBlank()
        ? Optional.of(Message.of("wider.no-words"))
        : Optional.empty();
  }

  private static People.Where own(Asker asker, Visibility visibility) {
    return new People.Where(asker.member().tenant(), "", visibility);
  }

  /** All organisations. That each is searched is audited there before anything is read. */
  private List<People.Where> organisations(Asker asker) {
    List<Division> all = storage.inTenant(TenantId.PLATFORM, scope -> scope.divisions().all());
    String by = asker.by() + " of tenant " + asker.member().tenant().value();
    for (Division each : all) {
      if (!each.id().equals(asker.member().tenant().value())) {
        storage.<Boolean>inTenant(
            new TenantId(each.id()),
            scope -> {
              AdministrationChain.append(scope, memberTransactions.now(), Act.TENANTS_SEARCHED, by);
              return true;
            });
      }
    }
    return all.stream()
        .map(each -> new People.Where(new TenantId(each.id()), each.name(), Visibility.ofTenant()))
        .toList();
  }

  private Finding told(
      Asker asker, WiderQuestion question, List<People.Where> where, Act act, String subject) {
    People.Result result = people.ask(asker.member(), question.words(), where);
    Message words =
        result.found().isEmpty()
            ? result.nearest().isEmpty()
                ? WiderAnswer.nothing(result.asked())
                : WiderAnswer.nearest(result.nearest(), asker.zone())
            : WiderAnswer.found(result.found(), asker.zone());
    int shown = Math.max(result.found().size(), result.nearest().size());
    Message all =
        result.complete()
            ? Message.none()
            : Message.of("wider.not-all").with("people", result.asked());
    return new Finding(
        Message.lines(words, all),
        asker.membership(),
        Optional.of(
            new Finding.Audited(
                act, "%s, %d searched, %d shown".formatted(subject, result.asked(), shown))));
  }
}
