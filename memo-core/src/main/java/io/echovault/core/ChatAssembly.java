package io.echovault.core;

import io.echovault.core.access.ProvenStorage;
import io.echovault.core.advice.AdvisedAnswers;
import io.echovault.core.advice.MediaAdvice;
import io.echovault.core.advice.ModelOpinions;
import io.echovault.core.billing.PlanAnswers;
import io.echovault.core.bot.Admissions;
import io.echovault.core.bot.AnsweringBot;
import io.echovault.core.bot.ChatContexts;
import io.echovault.core.bot.ChatTransaction;
import io.echovault.core.bot.DirectMessages;
import io.echovault.core.bot.ErasureByChat;
import io.echovault.core.bot.GivingUp;
import io.echovault.core.bot.Groups;
import io.echovault.core.bot.Hearing;
import io.echovault.core.bot.Moves;
import io.echovault.core.bot.PhoneReassignment;
import io.echovault.core.bot.Preparation;
import io.echovault.core.bot.SentFiles;
import io.echovault.core.bot.SentMedia;
import io.echovault.core.bot.StoredReplies;
import io.echovault.core.colleagues.WiderSearch;
import io.echovault.core.command.Conversation;
import io.echovault.core.identity.IdentityResolution;
import io.echovault.core.identity.MemberLocator;
import io.echovault.core.identity.RecycledNumbers;
import io.echovault.core.lifecycle.TenantBackups;
import io.echovault.core.member.Bookings;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.memory.KeptFiles;
import io.echovault.core.memory.Notebooks;
import io.echovault.core.memory.OthersMemories;
import io.echovault.core.memory.OwnMemories;
import io.echovault.core.session.MemberSessions;
import io.echovault.core.session.VoiceOutcomes;
import io.echovault.core.tenant.Joining;
import io.echovault.core.transfer.FileTransfers;
import io.echovault.core.understanding.Opinions;
import io.echovault.core.voice.VoiceDesk;
import io.echovault.ports.inbound.MemoryBot;
import io.echovault.ports.outbound.LanguageModel;
import java.util.Optional;

/**
 * Puts together what handles the messages of a chat.
 *
 * @param opinions in place of those of the language model
 */
record ChatAssembly(
    Outside outside,
    ProvenStorage storage,
    MemberTransactions memberTransactions,
    MemberLocator memberLocator,
    IdentityResolution identityResolution,
    Notebooks notebooks,
    StoredReplies storedReplies,
    MemberSessions sessions,
    KeptFiles keptFiles,
    Optional<Opinions> opinions) {

  MemoryBot bot(
      ChatContexts contexts,
      FileTransfers files,
      ErasureByChat erasureByChat,
      TenantBackups backups,
      PlanAnswers planAnswers,
      Joining joining) {
    PhoneReassignment phoneReassignment =
        new PhoneReassignment(storage, identityResolution, memberTransactions);
    LanguageModel model =
        outside.languageModel().paidBy(new Bookings(storage, memberTransactions).purse());
    OwnMemories ownMemories = new OwnMemories(storage, memberTransactions, notebooks);
    SentMedia sentMedia =
        new SentMedia(
            outside.media().sources(),
            outside.media().reader(),
            keptFiles,
            new MediaAdvice(model, ownMemories, outside.textAnalyzer()));
    Preparation preparation =
        new Preparation(
            memberLocator,
            new Admissions(storage, identityResolution),
            notebooks,
            contexts,
            new SentFiles(outside.media().sources(), files, sentMedia),
            sentMedia,
            new WiderSearch(
                storage,
                memberTransactions,
                new OthersMemories(storage, memberTransactions, notebooks)),
            backups,
            planAnswers,
            opinions.orElseGet(() -> new ModelOpinions(model, ownMemories, outside.textAnalyzer())),
            new AdvisedAnswers(model, ownMemories, outside.textAnalyzer()));
    ChatTransaction transaction =
        new ChatTransaction(
            storage,
            identityResolution,
            notebooks,
            new Conversation(
                outside.telling().privacyUrl(), files.exports(), outside.telling().mails()),
            storedReplies,
            erasureByChat,
            sessions,
            preparation);
    return new AnsweringBot(
        storedReplies,
        new DirectMessages(
            memberLocator,
            identityResolution,
            notebooks,
            contexts,
            new Hearing(
                new VoiceDesk(
                    storage,
                    memberTransactions,
                    outside.voicePorts(),
                    new VoiceOutcomes(sessions, outside.login().attempts()),
                    !outside.telling().direct())),
            preparation,
            transaction,
            phoneReassignment,
            erasureByChat,
            joining,
            new RecycledNumbers(storage, memberLocator, identityResolution, memberTransactions)),
        new Groups(storage, memberLocator, identityResolution, storedReplies),
        new Moves(
            storage,
            memberLocator,
            identityResolution,
            memberTransactions,
            storedReplies,
            phoneReassignment),
        new GivingUp(storage, memberLocator, identityResolution, storedReplies),
        outside.limits());
  }
}
