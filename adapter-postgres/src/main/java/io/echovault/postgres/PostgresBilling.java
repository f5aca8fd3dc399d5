package io.echovault.postgres;

import io.echovault.ports.outbound.Billing;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.MessageCount;
import io.echovault.ports.vocabulary.Metered;
import io.echovault.ports.vocabulary.Pricing;
import io.echovault.ports.vocabulary.SubscriptionFact;
import io.echovault.ports.vocabulary.SubscriptionFact.Step;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.ToldFact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one tenant pays for and used, in PostgreSQL. */
final class PostgresBilling implements Billing {
  private static final String FACTS =
      """
      SELECT told, subscription, customer, payer, price, standing, paid_until, ends, at, step
      FROM subscription_facts WHERE tenant_id = ?
      """;
  // A value that may be missing is taken through a type, since a bare NULL has none.
  private static final String PUT =
      """
      INSERT INTO subscription_facts (tenant_id, told, subscription, customer, payer, price,
                                      standing, paid_until, ends, at, step)
      VALUES (?, ?, ?, ?, nullif(?, ''), nullif(?, ''), ?, nullif(?, '-infinity'::timestamptz), ?, ?, ?)
      ON CONFLICT (tenant_id, told) DO NOTHING
      """;
  private static final String REMOVE =
      "DELETE FROM subscription_facts WHERE tenant_id = ? AND told = ?";
  private static final String USED =
      "SELECT what, amount, warned FROM plan_use WHERE tenant_id = ? AND month = ?";
  // Whoever counts at the same time waits for the row and then adds to what is there by then.
  private static final String USE =
      """
      INSERT INTO plan_use AS u (tenant_id, month, what, amount) VALUES (?, ?, ?, ?)
      ON CONFLICT (tenant_id, month, what) DO UPDATE SET amount = u.amount + excluded.amount
      WHERE u.amount + excluded.amount <= ?
      """;

  private static final String MESSAGES =
      "SELECT country, category, type, billable, messages FROM message_counts"
          + " WHERE tenant_id = ? AND month = ?";
  private static final String ON_A_DAY =
      "SELECT coalesce(sum(today), 0)::bigint AS messages FROM message_counts"
          + " WHERE tenant_id = ? AND month = ? AND day = ?";

  private static final String GIVE_BACK =
      """
      UPDATE plan_use SET amount = greatest(0, amount - ?)
      WHERE tenant_id = ? AND month = ? AND what = ?
      """;

  // Whoever asks at the same time waits for the row, and then finds it noted. A limit that is
  // reached is noted as less than 0.
  private static final String WARN =
      """
      INSERT INTO plan_use AS u (tenant_id, month, what, amount, warned) VALUES (?, ?, ?, 0, ?)
      ON CONFLICT (tenant_id, month, what) DO UPDATE SET warned = excluded.warned
      WHERE u.warned <> excluded.warned AND u.warned <> ?
      RETURNING warned
      """;

  private record Use(Metered what, long amount, long warned) {}

  private final TenantId tenant;
  private final Statements statements;
  private final Map<YearMonth, Statements.Rows<Use>> expectedUse = new HashMap<>();
  private Optional<Statements.Rows<ToldFact>> expectedFacts = Optional.empty();

  PostgresBilling(TenantId tenant, Statements statements) {
    this.tenant = tenant;
    this.statements = statements;
  }

  @Override
  public void expect(YearMonth month) {
    expectedFacts = Optional.of(statements.askBehind(PostgresBilling::fact, FACTS, tenant.value()));
    expectedUse.put(
        month, statements.askBehind(PostgresBilling::use, USED, tenant.value(), number(month)));
  }

  @Override
  public List<ToldFact> facts() {
    return expectedFacts
        .map(Statements.Rows::get)
        .orElseGet(() -> statements.ask(PostgresBilling::fact, FACTS, tenant.value()));
  }

