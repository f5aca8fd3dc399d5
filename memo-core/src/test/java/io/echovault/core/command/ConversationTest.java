package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.answer.Answer;
import io.echovault.core.wording.Renderer;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationTest {

  @Test
  void welcomesOnceAndHandlesTheFirstMessageAsWell() {
    Chat chat = Chat.first();

    assertThat(chat.say("The key is under the pot"))
        .startsWith("Welcome to EchoVault!")
        .contains("sealed", "/privacy", "stop")
        .endsWith("Kept as #1.");
    assertThat(chat.say("Ana likes tea")).isEqualTo("Kept as #2.");
  }

  @Test
  void namesThePrivacyTextWhereItIs() {
    Chat chat = Chat.first();
    Conversation conversation =
        new Conversation(Optional.of("https://example.org/privacy"), true, false);

    Answer answer =
        Chat.act(conversation, new IncomingMessage.Text(chat.envelope(), "hi"), chat.notebook());

    assertThat(Renderer.words(answer.message(), "en"))
        .contains("Privacy: https://example.org/privacy");
  }

  @Test
  void keepsTheWelcomeForTheFirstMessageThatIsAnswered() {
    Chat chat = Chat.first();
    Reply silence =
        chat.send(
            new IncomingMessage.Media(
                chat.envelope(),
                IncomingMessage.Media.Kind.STICKER,
                "1",
                "image/webp",
                Optional.empty(),
                Optional.empty()));

    assertThat(silence).isEqualTo(Reply.SILENCE);
    assertThat(chat.say("hi")).startsWith("Welcome");
  }

  @Test
  void welcomesWithButtonsWithinTheLimit() {
    Chat chat = Chat.first();

    Reply reply = chat.send(new IncomingMessage.Text(chat.envelope(), "My PIN is 4711"));

    assertThat(reply).isInstanceOf(Reply.Choice.class);
    assertThat(reply.body())
        .startsWith("Welcome")
        .contains("Kept locked as #1")
        .doesNotContain("4711");
  }

  @Test
  void quotesTheMemoriesThatAnswerWithNumberAndDate() {
    Chat chat = Chat.welcomed();
    chat.say("The spare key is under the flower pot");
    chat.say("Ana likes green tea");

    assertThat(chat.say("Where is the spare key?"))
        .isEqualTo(
            "Under the flower pot.\n#1 (4 May 2026): “The spare key is under the flower pot”");
    assertThat(chat.say("Where is the moon?")).isEqualTo("I have nothing on that.");
  }

  @Test
  void saysWhenASearchFindsNothingThatFitsWell() {
    Chat chat = Chat.welcomed();
    chat.say("The red umbrella is in the car");

    assertThat(chat.say("/search umbrella"))
        .isEqualTo("#1 (4 May 2026): “The red umbrella is in the car”");
    assertThat(chat.say("/search green umbrella"))
        .isEqualTo(
            "Nothing fits well. The nearest:\n#1 (4 May 2026): “The red umbrella is in the car”");
    assertThat(chat.say("/search red umbrella"))
        .isEqualTo("#1 (4 May 2026): “The red umbrella is in the car”");
    assertThat(chat.say("/search whales")).isEqualTo("I have nothing on that.");
  }

  @Test
  void saysWhenAMemoryIsForInTheMembersZone() {
    Chat chat = Chat.welcomed();

    assertThat(chat.say("Dentist tomorrow at 5"))
        .isEqualTo("Kept as #1, for Tue 5 May 2026, 17:00.");
    assertThat(chat.notebook().everything().get(0).aboutAt())
        .contains(Instant.parse("2026-05-05T15:00:00Z"));
    assertThat(chat.notebook().everything().get(0).tier()).isEqualTo(Tier.CHRONOLOGICAL);
    assertThat(chat.say("Yesterday we went to the beach"))
        .isEqualTo("Kept as #2, about Sun 3 May 2026.");
  }

  @Test
  void takesOurTimeForAMessageFromAnAbsurdOne() {
    Chat chat = Chat.welcomed();
    chat.send(new IncomingMessage.Text(chat.envelope(Instant.EPOCH), "Ana likes tea"));
    chat.send(
        new IncomingMessage.Text(chat.envelope(Chat.START.plus(Duration.ofDays(400))), "Tom too"));
    Instant longAgo = Instant.parse("2023-05-08T13:56:00Z");
    chat.send(new IncomingMessage.Text(chat.envelope(longAgo), "Eva also"));

    assertThat(chat.notebook().everything())
        .extracting(memory -> memory.saidAt())
        .containsExactly(Chat.START, Chat.START, longAgo);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stop", "STOP", "Stop.", "unsubscribe", "BAJA", "alto", "parar", "/stop"})
  void leavesOnAWholeMessage(String words) {
    Chat chat = Chat.welcomed();

    assertThat(chat.say(words)).contains("start");
    assertThat(chat.say("My secret plan")).isEmpty();
    assertThat(chat.say("/help")).isEmpty();
    assertThat(chat.say("stop")).isEmpty();
    assertThat(chat.press("delete:1:1")).isEmpty();
    assertThat(chat.kept()).isEmpty();
    assertThat(chat.say("Start")).startsWith("Welcome back!");
    assertThat(chat.say("Ana likes tea")).isEqualTo("Kept as #1.");
  }

  @Test
  void leavesAndComesBackByButton() {
    Chat chat = Chat.welcomed();

    assertThat(chat.press("STOP")).contains("start");
    assertThat(chat.press("START")).startsWith("Welcome back!");
    assertThat(chat.say("start")).startsWith("I am here.");
  }

  @Test
  void doesNotObeyForwardedWords() {
    Chat chat = Chat.welcomed();

    assertThat(chat.forward("stop")).isEqualTo("Kept as #1.");
    assertThat(chat.forward("/delete 1")).isEqualTo("Kept as #2.");
    assertThat(chat.forward("Where is it?")).isEqualTo("Kept as #3.");
    assertThat(chat.notebook().everything())
        .allSatisfy(memory -> assertThat(memory.provenance()).isEqualTo(Provenance.FORWARDED));
  }

  @Test
  void ignoresGroups() {
    Chat chat = Chat.first();
    Envelope plain = chat.envelope();
    Envelope group =
        new Envelope(
            plain.id(),
            plain.via(),
            plain.sender(),
            plain.sentAt(),
            plain.receivedAt(),
            Optional.of("family"),
            false,
            Optional.empty());

    assertThat(chat.send(new IncomingMessage.Text(group, "hi"))).isEqualTo(Reply.SILENCE);
    assertThat(chat.send(new IncomingMessage.Moved(chat.envelope(), List.of())))
        .isEqualTo(Reply.SILENCE);
    assertThat(
            chat.send(
                new IncomingMessage.Reaction(
                    chat.envelope(), new MessageId("m1"), Optional.of("👍"))))
        .isEqualTo(Reply.SILENCE);
    assertThat(chat.kept()).isEmpty();
  }

  @Test
  void correctsAMemoryWhenItsMessageIsEdited() {
    Chat chat = Chat.welcomed();
    chat.say("Dentist tomorow at 5");

    Reply reply =
        chat.send(
            new IncomingMessage.Edited(
                chat.envelope(), new MessageId("m1"), "remember that dentist tomorrow at 6"));

    assertThat(reply.body()).isEqualTo("Corrected #1, for Tue 5 May 2026, 18:00.");
    assertThat(chat.kept()).containsExactly("dentist tomorrow at 6");
  }

  @Test
  void answersAnEditOfAMessageThatWasNotKept() {
    Chat chat = Chat.welcomed();
    chat.say("hi");

    assertThat(
            chat.send(
                    new IncomingMessage.Edited(
                        chat.envelope(), new MessageId("m1"), "Ana likes tea"))
                .body())
        .startsWith("I kept nothing from that message.");
    assertThat(
            chat.send(
                    new IncomingMessage.Edited(
                        chat.envelope(), new MessageId("m1"), "Where is the key?"))
                .body())
        .isEqualTo("I have nothing on that.");
  }

  @Test
  void forgetsWhatItsSenderDeletedForEveryone() {
    Chat chat = Chat.welcomed();
    chat.say("Ana likes tea");

    assertThat(chat.send(new IncomingMessage.Revoked(chat.envelope(), new MessageId("m1"))))
        .isEqualTo(Reply.SILENCE);
    assertThat(chat.send(new IncomingMessage.Revoked(chat.envelope(), new MessageId("m1"))))
        .isEqualTo(Reply.SILENCE);
    assertThat(chat.kept()).isEmpty();
  }

  @Test
  void continuesALongMemoryOnMoreUntilSomethingElseIsSaid() {
    Chat chat = Chat.welcomed();
    String sentence = "This is a rather long story about a boat. ";
    chat.say(sentence.repeat(250).strip());

    String first = chat.say("#1");
    String second = chat.say("More");
    assertThat(first)
        .hasSizeLessThanOrEqualTo(4096)
        .contains("boat.\n\n(Send “more” for the rest.)");
    assertThat(second).startsWith("This is a rather");
    assertThat(chat.say("more")).endsWith("boat.”");
    assertThat(chat.say("more")).isEqualTo("That was all.");

    chat.say("#1");
    chat.say("thanks");
    assertThat(chat.say("more")).isEqualTo("That was all.");
  }
}
