package io.echovault.core.transfer;

import io.echovault.core.authority.Access;
import io.echovault.core.authority.GrantedAccess;
import io.echovault.core.member.MemberState;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.memory.BulkMemories;
import io.echovault.core.memory.BulkMemories.Copy;
import io.echovault.core.memory.ImportedMemory;
import io.echovault.core.memory.KeptFiles;
import io.echovault.ports.inbound.Transfers;
import io.echovault.ports.outbound.Archive;
import io.echovault.ports.vocabulary.ArchiveContent;
import io.echovault.ports.vocabulary.ArchiveContent.Chat;
import io.echovault.ports.vocabulary.ArchiveContent.Refused;
import io.echovault.ports.vocabulary.ChatMessage;
import io.echovault.ports.vocabulary.ExportFile;
import io.echovault.ports.vocabulary.ImportFile;
import io.echovault.ports.vocabulary.ImportReport;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Permission;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Files with many memories, in and out. Safe for threads. */
public final class FileTransfers {
  private static final int BATCH = 200;
  private static final int MOST_TEXT = 64 << 20;

  private final BulkMemories memories;
  private final Archive archive;
  private final KeptFiles keptFiles;
  private final InstantSource instants;

  public FileTransfers(
      BulkMemories memories, Archive archive, KeptFiles keptFiles, InstantSource instants) {
    this.keptFiles = keptFiles;
    this.memories = memories;
    this.archive = archive;
    this.instants = instants;
  }

  /** These transfers for a program that is given so much. */
  public Transfers granted(GrantedAccess given) {
    Consumer<MemberTransaction> guard =
        memberTransaction ->
            memberTransaction.actedOnBy(
                given.to(
                    memberTransaction.scope(),
                    memberTransaction.member(),
                    memberTransaction.record(),
                    memberTransaction.now()));
    return new Transfers() {
      @Override
      public ImportReport importFile(MemberRef member, ImportFile file, IntConsumer progress) {
        given.require(Permission.MEMORY_CREATE);
        MemberState state = memories.state(member, guard);
        return take(state, file, MOST_TEXT, new Taking(member, guard, progress))
            .report(state.chat().settings().language());
      }

      @Override
      public ExportFile export(MemberRef member) {
        return FileTransfers.this.export(member, guard);
      }
    };
  }

  /**
   * The same within a bound.
   *
   * @param mostText how many bytes of text are taken at most
   * @param guard called inside each transaction, after the member was locked; ends the import by
   *     throwing
   */
  public Imported take(
      MemberRef member, ImportFile file, int mostText, Consumer<? super MemberTransaction> guard) {
    return take(
        memories.state(member, memberTransaction -> {}),
        file,
        mostText,
        new Taking(member, guard, done -> {}));
  }

  private Imported take(MemberState member, ImportFile file, int mostText, Taking taking) {
    ChatDating dates = new ChatDating(member, instants.instant(), file.order());
    ArchiveContent content = archive.read(file.content(), mostText, dates);
    if (content instanceof Refused refused) {
      return Imported.refused(refused, mostText);
    } else if (content instanceof Chat chat) {
      return chat(chat, new ChatMemories(member, file.memberName()), dates, taking);
    }
    ((ArchiveContent.Copy) content).memories().stream().map(CopyMemories::of).forEach(taking::take);
    return taking.finish().ofCopy();
  }

  private static Imported chat(Chat chat, ChatMemories made, ChatDating dates, Taking taking) {
    DateReading reading =
        dates
            .decided()
            .orElseThrow(() -> new IllegalStateException("an archive asked for no dates"));
    int tooLong = 0;
    boolean own = chat.messages().isEmpty();
    for (ChatMessage message : chat.messages()) {
      own |= made.isMember(message.author());
      Optional<ImportedMemory> memory = made.of(message);
      memory.ifPresent(taking::take);
      tooLong += memory.isEmpty() ? 1 : 0;
    }
    return taking.finish().ofChat(chat.wordless(), reading, tooLong, own);
  }

  /** Whether {@link #export} gives copies. */
  public boolean exports() {
    return archive.available();
  }

  /** A copy for the member. */
  public ExportFile export(MemberRef member) {
    return export(member, memberTransaction -> {});
  }

  private ExportFile export(MemberRef member, Consumer<? super MemberTransaction> guard) {
    if (!exports()) {
      throw new IllegalStateException("no copy can be written without an archive; connect one");
    }
    Copy copy = memories.copy(member, guard);
    LocalDate day = LocalDate.ofInstant(copy.at(), copy.state().chat().settings().zone());
    return new ExportFile(
        "echovault-" + day + ".zip",
        archive.write(CopyWording.of(copy, CopiedFiles.of(member, copy.memories(), keptFiles))),
        copy.memories().size(),
        copy.secret());
  }

  /**
   * Copies the open memories of a member to another; those that are there already stay as they are.
   *
   * @return how many stay behind because they are locked
   */
  public int carry(MemberRef from, MemberRef to) {
    Consumer<MemberTransaction> operator =
        memberTransaction ->
            memberTransaction.actedOnBy(Access.ofOperator(memberTransaction.record().membership()));
    Copy copy = memories.copy(from, operator);
    Taking taking = new Taking(to, operator, done -> {});
    CopyMemories.archived(copy).stream().map(CopyMemories::of).forEach(taking::take);
    taking.finish();
    return copy.secret();
  }

  /** Takes memories in, batch by batch. */
  private final class Taking {
    private final MemberRef member;
    private final Consumer<? super MemberTransaction> guard;
    private final IntConsumer progress;
    private final List<ImportedMemory> batch = new ArrayList<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final Tally tally = new Tally();
    private int done;

    Taking(MemberRef member, Consumer<? super MemberTransaction> guard, IntConsumer progress) {
      this.member = member;
      this.guard = guard;
      this.progress = progress;
    }

    void take(ImportedMemory memory) {
      batch.add(memory);
      if (batch.size() == BATCH) {
        flush();
      }
    }

    Tally finish() {
      if (!batch.isEmpty()) {
        flush();
      }
      return tally;
    }

    private void flush() {
      tally.add(memories.take(member, batch, numbers, guard));
      done += batch.size();
      batch.clear();
      progress.accept(done);
    }
  }
}