  @Override
  public void put(ToldFact told) {
    expectedFacts = Optional.empty();
    SubscriptionFact fact = told.fact();
    statements.add(
        PUT,
        tenant.value(),
        told.told(),
        fact.subscription(),
        fact.customer(),
        fact.payer().orElse(""),
        fact.price().orElse(""),
        fact.standing().name(),
        fact.paidUntil().map(Values::time).orElse(OffsetDateTime.MIN),
        fact.ends(),
        Values.time(fact.at()),
        fact.step().name());
  }

  @Override
  public void remove(String told) {
    expectedFacts = Optional.empty();
    statements.add(REMOVE, tenant.value(), told);
  }

  @Override
  public long used(Metered what, YearMonth month) {
    return use(what, month).map(Use::amount).orElse(0L);
  }

  private Optional<Use> use(Metered what, YearMonth month) {
    Statements.Rows<Use> expected = expectedUse.get(month);
    List<Use> rows =
        expected == null
            ? statements.ask(PostgresBilling::use, USED, tenant.value(), number(month))
            : expected.get();
    return rows.stream().filter(each -> each.what() == what).findFirst();
  }

  @Override
  public boolean isWarned(Metered what, YearMonth month, long limit) {
    return use(what, month).filter(each -> Math.abs(each.warned()) == limit).isPresent();
  }

  @Override
  public boolean warn(Metered what, YearMonth month, long limit) {
    return noted(what, month, limit, -limit);
  }

  @Override
  public boolean warnReached(Metered what, YearMonth month, long limit) {
    return noted(what, month, -limit, -limit);
  }

  /** Notes what people are told; false when that, or what includes it, is noted already. */
  private boolean noted(Metered what, YearMonth month, long now, long more) {
    expectedUse.remove(month);
    return statements
        .askForOne(
            row -> row.getLong("warned"),
            WARN,
            tenant.value(),
            number(month),
            what.name(),
            now,
            more)
        .isPresent();
  }

  @Override
  public void giveBack(Metered what, YearMonth month, long amount) {
    expectedUse.remove(month);
    statements.add(GIVE_BACK, amount, tenant.value(), number(month), what.name());
  }

  @Override
  public void use(Metered what, YearMonth month, long amount, long most) {
    if (amount > most) {
      throw new MemoException.Exhausted(what);
    }
    expectedUse.remove(month);
    statements.addForOne(
        () -> new MemoException.Exhausted(what),
        USE,
        tenant.value(),
        number(month),
        what.name(),
        amount,
        most);
  }

  @Override
  public List<MessageCount> messages(YearMonth month) {
    return statements.ask(PostgresBilling::count, MESSAGES, tenant.value(), number(month));
  }

  @Override
  public long messagesOn(LocalDate day) {
    return statements
        .ask(
            row -> row.getLong("messages"),
            ON_A_DAY,
            tenant.value(),
            number(YearMonth.from(day)),
            day)
        .get(0);
  }

  static MessageCount count(ResultSet row) throws SQLException {
    return new MessageCount(
        new Pricing(
            row.getBoolean("billable"),
            row.getString("category"),
            row.getString("type"),
            row.getString("country")),
        row.getLong("messages"));
  }

  static int number(YearMonth month) {
    return month.getYear() * 100 + month.getMonthValue();
  }

  private static Use use(ResultSet row) throws SQLException {
    return new Use(
        Metered.valueOf(row.getString("what")), row.getLong("amount"), row.getLong("warned"));
  }

  private static ToldFact fact(ResultSet row) throws SQLException {
    Optional<Instant> paidUntil = Values.instantIfAny(row, "paid_until");
    return new ToldFact(
        row.getString("told"),
        new SubscriptionFact(
            row.getString("subscription"),
            row.getString("customer"),
            Optional.ofNullable(row.getString("payer")),
            Optional.ofNullable(row.getString("price")),
            SubscriptionFact.Standing.valueOf(row.getString("standing")),
            paidUntil,
            row.getBoolean("ends"),
            Values.instant(row, "at"),
            Step.valueOf(row.getString("step"))));
  }
}
