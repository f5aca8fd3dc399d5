package io.echovault.core;

import static io.echovault.core.World.ANA_ID;
import static io.echovault.core.World.BEN_ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.Channel;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.ChannelIdentity.Kind;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Reaction;
import io.echovault.ports.vocabulary.IncomingMessage.Text;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.StoredReply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GroupsTest {
  private static final ChannelIdentity GROUP =
      new ChannelIdentity(Channel.WHATSAPP, Kind.GROUP, "group-1");

  private final List<StoredReply> kept = new ArrayList<>();
  private final World world =
      new World(storage -> InterceptedStorage.keeping(StoredReply.class, storage, kept));

  @Test
  void answersAGroupOnceWithOnePoliteLine() {
    Text first = inGroup("1", "group-1", ANA_ID);
    Reply line = world.receive(first);
    assertThat(line.body()).contains("one person at a time");
    assertThat(world.receive(inGroup("2", "group-1", BEN_ID))).isEqualTo(Reply.SILENCE);
    assertThat(world.receive(first)).isEqualTo(line);
    world.restart();
    assertThat(world.receive(first)).isEqualTo(line);
    assertThat(world.receive(inGroup("3", "group-1", ANA_ID))).isEqualTo(Reply.SILENCE);
    assertThat(kept).hasSize(1);
    assertThat(world.receive(inGroup("4", "group-2", ANA_ID))).isEqualTo(line);
  }

  @Test
  void filesNothingAndEnrolsNobody() {
    world.receive(inGroup("1", "group-1", ANA_ID));
    assertThat(world.core().memories().find(ANA_ID)).isEmpty();
    assertThat(world.memories(GROUP)).isEmpty();
  }

  @Test
  void sendsTheLineToTheGroup() {
    world.receive(inGroup("1", "group-1", ANA_ID));
    MemberRef group = world.member(GROUP);
    Delivery delivery = world.core().deliveries().open(group, kept.get(0).id()).orElseThrow();
    assertThat(kept.get(0).toSend()).isTrue();
    assertThat(delivery.to().identities()).containsExactly(GROUP);
  }

  @Test
  void saysNothingToAReaction() {
    IncomingMessage reaction =
        new Reaction(
            inGroup("1", "group-1", ANA_ID).envelope(), new MessageId("x"), Optional.of("👍"));
    assertThat(world.receive(reaction)).isEqualTo(Reply.SILENCE);
    assertThat(world.receive(inGroup("2", "group-1", ANA_ID)).body()).isNotEmpty();
  }

  @Test
  void keepsALateLineToItself() {
    Instant twoDaysAgo = World.START.minus(Duration.ofDays(2));
    world.receive(
        new Text(
            World.envelope(new MessageId("1"), twoDaysAgo, Optional.of("group-1"), ANA_ID),
            "The key is under the mat"));
    assertThat(kept).extracting(StoredReply::toSend).containsExactly(false);
  }

  private Text inGroup(String id, String group, ChannelIdentity from) {
    return new Text(
        World.envelope(new MessageId(id), world.clock.instant(), Optional.of(group), from),
        "The key is under the mat");
  }
}
