package io.echovault.whatsapp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.SendResult;
import io.echovault.ports.vocabulary.SendResult.Accepted;
import io.echovault.ports.vocabulary.SendResult.Problem;
import io.echovault.ports.vocabulary.SendResult.Refused;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DocumentSendingTest {
  private static final String UPLOAD = "/v23.0/" + Bodies.NUMBER_ID + "/media";
  private static final String SEND = "/v23.0/" + Bodies.NUMBER_ID + "/messages";

  private GraphStandIn graph;
  private WhatsAppSender sender;

  @BeforeEach
  void start() throws IOException {
    graph = GraphStandIn.start();
    sender = new WhatsAppSender(Sends.impatient(graph.url()));
  }

  @AfterEach
  void stop() {
    sender.close();
    graph.close();
  }

  @Test
  void uploadsFirstAndThenNamesWhatWasUploaded() {
    graph.answersAt(UPLOAD, 200, "{\"id\":\"4490\"}", Map.of());
    assertThat(send()).isInstanceOf(Accepted.class);
    assertThat(graph.asked())
        .extracting(GraphStandIn.Asked::line)
        .containsExactly("POST " + UPLOAD, "POST " + SEND);
    assertThat(graph.asked())
        .allSatisfy(asked -> assertThat(asked.authorization()).isEqualTo("Bearer " + Sends.TOKEN));
    assertThat(new String(graph.asked().get(0).bytes(), ISO_8859_1))
        .contains("name=\"messaging_product\"", "whatsapp", "name=\"type\"", "application/zip")
        .contains("name=\"file\"; filename=\"copy.zip\"", "PK\u0003");
    assertThat(graph.asked().get(1).body())
        .contains("\"type\":\"document\"")
        .contains("\"document\":{\"id\":\"4490\",\"filename\":\"copy.zip\",\"caption\":\"Here\"}");
  }

  @Test
  void aPictureIsShownAndAnythingElseGoesAsADocument() {
    graph.answersAt(UPLOAD, 200, "{\"id\":\"4490\"}", Map.of());
    assertThat(sender.send(attached("image/jpeg"))).isInstanceOf(Accepted.class);
    assertThat(new String(graph.asked().get(0).bytes(), ISO_8859_1))
        .contains("name=\"type\"", "image/jpeg", "filename=\"boat.jpg\"");
    assertThat(graph.asked().get(1).body())
        .contains("\"type\":\"image\"")
        .contains("\"image\":{\"id\":\"4490\",\"caption\":\"Here\"}");
    assertThat(sender.send(attached("image/webp"))).isInstanceOf(Accepted.class);
    assertThat(graph.asked().get(3).body())
        .contains("\"document\":{\"id\":\"4490\",\"filename\":\"boat.jpg\"");
  }

  @Test
  void whatIsSpokenGoesAsAVoiceNoteWhoseStatusesAreNotThoseOfTheWords() {
    graph.answersAt(UPLOAD, 200, "{\"id\":\"4490\"}", Map.of());
    Delivery spoken =
        Sends.toAna(new Reply.Spoken("the spare key is with Leo"))
            .with(new Bytes(new byte[] {1, 2, 3}));
    assertThat(sender.plays()).isTrue();
    assertThat(sender.send(spoken)).isInstanceOf(Accepted.class);
    assertThat(new String(graph.asked().get(0).bytes(), ISO_8859_1))
        .contains("audio/ogg", "filename=\"voice.ogg\"");
    assertThat(graph.asked().get(1).body())
        .contains("\"type\":\"audio\"", "\"audio\":{\"id\":\"4490\",\"voice\":true}")
        .contains(Sends.REPLY + ".30\"")
        .doesNotContain("spare key");
  }

  @Test
  void aKeptVoiceNoteIsPlayedBehindItsWords() {
    graph.answersAt(UPLOAD, 200, "{\"id\":\"4490\"}", Map.of());
    assertThat(sender.send(attached("audio/ogg"))).isInstanceOf(Accepted.class);
    assertThat(graph.asked()).hasSize(3);
    assertThat(graph.asked().get(1).body())
        .contains("\"text\":{\"body\":\"Here\"", "wamid.IN1", Sends.REPLY + ".1\"");
    assertThat(graph.asked().get(2).body())
        .contains("\"audio\":{\"id\":\"4490\",\"voice\":true}", Sends.REPLY + "\"");
  }

  private static Delivery attached(String type) {
    return Sends.toAna(new Reply.Attached("Here", "boat.jpg", type, 7))
        .with(new Bytes(new byte[] {1, 2, 3}));
  }

  @Test
  void anUploadThatFailsSendsNothingAndCanBeTriedAgain() {
    graph.answersAt(UPLOAD, 500, "{\"error\":{\"code\":131016}}", Map.of());
    assertThat(send()).isEqualTo(new Refused(Problem.UNAVAILABLE, 131016));
    graph.answersAt(UPLOAD, 200, "<html>", Map.of());
    assertThat(send()).isEqualTo(new Refused(Problem.UNAVAILABLE, 0));
    graph.answersAt(UPLOAD, 401, "{\"error\":{\"code\":190}}", Map.of());
    assertThat(send()).isEqualTo(new Refused(Problem.UNAUTHORISED, 190));
    graph.answersAt(UPLOAD, 400, "{\"error\":{\"code\":131053}}", Map.of());
    assertThat(send()).isEqualTo(new Refused(Problem.INVALID, 131053));
    assertThat(graph.asked()).extracting(GraphStandIn.Asked::line).containsOnly("POST " + UPLOAD);
  }

  @Test
  void aSendThatFailsAfterTheUploadIsJudgedLikeAnyOther() {
    graph.answersAt(UPLOAD, 200, "{\"id\":\"4490\"}", Map.of());
    graph.answersAt(SEND, 400, "{\"error\":{\"code\":131047}}", Map.of());
    assertThat(send()).isEqualTo(new Refused(Problem.WINDOW_CLOSED, 131047));
    graph.answersAt(SEND, 502, "", Map.of());
    assertThat(send()).isEqualTo(new Refused(Problem.UNCERTAIN, 0));
  }

  private SendResult send() {
    return sender.send(Sends.document("Here", "copy.zip", new byte[] {'P', 'K', 3, 4}));
  }
}
