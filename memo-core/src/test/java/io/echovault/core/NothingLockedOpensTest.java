package io.echovault.core;

import static io.echovault.core.OrganisationWorld.OLGA;
import static io.echovault.core.OrganisationWorld.SAM;
import static io.echovault.core.OrganisationWorld.SUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.ImportFile;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.SealedEntry.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random sequences of everything that can be done without a login. What has been locked for more
 * than fifteen minutes is read by nobody afterwards, and its words stay what they were.
 */
@Tag("slow")
class NothingLockedOpensTest {
  private static final int SEQUENCES = 25;
  private static final int STEPS = 60;
  private static final Duration IN_THE_CHAT = Duration.ofMinutes(15);
  private static final Pattern MARK = Pattern.compile("mark[a-z]{6}");

  /** Since when a memory has been locked without a break, and what its words were then. */
  private record Lock(Instant since, String words) {
    boolean longBefore(Instant now) {
      return since.plus(IN_THE_CHAT).isBefore(now);
    }
  }

  private final Map<MemoryId, Lock> locks = new HashMap<>();
  private final Map<MemoryId, Set<String>> marks = new HashMap<>();
  private final List<ImportFile> copies = new ArrayList<>();
  private final List<String> trace = new ArrayList<>();
  private OrganisationWorld acme = new OrganisationWorld();
  private World world = acme.world;
  private Random random = new Random(0);
  private int lockedLong;
  private int broughtBack;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whateverIsDoneWithoutALogin(long seed) {
    random = new Random(seed);
    for (int sequence = 0; sequence < SEQUENCES; sequence++) {
      begin();
      for (int step = 0; step < STEPS; step++) {
        String done = step();
        trace.add(done);
        world.core().agenda().tick(100);
        check();
      }
      checkWhatColleaguesFind();
    }
    assertThat(lockedLong).as("memories that were locked for long").isGreaterThan(500);
    assertThat(broughtBack).as("restores that brought something back").isGreaterThan(20);
  }

  private void begin() {
    acme = new OrganisationWorld();
    world = acme.world;
    locks.clear();
    marks.clear();
    copies.clear();
    trace.clear();
    acme.apply(OrganisationWorld.acme());
    acme.say("hello", SAM);
    acme.say("hello", SUE);
    acme.say("hello", OLGA);
  }

  private String step() {
    return switch (random.nextInt(20)) {
      case 0, 1 -> say("The " + mark() + " box is blue");
      case 2 -> say("I owe " + mark() + " 50 euros");
      case 3 -> say("The PIN of the " + mark() + " box is 4711");
      case 4, 5 -> say("/edit " + number() + " The PIN of the " + mark() + " box is 4712");
      case 6 -> say("/edit " + number() + " The " + mark() + " box is green");
      case 7, 8 -> delete();
      case 9 -> say("/undo");
      case 10 -> say("/backup");
      case 11, 17 -> say("/restore " + (1 + random.nextInt(3)));
      case 12 -> say((random.nextBoolean() ? "/share " : "/unshare ") + number());
      case 13 -> press("unlock:" + number() + ":" + (1 + random.nextInt(4)));
      case 14 -> acme.say("/backup tenant", OLGA);
      case 15 -> counted(acme.say("/restore tenant " + (1 + random.nextInt(3)), OLGA));
      case 16 -> copy();
      case 18 -> say("/undelete " + number());
      default -> pass();
    };
  }

  private String say(String words) {
    return words + " -> " + counted(acme.say(words, SAM));
  }

  private String counted(String reply) {
    broughtBack += reply.contains("Brought back") || reply.contains("is back.") ? 1 : 0;
    return reply;
  }

  private String mark() {
    StringBuilder mark = new StringBuilder("mark");
    for (int i = 0; i < 6; i++) {
      mark.append((char) ('a' + random.nextInt(26)));
    }
    return mark.toString();
  }

  private int number() {
    return 1 + random.nextInt(Math.max(1, marks.size()));
  }

  private String delete() {
    int number = number();
    Reply asked = world.say("/delete " + number, SAM);
    return asked instanceof Reply.Choice choice
        ? press(choice.buttons().get(0).id())
        : "nothing to delete at " + number;
  }

