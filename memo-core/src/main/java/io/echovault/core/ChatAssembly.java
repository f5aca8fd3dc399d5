package io.echovault.core;

import io.echovault.core.access.ProvenStorage;
import io.echovault.core.bot.Admissions;
import io.echovault.core.bot.AnsweringBot;
import io.echovault.core.bot.Answers;
import io.echovault.core.bot.ChatContexts;
import io.echovault.core.bot.ChatTransaction;
import io.echovault.core.bot.Chats;
import io.echovault.core.bot.Farewells;
import io.echovault.core.bot.GivingUp;
import io.echovault.core.bot.Groups;
import io.echovault.core.bot.Moves;
import io.echovault.core.bot.Numbers;
import io.echovault.core.bot.Preparation;
import io.echovault.core.bot.SentFiles;
import io.echovault.core.colleagues.WiderSearch;
import io.echovault.core.command.Conversation;
import io.echovault.core.identity.Addresses;
import io.echovault.core.identity.Arrivals;
import io.echovault.core.identity.RecycledNumbers;
import io.echovault.core.keeping.TenantBackups;
import io.echovault.core.member.Visits;
import io.echovault.core.memory.Notebooks;
import io.echovault.core.memory.OthersMemories;
import io.echovault.core.session.MemberSessions;
import io.echovault.core.tenant.Joining;
import io.echovault.core.transfer.FileTransfers;
import io.echovault.core.understanding.Opinions;
import io.echovault.ports.inbound.MemoryBot;

/** Puts together what handles the messages of a chat. */
record ChatAssembly(
    Outside outside,
    ProvenStorage storage,
    Visits visits,
    Addresses addresses,
    Arrivals arrivals,
    Notebooks notebooks,
    Answers answers,
    MemberSessions sessions,
    Opinions opinions) {

  MemoryBot bot(
      ChatContexts contexts,
      FileTransfers files,
      Farewells farewells,
      TenantBackups backups,
      Joining joining) {
    Numbers numbers = new Numbers(storage, arrivals, visits);
    Preparation preparation =
        new Preparation(
            addresses,
            new Admissions(storage, arrivals),
            notebooks,
            new SentFiles(outside.mediaSources(), files),
            new WiderSearch(storage, visits, new OthersMemories(storage, visits, notebooks)),
            backups,
            opinions);
    ChatTransaction transaction =
        new ChatTransaction(
            storage,
            arrivals,
            notebooks,
            new Conversation(outside.privacyUrl(), files.exports()),
            answers,
            farewells,
            sessions,
            preparation);
    return new AnsweringBot(
        answers,
        new Chats(
            addresses,
            arrivals,
            notebooks,
            contexts,
            preparation,
            transaction,
            numbers,
            farewells,
            joining,
            new RecycledNumbers(storage, addresses, arrivals, visits)),
        new Groups(storage, addresses, arrivals, answers),
        new Moves(storage, addresses, arrivals, visits, answers, numbers),
        new GivingUp(storage, addresses, arrivals, answers),
        outside.limits());
  }
}
