package io.echovault.core;

import io.echovault.core.access.ProvenStorage;
import io.echovault.core.authority.Clearance;
import io.echovault.core.authority.GrantedAccess;
import io.echovault.core.bot.ChatContexts;
import io.echovault.core.bot.ErasureByChat;
import io.echovault.core.bot.ExplainedWords;
import io.echovault.core.bot.FreshDeliveries;
import io.echovault.core.bot.ReplySeals;
import io.echovault.core.bot.SentSound;
import io.echovault.core.bot.StoredDeliveries;
import io.echovault.core.bot.StoredReplies;
import io.echovault.core.identity.Enrolment;
import io.echovault.core.identity.IdentityResolution;
import io.echovault.core.identity.MemberLocator;
import io.echovault.core.identity.Owners;
import io.echovault.core.identity.Rejoining;
import io.echovault.core.lifecycle.ErasedMembers;
import io.echovault.core.lifecycle.TenantBackups;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.memory.BackgroundEmbedding;
import io.echovault.core.memory.BulkMemories;
import io.echovault.core.memory.JournalReading;
import io.echovault.core.memory.KeptFiles;
import io.echovault.core.memory.Notebooks;
import io.echovault.core.memory.SealedMemories;
import io.echovault.core.recall.EverydayWords;
import io.echovault.core.sealing.AccessKey;
import io.echovault.core.sealing.DayKeys;
import io.echovault.core.sealing.Fingerprints;
import io.echovault.core.sealing.MemberKeys;
import io.echovault.core.sealing.PlatformKeys;
import io.echovault.core.sealing.Signing;
import io.echovault.core.session.ChatLogins;
import io.echovault.core.session.LoginServices;
import io.echovault.core.session.MemberSessions;
import io.echovault.core.session.OneTimeLinks;
import io.echovault.core.session.Recoveries;
import io.echovault.core.tenant.DeclaredTenants;
import io.echovault.core.tenant.JoinedMembers;
import io.echovault.core.tenant.Joining;
import io.echovault.core.transfer.FileTransfers;
import io.echovault.core.understanding.Opinions;
import io.echovault.core.voice.ChatVoice;
import io.echovault.ports.inbound.Agenda;
import io.echovault.ports.inbound.AuditDesk;
import io.echovault.ports.inbound.BillingDesk;
import io.echovault.ports.inbound.Deliveries;
import io.echovault.ports.inbound.Embedding;
import io.echovault.ports.inbound.Erasures;
import io.echovault.ports.inbound.KeyRotation;
import io.echovault.ports.inbound.LiveSessions;
import io.echovault.ports.inbound.MailDesk;
import io.echovault.ports.inbound.MemberDesk;
import io.echovault.ports.inbound.Memories;
import io.echovault.ports.inbound.MemoryBot;
import io.echovault.ports.inbound.SessionDesk;
import io.echovault.ports.inbound.TenantDesk;
import io.echovault.ports.inbound.Transfers;
import io.echovault.ports.inbound.Unlocking;
import io.echovault.ports.vocabulary.Grant;
import io.echovault.ports.vocabulary.SessionId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The memory bot, put together. Safe for many threads; holds nothing that needs closing. */
public final class MemoCore {
  private final MemoryBot bot;
  private final Function<GrantedAccess, Memories> memories;
  private final FileTransfers transfers;
  private final Embedding embedding;
  private final Deliveries deliveries;
  private final Agenda agenda;
  private final BillingDesk billingDesk;
  private final MailDesk mailDesk;
  private final MessageSeal messageSeal;
  private final AuditDesk auditDesk;
  private final TenantDesk tenantDesk;
  private final KeyRotation keyRotation;
  private final ErasedMembers erasures;
  private final Runnable check;
  private final LoginServices loginServices;
  private final MemberDesk memberDesk;

