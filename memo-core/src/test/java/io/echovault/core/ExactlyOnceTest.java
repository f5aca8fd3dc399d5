package io.echovault.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.audit.AuditChain;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.IncomingMessage.Text;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong and is tried again, every message has one effect and one reply. */
class ExactlyOnceTest {
  private static final List<ChannelIdentity> PEOPLE =
      List.of(World.ANA_ID, World.BEN_ID, ChannelIdentity.whatsappPhone("4915123456789"));
  private static final int MESSAGES = 60;

  /** What a person is left with: their memories, what was done, what was answered. */
  private record Effects(List<String> memories, List<AuditEvent.Act> acts, List<Reply> replies) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void hasTheSameEffectsWithFaultsAsWithout(long seed) {
    Faults faults = new Faults(new Random(seed));
    List<Effects> troubled = run(seed, new World(faults::around), faults);
    List<Effects> calm = run(seed, new World(), new Faults(new Random(seed)));
    assertThat(faults.planted).as("faults of seed %s", seed).isGreaterThan(MESSAGES / 4);
    assertThat(troubled).as("seed %s", seed).isEqualTo(calm);
  }

  private static List<Effects> run(long seed, World world, Faults faults) {
    Random chance = new Random(seed);
    List<List<Text>> sent = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    List<List<Reply>> replies = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < MESSAGES; i++) {
      int person = chance.nextInt(PEOPLE.size());
      Text message = world.text(words(chance, i), PEOPLE.get(person));
      world.clock.advance(Duration.ofSeconds(1));
      sent.get(person).add(message);
      replies.get(person).add(deliver(world, message, faults));
      Text earlier = sent.get(person).get(chance.nextInt(sent.get(person).size()));
      int place = sent.get(person).indexOf(earlier);
      assertThat(deliver(world, earlier, faults)).isEqualTo(replies.get(person).get(place));
      if (chance.nextInt(10) == 0) {
        world.restart();
      }
    }
    faults.stop();
    List<Effects> effects = new ArrayList<>();
    for (int person = 0; person < PEOPLE.size(); person++) {
      effects.add(effects(world, PEOPLE.get(person), replies.get(person)));
    }
    return effects;
  }

  private static String words(Random chance, int i) {
    return switch (chance.nextInt(9)) {
      case 0 -> "/undo";
      case 1 -> "/edit 1 Thing number one is in box " + i;
      case 2 -> "Where is thing number " + chance.nextInt(i + 1) + "?";
      case 3 -> "My password number " + i + " is hunter" + i + "!";
      case 4 -> "/settings language " + (chance.nextBoolean() ? "es" : "en");
      default -> "remember that thing number " + i + " is in box " + i;
    };
  }

  /** As a pump does: again until it works. */
  private static Reply deliver(World world, Text message, Faults faults) {
    for (int attempt = 0; attempt < 200; attempt++) {
      try {
        return world.core().bot().receive(message);
      } catch (Planted | MemoException.TryAgain failed) {
        if (faults.random.nextInt(4) == 0) {
          world.restart();
        }
      }
    }
    throw new AssertionError("never handled");
  }

  private static Effects effects(World world, ChannelIdentity person, List<Reply> replies) {
    MemberRef member = world.member(person);
    List<AuditEvent> audit = world.audit(member);
    MemberRecord record =
        world.storage.inTenant(
            member.tenant(), scope -> scope.members().find(member.member()).orElseThrow());
    assertThat(AuditChain.firstBroken(member, audit, record.audit())).isEmpty();
    world.restart();
    List<Memory> memories = world.memories(person);
    return new Effects(
        memories.stream().map(each -> each + each.text() + each.saidAt()).toList(),
        audit.stream().map(AuditEvent::act).toList(),
        List.copyOf(replies));
  }

  /** What a test throws on purpose. */
  private static final class Planted extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Fails now and then, before it is made or after its transaction is committed. */
  private static final class Faults implements BiConsumer<String, Object> {
    private final Random random;
    private boolean stopped;
    private int planted;

    Faults(Random random) {
      this.random = random;
    }

    Storage around(Storage storage) {
      return new InterceptedStorage(storage, this);
    }

    void stop() {
      stopped = true;
    }

    @Override
    public void accept(String act, Object value) {
      if (!stopped && random.nextInt(40) == 0) {
        planted++;
        throw random.nextBoolean() ? new Planted() : new MemoException.TryAgain("planted");
      }
    }
  }
}
