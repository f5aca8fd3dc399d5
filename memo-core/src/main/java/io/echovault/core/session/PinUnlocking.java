package io.echovault.core.session;

import io.echovault.core.identity.Rejoining;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.member.MemberTransactions;
import io.echovault.ports.inbound.Unlocking;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.LockoutRule;
import io.echovault.ports.vocabulary.LoginRecord;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.PinFault;
import io.echovault.ports.vocabulary.UnlockLink;
import io.echovault.ports.vocabulary.UnlockOutcome;
import io.echovault.ports.vocabulary.UnlockPurpose;
import java.util.Optional;
import java.util.function.Function;

/**
 * Logs in by PIN. A try is counted in a transaction of its own, then looked at outside any, and
 * what it came to is written in a second one: a process that dies between the two has counted the
 * try and opened nothing.
 */
final class PinUnlocking implements Unlocking {
  private final Storage storage;
  private final MemberTransactions memberTransactions;
  private final Callers callers;
  private final Pins pins;
  private final LoginOutcomes loginOutcomes;
  private final Rejoining rejoining;
  private final LockoutRule rule;
  private final HashingLimiter hashingLimiter = new HashingLimiter();

  PinUnlocking(
      Storage storage,
      MemberTransactions memberTransactions,
      Callers callers,
      Pins pins,
      LoginOutcomes loginOutcomes,
      Rejoining rejoining,
      LockoutRule rule) {
    this.storage = storage;
    this.memberTransactions = memberTransactions;
    this.callers = callers;
    this.pins = pins;
    this.loginOutcomes = loginOutcomes;
    this.rejoining = rejoining;
    this.rule = rule;
  }

  @Override
  public Optional<UnlockLink> look(String token) {
    return callers
        .of(token, memberTransactions.now())
        .map(
            caller ->
                new UnlockLink(
                    caller.sent().purpose(),
                    caller.link().expiresAt(),
                    caller.settings().language(),
                    caller.settings().zone()));
  }

  @Override
  public UnlockOutcome enter(String token, Optional<String> present, Optional<String> chosen) {
    Optional<Caller> caller = callers.of(token, memberTransactions.now());
    return caller.isEmpty()
        ? new UnlockOutcome.Gone()
        : enter(caller.get(), present, chosen.orElse(""));
  }

  private UnlockOutcome enter(Caller caller, Optional<String> present, String chosen) {
    UnlockPurpose purpose = caller.sent().purpose();
    Optional<PinFault> fault = purpose.asksChosen() ? Pins.fault(chosen) : Optional.empty();
    if (fault.isPresent()) {
      return new UnlockOutcome.NotTaken(fault.get());
    }
    if (purpose == UnlockPurpose.SET_PIN) {
      return set(caller, chosen);
    }
    String tried = present.orElse("");
    if (tried.isEmpty()) {
      return new UnlockOutcome.NotTaken(PinFault.PRESENT_MISSING);
    }
    if (tried.equals(chosen)) {
      return new UnlockOutcome.NotTaken(PinFault.SAME_AS_PRESENT);
    }
    return locked(caller.login())
        .orElseGet(() -> hashingLimiter.inTurn(() -> tryOne(caller, tried, chosen)));
  }

  private UnlockOutcome set(Caller caller, String chosen) {
    LoginRecord login = hashingLimiter.inTurn(() -> caller.loginOf(pins.verifier(chosen)));
    return entered(
        caller,
        Optional.empty(),
        memberTransaction -> loginOutcomes.setPin(memberTransaction, login));
  }

