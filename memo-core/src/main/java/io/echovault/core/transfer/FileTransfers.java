package io.echovault.core.transfer;

import io.echovault.core.member.MemberState;
import io.echovault.core.memory.Brought;
import io.echovault.core.memory.BulkMemories;
import io.echovault.core.memory.BulkMemories.Copy;
import io.echovault.core.transfer.ChatFile.ChatLine;
import io.echovault.ports.inbound.Transfers;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ExportFile;
import io.echovault.ports.vocabulary.ImportFile;
import io.echovault.ports.vocabulary.ImportReport;
import io.echovault.ports.vocabulary.MemberRef;
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
public final class FileTransfers implements Transfers {
  private static final int BATCH = 200;
  private static final int MOST_TEXT = 64 << 20;

  private final BulkMemories memories;
  private final InstantSource instants;

  public FileTransfers(BulkMemories memories, InstantSource instants) {
    this.memories = memories;
    this.instants = instants;
  }

  @Override
  public ImportReport importFile(MemberRef member, ImportFile file, IntConsumer progress) {
    return importFile(member, file, MOST_TEXT, scope -> {}, progress);
  }

  /**
   * The same within a bound.
   *
   * @param mostText how many bytes of text are taken at most
   * @param guard called inside each transaction, after the member was locked; ends the import by
   *     throwing
   */
  public ImportReport importFile(
      MemberRef member,
      ImportFile file,
      int mostText,
      Consumer<TenantScope> guard,
      IntConsumer progress) {
    try {
      Contents contents = Contents.of(file.content(), mostText);
      Taking taking = new Taking(member, guard, progress);
      return contents.copy()
          ? copy(contents.text(), taking)
          : chat(contents.text(), file, memories.state(member), taking);
    } catch (Refusal e) {
      return ImportReport.refused(e.words());
    }
  }

  @Override
  public ExportFile export(MemberRef member) {
    Copy copy = memories.copy(member);
    return new ExportFile(
        "echovault-"
            + LocalDate.ofInstant(copy.at(), copy.state().chat().settings().zone())
            + ".zip",
        new Bytes(CopyZip.of(copy)),
        copy.memories().size(),
        copy.secret());
  }

  /**
   * Copies the open memories of a member to another; those that are there already stay as they are.
   *
   * @return how many stay behind because they are locked
   * @throws IllegalStateException when they are too many
   */
  public int carry(MemberRef from, MemberRef to) {
    ExportFile copy = export(from);
    ImportReport report = importFile(to, ImportFile.of(copy.content()), done -> {});
    if (!report.accepted()) {
      throw new IllegalStateException("the memories of a member are too many to be copied");
    }
    return copy.leftOut();
  }

  private static ImportReport copy(String text, Taking taking) {
    List<Brought> all = Archive.read(text);
    all.forEach(taking::take);
    return taking.finish().ofCopy();
  }

  private ImportReport chat(String text, ImportFile file, MemberState member, Taking taking) {
    LocalDate tomorrow =
        LocalDate.ofInstant(instants.instant(), member.chat().settings().zone()).plusDays(1);
    ChatFile chat = ChatFile.read(text, tomorrow, ChatMemories.habit(member), file.order());
    ChatMemories made = new ChatMemories(member, file.memberName());
    int tooLong = 0;
    boolean own = false;
    for (ChatLine line : chat.lines()) {
      own |= made.isMember(line.author());
      Optional<Brought> memory = made.of(line);
      memory.ifPresent(taking::take);
      tooLong += memory.isEmpty() ? 1 : 0;
    }
    return taking.finish().ofChat(chat, tooLong, own);
  }

  /** Takes memories in, batch by batch. */
  private final class Taking {
    private final MemberRef member;
    private final Consumer<TenantScope> guard;
    private final IntConsumer progress;
    private final List<Brought> batch = new ArrayList<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final Tally tally = new Tally();
    private int done;

    Taking(MemberRef member, Consumer<TenantScope> guard, IntConsumer progress) {
      this.member = member;
      this.guard = guard;
      this.progress = progress;
    }

    void take(Brought memory) {
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
