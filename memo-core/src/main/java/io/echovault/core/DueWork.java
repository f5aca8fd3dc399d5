package io.echovault.core;

import io.echovault.core.access.ProvenStorage;
import io.echovault.core.agenda.Agendas;
import io.echovault.core.agenda.ClockMark;
import io.echovault.core.agenda.Discarding;
import io.echovault.core.agenda.Expiring;
import io.echovault.core.agenda.OldAnswers;
import io.echovault.core.agenda.Shredding;
import io.echovault.core.bot.LaterWriting;
import io.echovault.core.bot.StoredReplies;
import io.echovault.core.mail.MailAlerts;
import io.echovault.core.mail.TroubleMail;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.memory.KeptFiles;
import io.echovault.core.sealing.Fingerprints;
import io.echovault.core.session.Recoveries;
import io.echovault.core.session.RecoveryReminders;
import io.echovault.ports.inbound.Agenda;
import io.echovault.ports.inbound.MailDesk;
import io.echovault.ports.inbound.Memories;

/** Puts together what is done as time goes by. */
final class DueWork {
  private DueWork() {}

  static MailDesk troubles(
      Outside outside, ProvenStorage store, MemberTransactions members, Fingerprints fingerprints) {
    return new TroubleMail(store, members, fingerprints, outside.telling().mails());
  }

  static Agenda of(
      Outside outside,
      ProvenStorage store,
      MemberTransactions members,
      KeptFiles files,
      StoredReplies replies,
      Memories memories) {
    return new Agendas(
        new ClockMark(store, members),
        new Shredding(store, members, files::sweep),
        new Expiring(store, outside.instants()),
        new Discarding(store, members),
        new OldAnswers(store, outside.instants()),
        new RecoveryReminders(store, members, new Recoveries(), replies),
        outside.billing().ends(store, members, replies),
        outside.billing().limits(store, members, replies),
        new MailAlerts(store, members, replies, outside.ids()),
        new LaterWriting(store, members, outside.voicePorts(), memories, replies));
  }
}