  private String press(String button) {
    IncomingMessage press = new IncomingMessage.Press(world.envelope(SAM), button, "a button");
    return button + " -> " + world.receive(press).body();
  }

  private String copy() {
    if (copies.isEmpty() || random.nextBoolean()) {
      var content = world.core().transfers().export(world.member(SAM)).content();
      copies.add(ImportFile.of(content));
      return "export";
    }
    ImportFile any = copies.get(random.nextInt(copies.size()));
    world.core().transfers().importFile(world.member(SAM), any, done -> {});
    return "import";
  }

  private String pass() {
    List<Duration> times =
        List.of(
            Duration.ofMinutes(2),
            Duration.ofMinutes(16),
            Duration.ofHours(5),
            Duration.ofHours(25),
            Duration.ofDays(9));
    Duration time = times.get(random.nextInt(times.size()));
    world.clock.advance(time);
    return "pass " + time;
  }

  /** Compares what is there with what was locked before the last step. */
  private void check() {
    Map<MemoryId, SealedEntry> latest = new HashMap<>();
    for (SealedEntry entry : journal()) {
      latest.put(entry.memory(), entry);
    }
    Map<MemoryId, Memory> kept = new HashMap<>();
    UnlockedMemories.of(world.core())
        .export(world.member(SAM))
        .forEach(memory -> kept.put(memory.id(), memory));
    Instant now = world.clock.instant();
    latest.forEach((id, entry) -> check(id, entry, kept, now));
    List<String> seen = new ArrayList<>(world.words(SAM));
    seen.add(acme.say("/recent 50", SAM));
    seen.add(acme.say("/changes", SAM));
    String all = String.join("\n", seen);
    lockedMarks(now).forEach(mark -> assertThat(all).as(trace::toString).doesNotContain(mark));
  }

  private void check(MemoryId id, SealedEntry entry, Map<MemoryId, Memory> kept, Instant now) {
    Optional<Lock> before = Optional.ofNullable(locks.get(id));
    boolean longLocked = before.filter(lock -> lock.longBefore(now)).isPresent();
    if (longLocked) {
      lockedLong++;
      assertThat(entry.tier().secret()).as(trace::toString).isTrue();
    }
    Optional<String> words = Optional.ofNullable(kept.get(id)).map(Memory::text);
    assertThat(words.isPresent()).isEqualTo(entry.change() != Change.FORGOTTEN);
    words.ifPresent(text -> MARK.matcher(text).results().forEach(mark -> note(id, mark.group())));
    if (longLocked && words.isPresent()) {
      assertThat(words).as(trace::toString).contains(before.orElseThrow().words());
    }
    if (!entry.tier().secret()) {
      locks.remove(id);
    } else if (words.isPresent()) {
      Instant since = before.map(Lock::since).orElse(entry.recordedAt());
      locks.put(id, new Lock(since, words.get()));
    }
  }

  private void note(MemoryId id, String mark) {
    marks.computeIfAbsent(id, each -> new TreeSet<>()).add(mark);
  }

  private Set<String> lockedMarks(Instant now) {
    Set<String> locked = new TreeSet<>();
    locks.forEach(
        (id, lock) -> {
          if (lock.longBefore(now)) {
            locked.addAll(marks.getOrDefault(id, Set.of()));
          }
        });
    return locked;
  }

  private void checkWhatColleaguesFind() {
    world.clock.advance(IN_THE_CHAT.plusMinutes(1));
    for (String mark : lockedMarks(world.clock.instant())) {
      for (ChannelIdentity each : List.of(SUE, OLGA)) {
        assertThat(acme.say("/search dept: " + mark + " box", each))
            .as(trace::toString)
            .doesNotContain("The " + mark)
            .doesNotContain("the " + mark);
      }
      assertThat(acme.say("/search tenant: " + mark + " box", OLGA))
          .as(trace::toString)
          .doesNotContain("The " + mark)
          .doesNotContain("the " + mark);
      assertThat(acme.say("/search " + mark, SAM))
          .as(trace::toString)
          .doesNotContain("The " + mark)
          .doesNotContain("the " + mark);
    }
  }

  private List<SealedEntry> journal() {
    var sam = world.member(SAM);
    return world.storage.inTenant(
        sam.tenant(), scope -> scope.journal().after(sam.member(), 0, 100_000));
  }
}
