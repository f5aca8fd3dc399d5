package io.echovault.core.transfer;

import io.echovault.core.member.MemberState;
import io.echovault.ports.outbound.Archive.ChatDates;
import io.echovault.ports.vocabulary.DateOrder;
import io.echovault.ports.vocabulary.WrittenDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Decides what the dates of one chat are, and remembers how. Not safe for threads. */
final class ChatDating implements ChatDates {
  private final LocalDate latest;
  private final DateOrder habit;
  private final Optional<DateOrder> told;
  private Optional<DateReading> decided = Optional.empty();

  /**
   * @param now no message is later than a day after this
   * @param told the order of the dates, if somebody says so
   */
  ChatDating(MemberState member, Instant now, Optional<DateOrder> told) {
    latest = LocalDate.ofInstant(now, member.chat().settings().zone()).plusDays(1);
    habit = ChatMemories.habit(member);
    this.told = told;
  }

  @Override
  public List<Optional<LocalDateTime>> moments(List<WrittenDate> written) {
    decided = DateReading.of(written, latest, habit, told);
    return written.stream()
        .map(date -> decided.flatMap(reading -> DateReading.at(date, reading.order(), latest)))
        .toList();
  }

  /** What was decided; empty when no order fits. */
  Optional<DateReading> decided() {
    return decided;
  }
}