  private UnlockOutcome tryOne(Caller caller, String tried, String chosen) {
    MemberId member = caller.member().member();
    Optional<LoginRecord> counted =
        inTenant(caller, scope -> scope.logins().tryOnce(member, memberTransactions.now(), rule));
    if (counted.isEmpty()) {
      return locked(inTenant(caller, scope -> scope.logins().find(member)))
          .orElseGet(UnlockOutcome.Gone::new);
    }
    Optional<Bytes> verifier = counted.map(LoginRecord::verifier);
    if (!pins.matches(caller.verifier(counted.get()), tried)) {
      return wrong(caller, counted.get());
    }
    if (caller.sent().purpose() == UnlockPurpose.RECLAIM && !reclaimed(caller, verifier)) {
      return new UnlockOutcome.Gone();
    }
    if (!caller.sent().purpose().asksChosen()) {
      return entered(caller, verifier, loginOutcomes::enter);
    }
    LoginRecord changed = caller.loginOf(pins.verifier(chosen));
    return entered(
        caller, verifier, memberTransaction -> loginOutcomes.changePin(memberTransaction, changed));
  }

  /** Joins who brought the link with the member whose PIN was right, which uses the link up. */
  private boolean reclaimed(Caller caller, Optional<Bytes> verifier) {
    return rejoining
        .join(
            caller.link().member(),
            caller.member(),
            "by PIN",
            memberTransaction -> hasVerifier(memberTransaction, verifier),
            memberTransaction ->
                memberTransaction.scope().useLink(caller.link(), memberTransaction.now()))
        .isPresent();
  }

  private UnlockOutcome wrong(Caller caller, LoginRecord counted) {
    boolean last = counted.lockedAt(memberTransactions.now());
    inTenant(
        caller,
        scope ->
            memberTransactions
                .lock(scope, caller.member())
                .map(
                    memberTransaction -> {
                      loginOutcomes.refused(
                          memberTransaction, last ? counted.lockedUntil() : Optional.empty());
                      return true;
                    }));
    return new UnlockOutcome.Wrong(last ? 0 : rule.attempts() - counted.failures());
  }

  /**
   * Uses the link up and does the rest with it, unless something changed since it was looked at.
   */
  private UnlockOutcome entered(
      Caller caller, Optional<Bytes> verifier, Function<MemberTransaction, LiveSession> work) {
    return inTenant(
            caller,
            scope ->
                memberTransactions
                    .lock(scope, caller.member())
                    .filter(memberTransaction -> stillGood(memberTransaction, caller, verifier))
                    .map(memberTransaction -> opened(memberTransaction, caller, work)))
        .orElseGet(UnlockOutcome.Gone::new);
  }

  private boolean stillGood(
      MemberTransaction memberTransaction, Caller caller, Optional<Bytes> verifier) {
    TenantScope scope = memberTransaction.scope();
    boolean used = caller.sent().purpose() == UnlockPurpose.RECLAIM;
    return memberTransaction.record().membership().active()
        && callers.fits(scope, caller, memberTransaction.now())
        && (verifier.isEmpty() || hasVerifier(memberTransaction, verifier))
        && (used || scope.useLink(caller.link(), memberTransaction.now()));
  }

  private static boolean hasVerifier(
      MemberTransaction memberTransaction, Optional<Bytes> verifier) {
    return verifier.equals(
        memberTransaction
            .scope()
            .logins()
            .find(memberTransaction.member().member())
            .map(LoginRecord::verifier));
  }

  private UnlockOutcome opened(
      MemberTransaction memberTransaction,
      Caller caller,
      Function<MemberTransaction, LiveSession> work) {
    LiveSession session = work.apply(memberTransaction);
    loginOutcomes.tell(memberTransaction, caller, session);
    memberTransaction.finish();
    return new UnlockOutcome.Opened(caller.sent().purpose(), session);
  }

  private Optional<UnlockOutcome> locked(Optional<LoginRecord> login) {
    return login
        .filter(each -> each.lockedAt(memberTransactions.now()))
        .flatMap(LoginRecord::lockedUntil)
        .map(UnlockOutcome.LockedOut::new);
  }

  private <T> T inTenant(Caller caller, Function<? super TenantScope, ? extends T> work) {
    return storage.inTenant(caller.member().tenant(), work);
  }
}
