package io.echovault.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.ImportFile;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.MediaResult.Problem;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.StoredReply;
import io.echovault.testkit.CountingIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SentFilesTest {
  private static final String CHAT =
      """
      20/11/26, 09:00 - Somebody: The spare key is under the mat
      20/11/26, 09:01 - Ben: Bring the blue bowl
      """;

  private final List<StoredReply> kept = new ArrayList<>();
  private final World world =
      new World(storage -> InterceptedStorage.keeping(StoredReply.class, storage, kept));

  @Test
  void aChatThatIsSentIsKeptAndCanBeAskedAbout() {
    world.say("hello", World.ANA_PHONE);
    Reply reply = world.receive(sent("chat.txt", CHAT, World.ANA_PHONE));
    assertThat(reply.body()).contains("kept 2 messages", "day, month, year");
    assertThat(world.words(World.ANA_PHONE))
        .containsExactly("The spare key is under the mat", "Ben: Bring the blue bowl");
    assertThat(world.say("Where is the spare key?", World.ANA_PHONE).body())
        .contains("under the mat");
  }

  @Test
  void anOldExportAndOneInArabicFiguresAreKeptToo() {
    world.say("hello", World.ANA_PHONE);
    world.receive(
        sent("old.txt", "24/3/14, 13:59:59: Ben: The key is under the mat\n", World.ANA_PHONE));
    world.receive(sent("ar.txt", "٢٤/٣/٢٠١٤، ١:٥٩ م - Ben: المفتاح هنا\n", World.ANA_PHONE));
    assertThat(world.words(World.ANA_PHONE))
        .containsExactly("Ben: The key is under the mat", "Ben: المفتاح هنا");
  }

  @Test
  void itCanBeTheFirstThingThatSomebodySends() {
    Reply reply = world.receive(sent("chat.txt", CHAT, World.ANA_ID, World.ANA_PHONE));
    assertThat(reply.body()).contains("Welcome", "kept 2 messages");
    assertThat(world.words(World.ANA_ID)).hasSize(2);
  }

  @Test
  void theSameMessageTwiceIsFetchedAndAnsweredOnce() {
    Media message = sent("chat.txt", CHAT, World.ANA_PHONE);
    Reply first = world.receive(message);
    assertThat(world.receive(message)).isEqualTo(first);
    assertThat(world.media.fetched()).isEqualTo(1);
    assertThat(world.words(World.ANA_PHONE)).hasSize(2);
  }

  @Test
  void nothingIsKeptOnceTheLaneHasChangedHands() {
    Fence fence = new Fence(1, 1);
    world.storage.supersede(fence);
    Media message = sent("chat.txt", CHAT, World.ANA_PHONE);
    assertThatThrownBy(() -> world.core().bot().receive(message, fence))
        .isInstanceOf(MemoException.Superseded.class);
    assertThat(world.media.fetched()).isZero();
    assertThat(world.core().memories().find(World.ANA_PHONE)).isEmpty();
  }

  @Test
  void somebodyWhoHasLeftIsNotImportedFor() {
    world.say("hello", World.ANA_PHONE);
    world.say("stop", World.ANA_PHONE);
    assertThat(world.receive(sent("chat.txt", CHAT, World.ANA_PHONE))).isEqualTo(Reply.SILENCE);
    assertThat(world.media.fetched()).isZero();
    assertThat(world.words(World.ANA_PHONE)).isEmpty();
  }

  @Test
  void aRecycledNumberImportsIntoItsNewOwnersMemories() {
    world.say("My bike is behind the library", World.ANA_ID, World.ANA_PHONE);
    ChannelIdentity newOwner = ChannelIdentity.whatsappUser("ES.555666777888");
    world.receive(sent("chat.txt", CHAT, newOwner, World.ANA_PHONE));
    assertThat(world.words(World.ANA_ID)).containsExactly("My bike is behind the library");
    assertThat(world.words(newOwner)).hasSize(2);
  }

  @Test
  void whatGoesWrongIsSaidAndNothingIsKept() {
    for (Problem problem : Problem.values()) {
      Media message = sent("chat.zip", "", World.ANA_PHONE);
      world.media.fail(message.mediaId(), problem);
      assertThat(world.receive(message).body()).as(problem.name()).contains("file");
    }
    assertThat(world.receive(sent("chat.txt", "Dear diary", World.ANA_PHONE)).body())
        .contains("does not look like a WhatsApp chat export");
    Media bomb = sent("chat.zip", "", World.ANA_PHONE);
    world.media.put(bomb.mediaId(), ZipFiles.of("a.bin", new byte[64 << 20]).array());
    assertThat(world.receive(bomb).body()).contains("far more than a chat can be");
    assertThat(world.words(World.ANA_PHONE)).isEmpty();
  }

  @Test
  void withoutAMediaSourceFilesAreNotTakenAndThatIsSaid() {
    LocalKeyVault vault = LocalKeyVault.of(new Bytes(new byte[32]));
    MemoCore bare =
        MemoCore.with(Outside.of(new InMemoryStorage(), vault, world.clock, new CountingIds()));
    assertThat(bare.bot().receive(sent("chat.txt", CHAT, World.ANA_PHONE)).body())
        .contains("can't fetch files here");
  }

  @Test
  void whatBecameOfAFileIsSaidInTheLanguageOfWhoSentIt() {
    world.say("/settings language de", World.ANA_PHONE);
    assertThat(world.receive(sent("chat.txt", CHAT, World.ANA_PHONE)).body())
        .contains("2 Nachrichten gemerkt als #1 bis #2", "Tag, Monat, Jahr")
        .doesNotContain("kept", "dates");
    world.say("/settings language fr", World.ANA_PHONE);
    assertThat(world.receive(sent("chat.txt", CHAT, World.ANA_PHONE)).body())
        .contains("rien de nouveau à garder, 2 déjà là");
    world.say("/settings language hi", World.ANA_PHONE);
    assertThat(world.receive(sent("chat.txt", "Dear diary", World.ANA_PHONE)).body())
        .contains("WhatsApp से एक्सपोर्ट की हुई चैट नहीं लगती");
  }

  @Test
  void withoutAnArchiveFilesAreNeitherReadNorWrittenAndThatIsSaid() {
    MemoCore bare =
        MemoCore.with(
            Outside.of(
                    new InMemoryStorage(),
                    LocalKeyVault.of(new Bytes(new byte[32])),
                    world.clock,
                    new CountingIds())
                .withMediaSources(channel -> world.media));
    assertThat(bare.bot().receive(sent("chat.txt", CHAT, World.ANA_PHONE)).body())
        .contains("can't read files here");
    Reply reply = bare.bot().receive(world.text("/export", World.ANA_PHONE));
    assertThat(reply).isInstanceOf(Reply.Text.class);
    assertThat(reply.body()).contains("can't write copies here");
    MemberRef ana = bare.memories().find(World.ANA_PHONE).orElseThrow();
    assertThatThrownBy(() -> bare.transfers().export(ana))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("archive");
    assertThat(bare.memories().export(ana)).isEmpty();
  }

  @Test
  void aCopyThatWasAskedForBeforeTheArchiveWentIsDeclined() {
    Reply given = world.say("/export", World.ANA_PHONE);
    MemoCore bare =
        MemoCore.with(
            Outside.of(
                world.storage,
                LocalKeyVault.of(new Bytes(new byte[32])),
                world.clock,
                new CountingIds()));
    MemberRef ana = world.member(World.ANA_PHONE);
    Delivery late =
        kept.stream()
            .flatMap(stored -> bare.deliveries().open(ana, stored.id()).stream())
            .findFirst()
            .orElseThrow();
    assertThat(given).isInstanceOf(Reply.Document.class);
    assertThat(late.reply().body()).contains("can't write copies here");
    assertThat(late.file().isEmpty()).isTrue();
    assertThat(world.acts(ana)).doesNotContain(Act.MEMORIES_EXPORTED);
  }

  @Test
  void otherDocumentsAreNotFetched() {
    assertThat(world.receive(sent("cv.pdf", "%PDF", World.ANA_PHONE)).body())
        .contains("can't keep documents");
    assertThat(world.media.fetched()).isZero();
  }

  @Test
  void theWordsWithAFileAreNotLostInSilence() {
    Media plain = sent("chat.txt", CHAT, World.ANA_PHONE);
    Media captioned =
        new Media(
            plain.envelope(),
            plain.kind(),
            plain.mediaId(),
            plain.mimeType(),
            Optional.of("our holidays"),
            plain.fileName());
    assertThat(world.receive(captioned).body()).contains("words that came with the file are not");
  }

  @Test
  void exportGivesADocumentWhoseContentIsMadeWhenItIsSent() {
    world.say("My bike is behind the library", World.ANA_PHONE);
    Reply reply = world.say("/export", World.ANA_PHONE);
    assertThat(reply).isInstanceOf(Reply.Document.class);
    world.say("The key is under the mat", World.ANA_PHONE);
    world.core().memories().forget(world.member(World.ANA_PHONE), 1);

    Delivery delivery = delivered(reply);
    assertThat(delivery.reply()).isEqualTo(reply);
    MemberRef ben = world.core().memories().enrol(World.BEN_PHONE);
    world.core().transfers().importFile(ben, ImportFile.of(delivery.file()), done -> {});
    assertThat(world.words(World.BEN_PHONE)).containsExactly("The key is under the mat");
    assertThat(world.acts(world.member(World.ANA_PHONE))).contains(Act.MEMORIES_EXPORTED);
  }

  @Test
  void aCopyThatIsSentBackIsImported() {
    world.say("My bike is behind the library", World.ANA_PHONE);
    Delivery delivery = delivered(world.say("/export", World.ANA_PHONE));
    Media message = sent("echovault-2026-11-22.zip", "", World.BEN_PHONE);
    world.media.put(message.mediaId(), delivery.file().array());
    assertThat(world.receive(message).body()).contains("Imported your copy: kept 1 memory as #1");
    assertThat(world.words(World.BEN_PHONE)).containsExactly("My bike is behind the library");
  }

  @Test
  void evenWhoKeepsNothingYetGetsWhatIsKeptAboutThem() {
    Delivery delivery = delivered(world.say("/export", World.ANA_PHONE));
    Media message = sent("echovault-2026-11-22.zip", "", World.BEN_PHONE);
    world.media.put(message.mediaId(), delivery.file().array());
    assertThat(world.receive(message).body()).contains("Imported your copy");
  }

  /** The last reply to Ana that says this, opened for sending. */
  private Delivery delivered(Reply given) {
    MemberRef ana = world.member(World.ANA_PHONE);
    return kept.stream()
        .flatMap(stored -> world.core().deliveries().open(ana, stored.id()).stream())
        .filter(delivery -> delivery.reply().equals(given))
        .findFirst()
        .orElseThrow();
  }

  private Media sent(String name, String text, ChannelIdentity... from) {
    var envelope = world.envelope(from);
    String id = world.media.put("media-" + envelope.id().value(), text.getBytes(UTF_8));
    return new Media(
        envelope,
        Media.Kind.DOCUMENT,
        id,
        "application/octet-stream",
        Optional.empty(),
        Optional.of(name));
  }
}