  private MemoCore(Outside outside, Optional<Opinions> opinions) {
    EverydayWords.load(); // Now, and not while the first message waits.
    PlatformKeys platformKeys = new PlatformKeys(outside.storage().keys(), outside.keyVault());
    Fingerprints fingerprints = new Fingerprints(platformKeys);
    DayKeys dayKeys = new DayKeys(platformKeys);
    Signing signing = new Signing(platformKeys);
    AccessKey accessKey = new AccessKey(platformKeys, fingerprints, signing);
    ProvenStorage store =
        new ProvenStorage(outside.storage(), accessKey, outside.instants(), outside.accessAlarm());
    MemberKeys memberKeys = new MemberKeys(outside.keyVault());
    JournalReading reading = new JournalReading(memberKeys, store::refused);
    MemberTransactions members = KeyWork.members(outside, memberKeys, fingerprints);
    MemberSessions sessions = new MemberSessions(outside.login().timeout(), outside.ids());
    OneTimeLinks links = new OneTimeLinks(fingerprints);
    var voice = ChatVoice.by(outside.voicePorts());
    ChatLogins chatLogins =
        ChatLogins.at(outside.login().unlockUrl(), links, sessions, members, voice);
    Notebooks notebooks =
        new Notebooks(
            memberKeys,
            fingerprints,
            outside.ids(),
            outside.embedder(),
            outside.textAnalyzer(),
            outside.heldBytes(),
            chatLogins,
            outside.kept().erasures().available(),
            outside.memoryListener(),
            reading);
    KeptFiles keptFiles =
        outside.media().kept(fingerprints, notebooks, store, outside.instants(), outside.ids());
    ChatContexts contexts = new ChatContexts(store, members, notebooks);
    var owners = new Owners(store, members);
    var locator = new MemberLocator(store.directory(), owners, fingerprints, outside.ids());
    IdentityResolution resolver = new IdentityResolution(locator, members);
    FreshDeliveries fresh = new FreshDeliveries();
    ReplySeals replySeals = new ReplySeals(memberKeys, dayKeys);
    StoredReplies replies = outside.telling().replies(outside, fingerprints, replySeals, fresh);
    erasures =
        KeyWork.erased(
            outside,
            store,
            signing,
            keptFiles::removeAll,
            List.of(notebooks::drop, contexts::drop, memberKeys::drop));
    var bulk = new BulkMemories(store, members, notebooks);
    transfers = new FileTransfers(bulk, outside.archive(), keptFiles, outside.instants());
    var rejoining = new Rejoining(store, locator, members, transfers::carry);
    memberDesk = new JoinedMembers(locator, rejoining);
    Joining joining = new Joining(store, locator, fingerprints, members);
    bot =
        new ChatAssembly(
                outside, store, members, locator, resolver, notebooks, replies, sessions, keptFiles,
                opinions)
            .bot(
                contexts,
                transfers,
                new ErasureByChat(erasures, replies, locator),
                TenantBackups.of(store, members, fingerprints, notebooks),
                outside.billing().answers(store, members, fingerprints),
                joining);
    Enrolment enrolment = new Enrolment(store, locator, resolver);
    memories =
        given ->
            new SealedMemories(
                store, locator, enrolment, members, notebooks, given, ExplainedWords::of);
    embedding = new BackgroundEmbedding(store, members, memberKeys, outside.embedder());
    var sound = SentSound.of(store, members, outside.voicePorts(), this::memories);
    deliveries =
        new StoredDeliveries(
            store, replySeals, fresh, transfers, keptFiles, outside.instants(), sound);
    billingDesk = outside.billing().desk(store, members, replies);
    mailDesk = DueWork.troubles(outside, store, members, fingerprints);
    agenda = DueWork.of(outside, store, members, keptFiles, replies, memories(Grant.program()));
    tenantDesk = new DeclaredTenants(store, locator, fingerprints, members, joining);
    messageSeal = new MessageSeal(dayKeys, fingerprints);
    loginServices =
        new LoginServices(
            store,
            members,
            platformKeys,
            memberKeys,
            links,
            sessions,
            new Recoveries(),
            replies,
            rejoining,
            outside.login().attempts());
    check = accessKey::get; // Looks at the other keys that must be there as well.
    keyRotation = KeyWork.rotation(outside, store, platformKeys, memberKeys);
    auditDesk = AuditWork.desk(outside, store, platformKeys, signing, members, locator, reading);
  }

  /** The bot over what the outside supplies. */
  public static MemoCore with(Outside outside) {
    return new MemoCore(outside, Optional.empty());
  }

  static MemoCore with(Outside outside, Opinions opinions) {
    return new MemoCore(outside, Optional.of(opinions));
  }

  /** Throws MemoException.Unreadable unless the keys fit what is kept. */
  public void check() {
    check.run();
  }

  /** For a chat channel: a message in, a reply out. */
  public MemoryBot bot() {
    return bot;
  }

  /** For programs: remember, recall, correct, forget, list. */
  public Memories memories() {
    return memories(Grant.program());
  }

  /** The same, for a program that is given less, or that acts for one member. */
  public Memories memories(Grant grant) {
    return memories.apply(GrantedAccess.of(grant));
  }

  /** The same, showing what a session opens of its member's memories, as long as it is open. */
  public Memories memories(SessionId session) {
    return memories(Grant.program().carrying(session));
  }

  Memories memories(Clearance clearance) {
    return memories.apply(GrantedAccess.with(clearance));
  }

  /** To be called again and again, apart from the agenda: it may take long. */
  public Embedding embedding() {
    return embedding;
  }

  /** For programs: many memories at once, from a file and into one. */
  public Transfers transfers() {
    return transfers(Grant.program());
  }

  /** The same, for a program that is given less, or that acts for one member. */
  public Transfers transfers(Grant grant) {
    return transfers.granted(GrantedAccess.of(grant));
  }

  /** For whoever sends the stored replies. */
  public Deliveries deliveries() {
    return deliveries;
  }

  /** To be called again and again as time goes by. */
  public Agenda agenda() {
    return agenda;
  }

  /** For whoever hears what the payment service tells. */
  public BillingDesk billingDesk() {
    return billingDesk;
  }

  /** For whoever notices troubles of the installation. */
  public MailDesk mailDesk() {
    return mailDesk;
  }

  /** For an operator: the organisations and who is in them. */
  public TenantDesk tenantDesk() {
    return tenantDesk;
  }

  /** For an operator: people who were met as somebody new, and are not. */
  public MemberDesk memberDesk() {
    return memberDesk;
  }

  /** For the operator, when the encryption key is changed. */
  public KeyRotation keyRotation() {
    return keyRotation;
  }

  /** For those who want to be forgotten, and for what comes back with a restored backup. */
  public Erasures erasures() {
    return erasures;
  }

  /** For the page behind the one-time links that the chat sends. */
  public Unlocking unlocking() {
    return loginServices.unlocking();
  }

  /** For whoever carries a session elsewhere, such as in a token. */
  public LiveSessions liveSessions() {
    return loginServices.liveSessions();
  }

  /** For an operator: the logins of all members. */
  public SessionDesk sessionDesk() {
    return loginServices.sessionDesk();
  }

  /** For whoever keeps accepted messages until they are handled. */
  public MessageSeal messageSeal() {
    return messageSeal;
  }

  /** For operators: whether the audit trail was touched. */
  public AuditDesk auditDesk() {
    return auditDesk;
  }
}
