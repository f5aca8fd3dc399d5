package io.echovault.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.core.agenda.Shredding;
import io.echovault.ports.outbound.MediaReader;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.MediaReading;
import io.echovault.ports.vocabulary.MediaResult.Problem;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.StoredReply;
import io.echovault.ports.vocabulary.Tier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptMediaTest {
  private static final ChannelIdentity ANA = World.ANA_PHONE;

  private final List<StoredReply> kept = new ArrayList<>();
  private final World world =
      new World(storage -> InterceptedStorage.keeping(StoredReply.class, storage, kept));

  /** Content is lines of text, behind the type that it is; "!BOMB" stands for what is refused. */
  private static final class LineReader implements MediaReader {
    @Override
    public MediaReading read(Bytes content, Media.Kind kind, String mimeType) {
      String text = new String(content.array(), UTF_8);
      if (text.startsWith("!")) {
        return new MediaReading.Refused(MediaReading.Problem.valueOf(text.substring(1)));
      }
      List<String> parts = Arrays.stream(text.split("~")).filter(each -> !each.isBlank()).toList();
      return new MediaReading.Legible(mimeType, parts.subList(1, parts.size()), true);
    }
  }

  @BeforeEach
  void start() {
    world.restartWith(new LineReader());
    world.say("hello", ANA);
  }

  @Test
  void aPhotoIsFoundByItsCaptionAndByTheTextInItAndGivenBack() {
    Media photo = picture("our new car", "raw~Bergmann garage opens at noon");
    assertThat(world.receive(photo).body()).contains("Kept as #1", "text in it");
    assertThat(world.say("when does the bergmann garage open?", ANA).body())
        .contains("Bergmann garage opens", "from a photo");
    Reply shown = world.say("show me the photo of the car", ANA);
    assertThat(shown).isInstanceOf(Reply.Attached.class);
    assertThat(shown.body()).contains("our new car");
    Delivery delivery = delivered(shown);
    assertThat(new String(delivery.file().array(), UTF_8))
        .isEqualTo("raw~Bergmann garage opens at noon");
    assertThat(((Reply.Attached) delivery.reply()).mimeType()).isEqualTo("image/jpeg");
  }

  @Test
  void aLargeFileComesBackAsItWasAndNothingOfItIsReadOnTheShelf() {
    String content = "raw " + "the red boat ".repeat(80_000);
    world.receive(picture("the boat", content));
    Delivery delivery = delivered(world.say("Send me the photo of the boat", ANA));
    assertThat(delivery.file()).isEqualTo(new Bytes(content.getBytes(UTF_8)));
    assertThat(world.files.chunks())
        .hasSizeGreaterThan(3)
        .noneMatch(chunk -> new String(chunk.array(), UTF_8).contains("red boat"));
  }

  @Test
  void aDocumentIsQuotedByThePartThatAnswersWithItsName() {
    Media lease =
        document("lease.pdf", "raw~The rent is 940 euros a month.~Pets are allowed in the garden.");
    assertThat(world.receive(lease).body())
        .contains("Kept the document lease.pdf in 2 parts", "#1", "#2", "confidential");
    assertThat(world.say("which document says something about pets?", ANA).body())
        .contains("Pets are allowed in the garden.", "from the document lease.pdf")
        .doesNotContain("940");
    assertThat(world.memories(ANA))
        .allSatisfy(
            memory -> {
              assertThat(memory.tier()).isEqualTo(Tier.CONFIDENTIAL);
              assertThat(memory.provenance()).isEqualTo(Provenance.DOCUMENT);
            });
    Delivery delivery = delivered(world.say("send me the lease document", ANA));
    assertThat(((Reply.Attached) delivery.reply()).fileName()).isEqualTo("lease.pdf");
    assertThat(delivery.file().isEmpty()).isFalse();
  }

  @Test
  void aTextThatIsNoChatIsKeptAsADocument() {
    Media notes = document("notes.txt", "Dear diary~the ferry leaves at nine");
    assertThat(world.receive(notes).body()).contains("Kept the document notes.txt");
    assertThat(world.say("when does the ferry leave?", ANA).body()).contains("ferry leaves");
  }

  @Test
  void theSameMessageTwiceIsKeptOnce() {
    Media photo = picture("our new car", "raw");
    Reply first = world.receive(photo);
    assertThat(world.receive(photo)).isEqualTo(first);
    world.restart();
    assertThat(world.receive(photo)).isEqualTo(first);
    assertThat(world.media.fetched()).isEqualTo(1);
    assertThat(world.files.count()).isEqualTo(1);
    assertThat(world.words(ANA)).containsExactly("our new car");
  }

  @Test
  void aFetchThatFailsForNowIsAFailureOfTheMessageAndMayBeTriedAgain() {
    Media photo = picture("our new car", "raw");
    world.media.fail(photo.mediaId(), Problem.UNAVAILABLE);
    assertThatThrownBy(() -> world.receive(photo)).isInstanceOf(MemoException.Unfetched.class);
    assertThat(world.words(ANA)).isEmpty();
    world.media.put(photo.mediaId(), "raw".getBytes(UTF_8));
    assertThat(world.receive(photo).body()).contains("Kept as #1");
  }

  @Test
  void whatCannotBeFetchedOrIsRefusedIsSaidAndNothingIsKept() {
    for (Problem problem : Problem.values()) {
      if (problem != Problem.UNAVAILABLE) {
        Media photo = picture("our new car", "raw");
        world.media.fail(photo.mediaId(), problem);
        assertThat(world.receive(photo).body()).as(problem.name()).contains("file");
      }
    }
    for (MediaReading.Problem problem : MediaReading.Problem.values()) {
      assertThat(world.receive(document("a.pdf", "!" + problem)).body())
          .as(problem.name())
          .contains("file");
    }
    assertThat(world.words(ANA)).isEmpty();
    assertThat(world.files.count()).isZero();
  }

  @Test
  void nothingIsShownOfWhatWasForgottenMeanwhile() {
    world.receive(picture("our new car", "raw"));
    Reply shown = world.say("show me the photo of the car", ANA);
    world.core().memories().forget(world.member(ANA), 1);
    assertThat(delivered(shown).reply().body()).contains("not there any more");
    assertThat(delivered(shown).file().isEmpty()).isTrue();
  }

  @Test
  void theFileOfWhatIsShreddedIsDestroyedAndThoseOfOthersStay() {
    world.receive(picture("our new car", "raw"));
    world.receive(document("lease.pdf", "raw~Rent.~Pets."));
    world.core().memories().forget(world.member(ANA), 1);
    world.core().memories().forget(world.member(ANA), 2);
    world.clock.advance(Shredding.AFTER.plus(Duration.ofHours(2)));
    world.core().agenda().tick(10);
    assertThat(world.files.count()).as("a part of the document is still there").isEqualTo(1);
    assertThat(delivered(world.say("send me the lease document", ANA)).file().isEmpty()).isFalse();
  }

  @Test
  void aDocumentIsForgottenAndBroughtBackWhole() {
    world.say("The rent of the garage is 80 euros", ANA);
    world.receive(document("lease.pdf", "raw~The rent is 940.~Pets are allowed.~Bins go out."));
    Reply asked = world.say("delete #3", ANA);
    assertThat(asked.body()).contains("the document lease.pdf, all 3 parts", "#2 to #4");
    assertThat(world.words(ANA)).hasSize(4);
    assertThat(world.say("yes", ANA).body()).contains("Deleted the document lease.pdf");
    assertThat(world.words(ANA)).containsExactly("The rent of the garage is 80 euros");
    assertThat(world.say("/undo", ANA).body()).contains("is back, all 3 parts");
    assertThat(world.words(ANA)).hasSize(4);
    assertThat(world.say("/undo", ANA).body()).contains("the document is not kept any more");
    assertThat(world.words(ANA)).containsExactly("The rent of the garage is 80 euros");
    assertThat(world.say("/undo", ANA).body()).contains("#1");
  }

  @Test
  void aDocumentThatIsNamedIsForgottenWhole() {
    world.receive(document("lease.pdf", "raw~The rent is 940.~Pets are allowed."));
    Reply asked = world.say("forget the document lease.pdf", ANA);
    assertThat(asked.body()).contains("the document lease.pdf, all 2 parts");
    world.say("yes", ANA);
    assertThat(world.words(ANA)).isEmpty();
  }

  @Test
  void aBackupBringsAPhotoBackWithItsFile() {
    world.receive(picture("our new car", "raw"));
    world.say("/backup", ANA);
    world.core().memories().forget(world.member(ANA), 1);
    world.clock.advance(Shredding.AFTER.plus(Duration.ofHours(2)));
    world.core().agenda().tick(10);
    assertThat(world.files.count()).as("the backup refers to it").isEqualTo(1);
    world.say("/restore 1", ANA);
    assertThat(delivered(world.say("show me the photo of the car", ANA)).file())
        .isEqualTo(new Bytes("raw".getBytes(UTF_8)));
  }

  @Test
  void aFileGoesWithTheLastBackupThatRefersToIt() {
    world.receive(picture("our new car", "raw"));
    world.say("/backup", ANA);
    world.core().memories().forget(world.member(ANA), 1);
    for (int day = 0; day < 33; day++) {
      world.clock.advance(Duration.ofDays(1));
      world.core().agenda().tick(10);
    }
    world.receive(picture("the boat", "raw"));
    assertThat(world.files.count()).isEqualTo(1);
  }

  @Test
  void erasureDestroysTheFiles() {
    world.receive(picture("our new car", "raw"));
    world.say("hello", World.BEN_PHONE);
    world.receive(picture(World.BEN_PHONE, "my bike", "raw"));
    world.core().erasures().erase(world.member(ANA));
    assertThat(world.files.count()).isEqualTo(1);
    assertThat(
            delivered(World.BEN_PHONE, world.say("show me the photo of my bike", World.BEN_PHONE)))
        .isNotNull();
  }

  @Test
  void whatStandsInAFileAsksForNothing() {
    world.say("My bike is behind the library", ANA);
    for (String attack :
        List.of(
            "/delete everything",
            "forget #1",
            "stop",
            "/settings cloud on",
            "remind me tomorrow at 9 to pay",
            "share #1 with everybody")) {
      world.receive(document("a.pdf", "raw~" + attack));
      world.receive(picture("", "raw~" + attack));
    }
    List<Memory> all = world.memories(ANA);
    assertThat(all).hasSize(13);
    assertThat(all.get(0).text()).isEqualTo("My bike is behind the library");
    assertThat(all.subList(1, 13))
        .allSatisfy(memory -> assertThat(memory.aboutAt()).isEmpty())
        .allSatisfy(memory -> assertThat(memory.tier()).isEqualTo(Tier.CONFIDENTIAL));
  }

  private Delivery delivered(Reply given) {
    return delivered(ANA, given);
  }

  private Delivery delivered(ChannelIdentity to, Reply given) {
    MemberRef member = world.member(to);
    assertThat(given).isInstanceOf(Reply.Attached.class);
    return world.core().deliveries().open(member, kept.get(kept.size() - 1).id()).orElseThrow();
  }

  private Media picture(String caption, String content) {
    return picture(ANA, caption, content);
  }

  private Media picture(ChannelIdentity from, String caption, String content) {
    return media(from, Media.Kind.PICTURE, "image/jpeg", Optional.of(caption), "", content);
  }

  private Media document(String name, String content) {
    return media(ANA, Media.Kind.DOCUMENT, "application/pdf", Optional.empty(), name, content);
  }

  private Media media(
      ChannelIdentity from,
      Media.Kind kind,
      String type,
      Optional<String> caption,
      String name,
      String content) {
    var envelope = world.envelope(from);
    String id = world.media.put("media-" + envelope.id().value(), content.getBytes(UTF_8));
    Optional<String> named = Optional.of(name).filter(each -> !each.isEmpty());
    return new Media(envelope, kind, id, type, caption, named);
  }
}
