package io.echovault.core.mail;

import io.echovault.core.member.Alert;
import io.echovault.core.member.Mailbox;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.member.TenantOwners;
import io.echovault.core.session.MemberNotifier;
import io.echovault.ports.inbound.Agenda;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Has mailed what follows of acts: to each who gets it in a transaction of their own, once. What
 * was begun is done again after a crash, and nobody gets a mail of one event twice. Whose row does
 * not open is passed over, since it holds the address: nobody else waits for them.
 */
public final class MailAlerts implements Agenda {
  private static final int CODES = 1_000_000;

  private final Storage storage;
  private final MemberTransactions memberTransactions;
  private final MemberNotifier notifier;
  private final Supplier<UUID> ids;

  /**
   * Mails by a notifier.
   *
   * @param ids random ones, of which codes are made
   */
  public MailAlerts(
      Storage storage,
      MemberTransactions memberTransactions,
      MemberNotifier notifier,
      Supplier<UUID> ids) {
    this.storage = storage;
    this.memberTransactions = memberTransactions;
    this.notifier = notifier;
    this.ids = ids;
  }

  @Override
  public int tick(int limit) {
    List<DueItem> due =
        storage.dueItems().dueAt(DueItem.Kind.MAIL, memberTransactions.now(), limit);
    due.forEach(this::tell);
    return due.size();
  }

  private void tell(DueItem item) {
    Alert.of(item).ifPresent(alert -> tell(item, alert));
    inTenant(item, scope -> scope.unschedule(item));
  }

  private void tell(DueItem item, Alert alert) {
    MemberRef subject = item.member();
    String name = alert.toOwners() ? name(subject) : "";
    for (MemberRef each : recipients(subject, alert)) {
      tell(item, alert, name, each);
    }
  }

  private void tell(DueItem item, Alert alert, String name, MemberRef recipient) {
    try {
      inTenant(
          item,
          scope ->
              memberTransactions
                  .enter(scope, recipient)
                  .ifPresent(
                      memberTransaction -> {
                        mail(memberTransaction, item, alert, name);
                        memberTransaction.finish();
                      }));
    } catch (MemoException.Unreadable changed) {
      // Nothing of the transaction is kept, and there is no address to mail to.
    }
  }

  private String name(MemberRef subject) {
    try {
      return storage.inTenant(
          subject.tenant(),
          scope ->
              scope
                  .members()
                  .find(subject.member())
                  .map(record -> memberTransactions.state(subject, record).belonging().name())
                  .orElse(""));
    } catch (MemoException.Unreadable changed) {
      return "";
    }
  }

  private Set<MemberRef> recipients(MemberRef subject, Alert alert) {
    Set<MemberRef> recipients = new LinkedHashSet<>();
    if (alert.toSelf()) {
      recipients.add(subject);
    }
    if (alert.toOwners()) {
      recipients.addAll(storage.inTenant(subject.tenant(), TenantOwners::of));
    }
    return recipients;
  }

  private void mail(MemberTransaction to, DueItem item, Alert alert, String name) {
    String event = item.member().member().value() + "/" + item.memory().value();
    ZoneId zone = to.state().chat().settings().zone();
    switch (alert) {
      case CODE -> mailCode(to, event);
      case ADDRESS_LEFT -> mailFormer(to, event);
      default ->
          notifier.mail(
              to,
              event,
              to.member().equals(item.member())
                  ? MailWords.own(alert, item.dueAt(), zone)
                  : MailWords.other(alert, name, item.dueAt(), zone));
    }
  }

  private void mailCode(MemberTransaction to, String event) {
    Mailbox mailbox = to.state().chat().settings().mailbox();
    Optional<Mailbox.Asked> asked =
        mailbox.asked(to.now()).filter(waiting -> waiting.code().isEmpty());
    if (asked.isPresent()) {
      String code = code();
      keep(to, mailbox.coded(code));
      notifier.mail(to, asked.get().address(), event, MailWords.code(code));
    }
  }

  private void mailFormer(MemberTransaction to, String event) {
    Mailbox mailbox = to.state().chat().settings().mailbox();
    mailbox
        .former()
        .ifPresent(
            address -> {
              notifier.mail(to, address, event, MailWords.left());
              keep(to, mailbox.withoutFormer());
            });
  }

  private static void keep(MemberTransaction to, Mailbox mailbox) {
    to.state(to.state().with(to.state().chat().with(to.state().chat().settings().with(mailbox))));
  }

  private String code() {
    UUID random = ids.get();
    long bits = random.getMostSignificantBits() ^ random.getLeastSignificantBits();
    String digits = String.valueOf(CODES + Math.floorMod(bits, CODES));
    return digits.substring(1);
  }

  private void inTenant(DueItem item, Consumer<TenantScope> work) {
    storage.<Boolean>inTenant(
        item.member().tenant(),
        scope -> {
          work.accept(scope);
          return true;
        });
  }
}
