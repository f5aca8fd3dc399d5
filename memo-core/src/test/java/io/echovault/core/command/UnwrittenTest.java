package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Contacts;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.IncomingMessage.Media.Kind;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.Tier;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnwrittenTest {
  private final Chat chat = Chat.welcomed();

  @ParameterizedTest
  @EnumSource(value = Kind.class, names = "STICKER", mode = EnumSource.Mode.EXCLUDE)
  void saysThatItCannotKeepMedia(Kind kind) {
    assertThat(chat.send(media(kind, Optional.empty())).body())
        .startsWith("I can't keep ")
        .endsWith("Please send me the words instead.");
    assertThat(chat.send(media(kind, Optional.of(" "))).body()).startsWith("I can't keep ");
    assertThat(chat.kept()).isEmpty();
  }

  @Test
  void keepsACaption() {
    assertThat(chat.send(media(Kind.PICTURE, Optional.of("The red door"))).body())
        .isEqualTo("Kept as #1. Only the caption is kept: I can't keep pictures yet.");
    chat.send(media(Kind.DOCUMENT, Optional.of("The lease of the flat")));
    chat.send(media(Kind.PICTURE, Optional.of("/help")));

    assertThat(chat.kept()).containsExactly("The red door", "The lease of the flat", "/help");
    assertThat(chat.notebook().everything())
        .extracting(Memory::provenance)
        .containsExactly(Provenance.PHOTO, Provenance.DOCUMENT, Provenance.PHOTO);
  }

  @Test
  void locksASecretCaptionWithoutRepeatingIt() {
    assertThat(chat.send(media(Kind.PICTURE, Optional.of("PIN 4711"))).body())
        .contains("Kept locked as #1", "Only the caption is kept")
        .doesNotContain("4711");
  }

  @Test
  void staysSilentOnStickers() {
    assertThat(chat.send(media(Kind.STICKER, Optional.empty()))).isEqualTo(Reply.SILENCE);
  }

  @Test
  void keepsAPlaceInWords() {
    chat.send(
        new IncomingMessage.Place(
            chat.envelope(),
            40.416781,
            -3.703791,
            Optional.of("Puerta del Sol"),
            Optional.of("Madrid")));
    chat.send(new IncomingMessage.Place(chat.envelope(), 0, 0, Optional.empty(), Optional.of(" ")));

    assertThat(chat.kept())
        .containsExactly(
            "Place: Puerta del Sol, Madrid (40.41678, -3.70379)", "Place: (0.00000, 0.00000)");
  }

  @Test
  void keepsEachCardAsConfidential() {
    Reply reply =
        chat.send(
            new Contacts(
                chat.envelope(),
                List.of(
                    new Contacts.Card("Ana", List.of("+34 600"), List.of("ana@example.org")),
                    new Contacts.Card("", List.of(), List.of()),
                    new Contacts.Card("Tom", List.of(), List.of()))));

    assertThat(reply.body()).isEqualTo("Kept 2 contacts as #1 to #2, confidential.");
    assertThat(chat.kept())
        .containsExactly("Contact: Ana, +34 600, ana@example.org", "Contact: Tom");
    assertThat(chat.notebook().everything())
        .extracting(Memory::tier)
        .containsOnly(Tier.CONFIDENTIAL);

    chat.send(new IncomingMessage.Revoked(chat.envelope(), new MessageId("m1")));
    assertThat(chat.kept()).isEmpty();
  }

  @Test
  void saysWhenACardIsEmpty() {
    assertThat(chat.send(new Contacts(chat.envelope(), List.of())).body())
        .isEqualTo("There was nothing on that card to keep.");
  }

  @Test
  void saysThatItCannotReadOtherThings() {
    assertThat(unsupported("order")).startsWith("I can't read that kind of message yet.");
    assertThat(unsupported("poll_creation")).startsWith("I can't read polls.");
    assertThat(unsupported("edit")).contains("what I kept is as it was");
  }

  private String unsupported(String type) {
    return chat.send(new IncomingMessage.Unsupported(chat.envelope(), type)).body();
  }

  private Media media(Kind kind, Optional<String> caption) {
    return new Media(chat.envelope(), kind, "1", "x/y", caption, Optional.empty());
  }
}
