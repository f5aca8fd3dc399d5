package io.echovault.core;

import io.echovault.core.access.ProvenStorage;
import io.echovault.core.agenda.Agendas;
import io.echovault.core.agenda.ClockMark;
import io.echovault.core.agenda.Discarding;
import io.echovault.core.agenda.Expiring;
import io.echovault.core.agenda.OldAnswers;
import io.echovault.core.agenda.Shredding;
import io.echovault.core.bot.StoredReplies;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.memory.KeptFiles;
import io.echovault.core.session.Recoveries;
import io.echovault.core.session.RecoveryReminders;
import io.echovault.ports.inbound.Agenda;
import java.time.InstantSource;

/** Puts together what falls due as time goes by. */
final class CoreAgenda {
  private CoreAgenda() {}

  static Agenda of(
      ProvenStorage store,
      MemberTransactions members,
      KeptFiles files,
      StoredReplies replies,
      InstantSource instants) {
    return new Agendas(
        new ClockMark(store, members),
        new Shredding(store, members, files::sweep),
        new Expiring(store, instants),
        new Discarding(store, members),
        new OldAnswers(store, instants),
        new RecoveryReminders(store, members, new Recoveries(), replies));
  }
}
