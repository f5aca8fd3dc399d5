package io.echovault.example;

import io.echovault.core.InMemoryStorage;
import io.echovault.core.LocalKeyVault;
import io.echovault.core.MemoCore;
import io.echovault.core.Outside;
import io.echovault.ports.inbound.Memories;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Question;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** How a program of its own remembers and recalls. */
final class EmbeddingExample {
  static List<String> remembersAndRecalls(Bytes encryptionKey, InstantSource clock) {
    LocalKeyVault vault = LocalKeyVault.of(encryptionKey);
    Outside outside = Outside.of(new InMemoryStorage(), vault, clock, UUID::randomUUID);
    Memories memories = MemoCore.with(outside).memories();

    MemberRef ana = memories.enrol(ChannelIdentity.whatsappPhone("+34 600 111 222"));
    memories.remember(ana, Note.said("The spare key is under the mat", clock.instant()));

    Question question = new Question("Where is the spare key?", clock.instant(), 5);
    return memories.recall(ana, question).answer().stream()
        .map(found -> "#" + found.memory().number() + " " + found.memory().text())
        .toList();
  }

  private EmbeddingExample() {}
}
