package io.echovault.whatsapp;

import static io.echovault.ports.vocabulary.ChannelIdentity.whatsappPhone;
import static io.echovault.ports.vocabulary.ChannelIdentity.whatsappUser;
import static io.echovault.whatsapp.Bodies.ANA;
import static io.echovault.whatsapp.Bodies.PHONE;
import static io.echovault.whatsapp.Bodies.RECEIVED_AT;
import static io.echovault.whatsapp.Bodies.USER_ID;
import static io.echovault.whatsapp.Bodies.messages;
import static io.echovault.whatsapp.Bodies.only;
import static io.echovault.whatsapp.Bodies.parse;
import static io.echovault.whatsapp.Bodies.text;
import static io.echovault.whatsapp.Bodies.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.Channel;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.ChannelIdentity.Kind;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Moved;
import io.echovault.ports.vocabulary.IncomingMessage.Unsupported;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Sender;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
  private static final String TEXT = "'type':'text','text':{'body':'x'}";

  @Test
  void readsWhoWroteWhenAndToWhichNumber() {
    var envelope = only(messages(text("wamid.A", "x"))).envelope();
    assertThat(envelope.id()).isEqualTo(new MessageId("wamid.A"));
    assertThat(envelope.via()).isEqualTo(Bodies.NUMBER_ID);
    assertThat(envelope.sender().identities())
        .containsExactly(whatsappUser(USER_ID), whatsappPhone(PHONE));
    assertThat(envelope.sender().displayName()).contains("Ana");
    assertThat(envelope.sentAt()).isEqualTo(Instant.ofEpochSecond(1795368478));
    assertThat(envelope.receivedAt()).isEqualTo(RECEIVED_AT);
    assertThat(envelope.group()).isEmpty();
  }

  @Test
  void knowsASenderByEitherName() {
    assertThat(sender("'from':'34600111222'").identities()).containsExactly(whatsappPhone(PHONE));
    assertThat(sender("'from_user_id':'" + USER_ID + "'").identities())
        .containsExactly(whatsappUser(USER_ID));
    assertThat(sender("'from':'','from_user_id':'" + USER_ID + "'").identities())
        .containsExactly(whatsappUser(USER_ID));
    assertThat(sender("'from':'" + USER_ID + "'").identities())
        .containsExactly(whatsappUser(USER_ID));
    assertThat(sender("'from':'1555000','from_parent_user_id':'US.ENT.9a'").identities())
        .containsExactly(
            new ChannelIdentity(Channel.WHATSAPP, Kind.PARENT_USER_ID, "US.ENT.9a"),
            whatsappPhone("1555000"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'34600111222'",
        "34600111222",
        "'+34 600-111 222'",
        "' (34) 600.111.222'",
        "'٣٤٦٠٠١١١٢٢٢'"
      })
  void bringsEveryWayToWriteAPhoneDownToItsDigits(String written) {
    assertThat(sender("'from':" + written).identities()).containsExactly(whatsappPhone(PHONE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'es.1'", "'ES1'", "'ES.'", "'ES.a b'", "'ES.ñ'", "{}", "7"})
  void ignoresAMalformedUserIdWhenThereIsAPhone(String userId) {
    assertThat(sender("'from':'34600111222','from_user_id':" + userId).identities())
        .containsExactly(whatsappPhone(PHONE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'from':'34600111222'," + TEXT + "}",
        "{'id':'','from':'34600111222'," + TEXT + "}",
        "{'id':{},'from':'34600111222'," + TEXT + "}",
        "{'id':'wamid.N'," + TEXT + "}",
        "{'id':'wamid.N','from':'12'," + TEXT + "}",
        "{'id':'wamid.N','from':'nobody','from_user_id':'bad'," + TEXT + "}",
        "{'id':'wamid.N','type':'system','system':{'type':'user_changed_number','wa_id':'3460099'}}",
        "null",
        "7",
        "[]",
      })
  void countsAMessageThatNobodySentAndKeepsTheOthers(String broken) {
    Webhook webhook =
        parse(
            value(
                "\"messages\":["
                    + text("wamid.1", "a")
                    + ","
                    + broken.replace('\'', '"')
                    + ","
                    + text("wamid.2", "b")
                    + "]"));
    assertThat(webhook.arrivals())
        .extracting(arrival -> arrival.message().envelope().id().value())
        .containsExactly("wamid.1", "wamid.2");
    assertThat(webhook.unknown().keySet())
        .hasSize(1)
        .isSubsetOf("message:no_id", "message:no_sender");
  }

  @Test
  void findsEachSendersContactInABatch() {
    String ben = "{'profile':{'name':'Ben'},'wa_id':'+44 7700 900123','user_id':'GB.2'}";
    String eve = "{'profile':{'name':'Eve'},'user_id':'US.3'}";
    byte[] body =
        value(
            ("\"contacts\":["
                    + eve
                    + ","
                    + ben
                    + ","
                    + ANA
                    + "],\"messages\":["
                    + message("'id':'1','from_user_id':'GB.2'")
                    + ","
                    + message("'id':'2','from':'34600111222'")
                    + ","
                    + message("'id':'3','from_user_id':'US.3'")
                    + ","
                    + message("'id':'4','from':'15550009'")
                    + "]")
                .replace('\'', '"'));
    assertThat(parse(body).arrivals())
        .extracting(arrival -> arrival.message().envelope().sender())
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactly(
            new Sender(
                List.of(whatsappUser("GB.2"), whatsappPhone("447700900123")), Optional.of("Ben")),
            new Sender(List.of(whatsappUser(USER_ID), whatsappPhone(PHONE)), Optional.of("Ana")),
            new Sender(List.of(whatsappUser("US.3")), Optional.of("Eve")),
            new Sender(List.of(whatsappPhone("15550009")), Optional.empty()));
  }

  @Test
  void neverLendsOnePersonTheUserIdOfAnotherWithTheSamePhone() {
    byte[] body =
        value(
            ("'contacts':[{'profile':{'name':'Old'},'wa_id':'34600111222','user_id':'ES.1'}],"
                    + "'messages':["
                    + message("'id':'1','from':'34600111222','from_user_id':'ES.2'")
                    + "]")
                .replace('\'', '"'));
    Sender sender = only(body).envelope().sender();
    assertThat(sender.identities()).containsExactly(whatsappUser("ES.2"), whatsappPhone(PHONE));
    assertThat(sender.displayName()).isEmpty();
  }

  @Test
  void takesTheOnlyContactForTheSenderOfAMessageThatNamesNobody() {
    byte[] alone =
        value(
            ("'contacts':[" + ANA + "],'messages':[" + message("'id':'1'") + "]")
                .replace('\'', '"'));
    assertThat(only(alone).envelope().sender().identities()).contains(whatsappPhone(PHONE));
    byte[] among =
        value(
            ("'contacts':["
                    + ANA
                    + ",{'wa_id':'15550009'}],'messages':["
                    + message("'id':'1'")
                    + "]")
                .replace('\'', '"'));
    assertThat(parse(among).arrivals()).isEmpty();
    assertThat(parse(among).unknown()).isEqualTo(Map.of("message:no_sender", 1));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "'0', 1970-01-01T00:00:00Z",
        "1795368478, 2026-11-22T17:27:58Z",
        "'1795368478', 2026-11-22T17:27:58Z",
        "'soon', 2026-11-22T18:00:00Z",
        "'', 2026-11-22T18:00:00Z",
        "-5, 2026-11-22T18:00:00Z",
        "'999999999999', 2026-11-22T18:00:00Z",
        "99999999999999999999999999, 2026-11-22T18:00:00Z",
        "1e999, 2026-11-22T18:00:00Z",
        "{}, 2026-11-22T18:00:00Z",
      })
  void readsSecondsAndElseTakesTheTimeOfReceipt(String timestamp, Instant expected) {
    byte[] body =
        value(
            ("'messages':[{'id':'1','from':'34600111222','timestamp':"
                    + timestamp
                    + ","
                    + TEXT
                    + "}]")
                .replace('\'', '"'));
    assertThat(only(body).envelope().sentAt()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "'G1', G1",
        "120363, 120363",
        "'', unreadable",
        "{}, unreadable",
        "true, unreadable"
      })
  void neverTakesAGroupsMessageForAPrivateOne(String group, String expected) {
    var message = only(messages(Bodies.message("1", TEXT + ",'group_id':" + group)));
    assertThat(message.envelope().group()).contains(expected);
    assertThat(message.expectsAnswer()).isFalse();
  }

  @Test
  void readsWhereSomebodyMovedTo() {
    var moved =
        (Moved)
            system(
                "'from':'34600111222','from_user_id':'ES.1'",
                "'type':'user_changed_number','wa_id':'34600999888','user_id':'ES.2'");
    assertThat(moved.envelope().sender().identities())
        .containsExactly(whatsappUser("ES.1"), whatsappPhone(PHONE));
    assertThat(moved.identities())
        .containsExactly(whatsappUser("ES.2"), whatsappPhone("34600999888"));
  }

  @Test
  void knowsWhoMovedByTheirFormerNames() {
    var named =
        (Moved)
            system(
                "'from_user_id':'ES.2'",
                "'type':'user_changed_user_id','previous_user_id':'ES.1','user_id':'ES.2'");
    assertThat(named.envelope().sender().identities()).containsExactly(whatsappUser("ES.1"));
    var called =
        (Moved)
            system(
                "'timestamp':1",
                "'type':'customer_changed_number','customer':'34600111222','new_wa_id':'3460099'");
    assertThat(called.envelope().sender().identities()).containsExactly(whatsappPhone(PHONE));
    assertThat(called.identities()).containsExactly(whatsappPhone("3460099"));
    var already =
        (Moved)
            system(
                "'from':'34600111222','from_user_id':'ES.2'",
                "'type':'user_changed_user_id','user_id':'ES.2'");
    assertThat(already.envelope().sender().identities()).containsExactly(whatsappPhone(PHONE));
  }

  @Test
  void leavesOtherSystemMessagesAlone() {
    assertThat(system("'from':'34600111222'", "'type':'customer_identity_changed','identity':'h'"))
        .isInstanceOfSatisfying(
            Unsupported.class,
            message -> assertThat(message.type()).isEqualTo("customer_identity_changed"));
    assertThat(system("'from':'34600111222'", "'type':'user_changed_number'"))
        .isInstanceOf(Unsupported.class);
  }

  private static IncomingMessage system(String names, String system) {
    return only(
        value(
            ("'messages':[{'id':'1'," + names + ",'type':'system','system':{" + system + "}}]")
                .replace('\'', '"')));
  }

  private static String message(String fields) {
    return "{" + fields + "," + TEXT + "}";
  }

  private static Sender sender(String fields) {
    return only(value(("'messages':[" + message("'id':'1'," + fields) + "]").replace('\'', '"')))
        .envelope()
        .sender();
  }
}
