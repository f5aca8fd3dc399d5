package io.echovault.core;

import static io.echovault.core.World.ANA_ID;
import static io.echovault.core.World.ANA_PHONE;
import static io.echovault.core.World.BEN_ID;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.IncomingMessage.Moved;
import io.echovault.ports.vocabulary.IncomingMessage.Text;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.SealedVectors;
import io.echovault.ports.vocabulary.StoredReply;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nothing that a storage is given can be read without the key. */
class NothingReadableTest {
  private static final String CANARY = "canary7w";

  private final StringBuilder given = new StringBuilder();
  private final World world =
      new World(storage -> new InterceptedStorage(storage, (act, value) -> note(value)));

  @Test
  void neverGivesAStoreWhatSomebodyWroteNorWhoTheyAre() {
    world.say("remember that the " + CANARY + " sings", ANA_ID, ANA_PHONE);
    world.say("My password is " + CANARY + "!1", ANA_ID, ANA_PHONE);
    world.say("/search " + CANARY, ANA_ID);
    world.say("/edit 1 " + CANARY + " flies", ANA_ID);
    world.say("/delete 1", ANA_ID);
    world.say("/undo", ANA_ID);
    world.receive(new Moved(world.envelope(ANA_ID), List.of(BEN_ID)));
    MessageId inGroup = new MessageId("wamid." + CANARY);
    world.receive(
        new Text(
            World.envelope(inGroup, world.clock.instant(), Optional.of("group " + CANARY), BEN_ID),
            CANARY));
    assertThat(world.words(ANA_ID)).anyMatch(words -> words.contains(CANARY));

    assertThat(given.toString())
        .hasSizeGreaterThan(5000)
        .doesNotContain(CANARY)
        .doesNotContain(ANA_PHONE.value())
        .doesNotContain(ANA_ID.value())
        .doesNotContain(BEN_ID.value())
        .doesNotContain("wamid.");
  }

  @Test
  void wouldNoticeIfItDid() {
    note(new Bytes(CANARY.getBytes(ISO_8859_1)));
    assertThat(given.toString()).contains(CANARY);
  }

  private void note(Object value) {
    if (value instanceof MemberRecord member) {
      note(member.openKey());
      note(member.secretKey());
      note(member.state());
    } else if (value instanceof SealedEntry entry) {
      note(entry.content());
    } else if (value instanceof SealedVectors vectors) {
      note(vectors.content());
    } else if (value instanceof StoredReply reply) {
      note(reply.content());
    } else if (value instanceof AuditEvent event) {
      note(event.subject());
    } else if (value instanceof Bytes bytes) {
      given.append(new String(bytes.array(), ISO_8859_1));
    }
    given.append(value).append('\n');
  }
}
