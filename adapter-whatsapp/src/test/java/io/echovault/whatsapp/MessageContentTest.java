package io.echovault.whatsapp;

import static io.echovault.whatsapp.Bodies.content;
import static io.echovault.whatsapp.Bodies.message;
import static io.echovault.whatsapp.Bodies.messages;
import static io.echovault.whatsapp.Bodies.only;
import static io.echovault.whatsapp.Bodies.parse;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.IncomingMessage.Contacts;
import io.echovault.ports.vocabulary.IncomingMessage.Contacts.Card;
import io.echovault.ports.vocabulary.IncomingMessage.Edited;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.IncomingMessage.Media.Kind;
import io.echovault.ports.vocabulary.IncomingMessage.Place;
import io.echovault.ports.vocabulary.IncomingMessage.Press;
import io.echovault.ports.vocabulary.IncomingMessage.Reaction;
import io.echovault.ports.vocabulary.IncomingMessage.Revoked;
import io.echovault.ports.vocabulary.IncomingMessage.Text;
import io.echovault.ports.vocabulary.IncomingMessage.Unsupported;
import io.echovault.ports.vocabulary.MessageId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageContentTest {
  @Test
  void readsWordsAsTheyWereWritten() {
    assertThat(((Text) content("text", "{'body':'se\\u00f1or \\/ \\ud83d\\ude00\\n2'}")).body())
        .isEqualTo("señor / 😀\n2");
  }

  @Test
  void tellsAVoiceNoteFromAnAudioFile() {
    assertThat(media("audio", "{'id':'1','mime_type':'audio/ogg','voice':true}").kind())
        .isEqualTo(Kind.VOICE_NOTE);
    assertThat(media("audio", "{'id':'1','mime_type':'audio/mpeg','voice':false}").kind())
        .isEqualTo(Kind.AUDIO);
    assertThat(media("audio", "{'id':'1','mime_type':'audio/mpeg'}").kind()).isEqualTo(Kind.AUDIO);
  }

  @Test
  void readsMediaWithWhatWasSentAlong() {
    assertThat(media("image", "{'id':'1','mime_type':'image/jpeg','caption':'us'}"))
        .returns(Kind.PICTURE, Media::kind)
        .returns("1", Media::mediaId)
        .returns("image/jpeg", Media::mimeType)
        .returns(Optional.of("us"), Media::caption);
    assertThat(media("video", "{'id':2}")).returns("2", Media::mediaId);
    assertThat(media("sticker", "{'id':'3','animated':true}")).returns(Kind.STICKER, Media::kind);
    assertThat(media("document", "{'id':'4','filename':'a.pdf'}"))
        .returns(Kind.DOCUMENT, Media::kind)
        .returns(Optional.of("a.pdf"), Media::fileName)
        .returns(Optional.empty(), Media::caption);
  }

  @ParameterizedTest
  @ValueSource(strings = {"40.41,'longitude':-3.70", "'40.41','longitude':'-3.70'"})
  void readsAPlaceInNumbersOrInStrings(String degrees) {
    var place = (Place) content("location", "{'latitude':" + degrees + ",'address':'Sol 1'}");
    assertThat(place.latitude()).isEqualTo(40.41);
    assertThat(place.longitude()).isEqualTo(-3.70);
    assertThat(place.name()).isEmpty();
    assertThat(place.address()).contains("Sol 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"91", "-90.1", "1e999", "'NaN'", "'0x1p3'", "null", "[]", "''"})
  void doesNotBelieveInPlacesOffTheMap(String latitude) {
    assertThat(content("location", "{'latitude':" + latitude + ",'longitude':0}"))
        .isInstanceOf(Unsupported.class);
  }

  @Test
  void readsAddressCards() {
    var contacts =
        (Contacts)
            content(
                "contacts",
                "[{'name':{'formatted_name':'Luis Gil'},'phones':[{'phone':'+34 600 000'},"
                    + "{'wa_id':'34611'},7],'emails':[{'email':'l@example.org'}],'org':{}},"
                    + "{'name':{'first_name':'Eva','last_name':'Paz'}},{},3]");
    assertThat(contacts.cards())
        .containsExactly(
            new Card("Luis Gil", List.of("+34 600 000", "34611"), List.of("l@example.org")),
            new Card("Eva Paz", List.of(), List.of()));
  }

  @Test
  void keepsWhatElseAnAddressCardSays() {
    var contacts =
        (Contacts)
            content(
                "contacts",
                "[{'name':{'formatted_name':'Luis Gil'},'org':{'company':'Acme','title':'Baker'},"
                    + "'addresses':[{'street':'Calle 1','zip':'28001','city':'Madrid'}],"
                    + "'birthday':'1980-05-04'}]");
    assertThat(contacts.cards())
        .containsExactly(
            new Card(
                "Luis Gil",
                List.of(),
                List.of(),
                List.of("Acme, Baker", "Calle 1, 28001, Madrid", "birthday 1980-05-04")));
  }

  @Test
  void readsWhatWasPressed() {
    assertThat(
            content("interactive", "{'type':'button_reply','button_reply':{'id':'y','title':'Y'}}"))
        .isInstanceOfSatisfying(
            Press.class, press -> assertThat(press.buttonId() + press.title()).isEqualTo("yY"));
    assertThat(content("interactive", "{'type':'list_reply','list_reply':{'id':'r1','title':'R'}}"))
        .isInstanceOfSatisfying(Press.class, press -> assertThat(press.buttonId()).isEqualTo("r1"));
    assertThat(content("button", "{'payload':'STOP','text':'Stop'}"))
        .isInstanceOfSatisfying(
            Press.class, press -> assertThat(press.buttonId()).isEqualTo("STOP"));
  }

  @Test
  void takesAReactionWithoutEmojiForItsRemoval() {
    assertThat(reaction("{'message_id':'wamid.X','emoji':'\\ud83d\\udc4d'}").emoji())
        .contains("👍");
    assertThat(reaction("{'message_id':'wamid.X','emoji':''}").emoji()).isEmpty();
    assertThat(reaction("{'message_id':'wamid.X'}").emoji()).isEmpty();
  }

  @Test
  void readsWhatWasTakenBackOrChanged() {
    assertThat(((Revoked) content("revoke", "{'original_message_id':'wamid.O'}")).original())
        .isEqualTo(new MessageId("wamid.O"));
    var edited =
        (Edited)
            content(
                "edit",
                "{'original_message_id':'wamid.O','message':{'type':'image',"
                    + "'image':{'id':'1','caption':'new'}}}");
    assertThat(edited.body()).isEqualTo("new");
    assertThat(edited.original()).isEqualTo(new MessageId("wamid.O"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "order | {'catalog_id':'1'} | order",
        "request_welcome | {} | request_welcome",
        "unsupported | {'type':'poll_creation'} | poll_creation",
        "unsupported | {'type':'edit'} | edit",
        "unsupported | {} | unsupported",
        "interactive | {'type':'nfm_reply','nfm_reply':{'response_json':'{}'}} | nfm_reply",
      })
  void leavesAloneWhatItKnowsAndCannotKeep(String type, String content, String name) {
    Webhook webhook =
        parse(messages(message("wamid.A", "'type':'" + type + "','" + type + "':" + content)));
    assertThat(webhook.arrivals().get(0).message())
        .isInstanceOfSatisfying(
            Unsupported.class, message -> assertThat(message.type()).isEqualTo(name));
    assertThat(webhook.unknown()).isEmpty();
  }

  @Test
  void countsTypesAndContentThatItDoesNotKnow() {
    Webhook webhook =
        parse(
            messages(
                message("wamid.1", "'type':'Tele pathy+34600111222','telepathy':{}"),
                message("wamid.2", "'type':'poll','poll':{},'glow':1"),
                message("wamid.3", "'type':'text','text':{'boody':'x'}"),
                message("wamid.4", "'type':'interactive','interactive':{'type':'wink'}"),
                message("wamid.5", "'text':{'body':'x'}")));
    assertThat(webhook.arrivals()).hasSize(5);
    assertThat(webhook.unknown())
        .isEqualTo(
            Map.of(
                "type:number", 1,
                "property:telepathy", 1,
                "type:poll", 1,
                "property:glow", 1,
                "content:text", 1,
                "interactive:wink", 1,
                "type:none", 1,
                "property:text", 1));
  }

  @Test
  void readsWhatAMessageAnswersAndWhetherItWasPassedOn() {
    var answer =
        only(
            messages(
                message(
                    "wamid.A",
                    "'type':'text','text':{'body':'x'},'context':{'from':'1','id':'wamid.Q'}")));
    assertThat(answer.envelope().replyTo()).contains(new MessageId("wamid.Q"));
    assertThat(answer.envelope().forwarded()).isFalse();
    for (String word : List.of("forwarded", "frequently_forwarded")) {
      var passedOn =
          only(
              messages(
                  message(
                      "wamid.A",
                      "'type':'text','text':{'body':'x'},'context':{'" + word + "':true}")));
      assertThat(passedOn.envelope().forwarded()).isTrue();
      assertThat(passedOn.envelope().replyTo()).isEmpty();
    }
  }

  private static Media media(String type, String content) {
    return (Media) content(type, content);
  }

  private static Reaction reaction(String content) {
    return (Reaction) content("reaction", content);
  }
}
