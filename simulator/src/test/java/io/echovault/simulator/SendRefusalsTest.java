package io.echovault.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.simulator.graph.GraphRules;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SendRefusalsTest {

  private static final String ANA = "34600111222";
  private static final String HEAD = "{'messaging_product':'whatsapp','to':'34600111222',";
  private static TinyBot bot;

  @BeforeAll
  static void start() {
    bot = new TinyBot(settings -> settings.withRules(GraphRules.shapesOnly()));
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  @Test
  void refusesWrongAndMissingBearers() {
    HttpResponse<String> answer = bot.send(TinyBot.text(ANA, "hi"), "other", TinyBot.NUMBER_ID);

    assertThat(answer.statusCode()).isEqualTo(401);
    JsonNode error = TinyBot.error(answer);
    assertThat(error.path("code").asInt()).isEqualTo(190);
    assertThat(error.path("type").asString()).isEqualTo("OAuthException");
    assertThat(error.path("fbtrace_id").asString()).isNotEmpty();
    assertThat(bot.send(TinyBot.text(ANA, "hi"), "", TinyBot.NUMBER_ID).statusCode())
        .isEqualTo(401);
  }

  @Test
  void refusesAnUnknownNumber() {
    HttpResponse<String> answer = bot.send(TinyBot.text(ANA, "hi"), TinyBot.TOKEN, "1");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(TinyBot.error(answer).path("code").asInt()).isEqualTo(100);
    assertThat(TinyBot.error(answer).path("error_subcode").asInt()).isEqualTo(33);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "100|{}",
        "100|[]",
        "100|{",
        "100|{'to':'34600111222','type':'text','text':{'body':'x'}}",
        "100|{'messaging_product':'whatsapp','type':'text','text':{'body':'x'}}",
        "131008|HEAD'text':{'body':'x'}}",
        "131008|HEAD'type':'text'}",
        "131008|HEAD'type':'text','text':{}}",
        "100|HEAD'type':'text','text':{'body':''}}",
        "100|HEAD'type':'text','text':{'body':'x','bdy':'y'}}",
        "100|HEAD'type':'text','text':{'body':'x'},'colour':'red'}",
        "131009|HEAD'type':'text','text':{'body':7}}",
        "131009|HEAD'type':'text','text':'x'}",
        "131009|HEAD'type':'song','song':{}}",
        "131009|HEAD'type':'text','recipient_type':'group','text':{'body':'x'}}",
        "131009|{'messaging_product':'whatsapp','to':'Ana','type':'text','text':{'body':'x'}}",
        "131009|{'messaging_product':'whatsapp','recipient':'9','type':'text','text':{'body':'x'}}",
        "131008|HEAD'type':'text','context':{},'text':{'body':'x'}}",
        "131008|HEAD'type':'reaction','reaction':{'emoji':'x'}}",
        "131008|HEAD'type':'audio','audio':{}}",
        "131009|HEAD'type':'audio','audio':{'id':'404'}}",
        "131009|HEAD'type':'image','image':{'id':'1','link':'https://x.example/a.png'}}",
        "100|HEAD'type':'audio','audio':{'link':'https://x.example/a.ogg','caption':'no'}}",
        "132012|HEAD'type':'template','template':{'name':'due','language':{'code':'es'},"
            + "'components':[{'type':'body','parameters':[{'type':'text','text':'a    b'}]}]}}",
        "131008|HEAD'type':'template','template':{'name':'due'}}",
        "132001|HEAD'type':'template','template':{'name':'Due!','language':{'code':'es'}}}",
        "131009|HEAD'type':'location','location':{'latitude':91,'longitude':0}}",
        "131008|HEAD'type':'contacts','contacts':[{'name':{}}]}",
        "131009|HEAD'type':'contacts','contacts':[]}"
      })
  void refusesWrongShapes(int code, String body) {
    HttpResponse<String> answer = bot.send(json(body));

    assertThat(TinyBot.error(answer).path("code").asInt()).as(answer.body()).isEqualTo(code);
    assertThat(answer.statusCode()).isEqualTo(code == 132001 ? 404 : 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id':'a','title':'123456789012345678901'}",
        "{'id':'a','title':''}",
        "{'id':'a'}",
        "{'title':'A'}",
        "{'id':' a','title':'A'}",
        "{'id':'a','title':'A'},{'id':'a','title':'B'}",
        "{'id':'a','title':'A'},{'id':'b','title':'A'}",
        "{'id':'a','title':'A'},{'id':'b','title':'B'},{'id':'c','title':'C'},{'id':'d','title':'D'}"
      })
  void refusesWrongButtons(String replies) {
    String buttons = replies.replaceAll("(\\{[^}]*})", "{'type':'reply','reply':$1}");

    HttpResponse<String> answer = bot.send(buttons("x", "[" + buttons + "]"));

    assertThat(TinyBot.error(answer).path("code").asInt()).isIn(131008, 131009);
    assertThat(TinyBot.error(answer).at("/error_data/details").asString()).isNotEmpty();
  }

  @Test
  void takesWhatIsJustWithinTheLimits() {
    String id = "i".repeat(256);
    assertThat(status(buttons("x".repeat(1024), button(id, "12345678901234567890"))))
        .isEqualTo(200);
    assertThat(status(buttons("x".repeat(1025), button("a", "A")))).isEqualTo(400);
    assertThat(status(buttons("x", button(id + "i", "A")))).isEqualTo(400);
    assertThat(status(TinyBot.text(ANA, "😀".repeat(4096)))).isEqualTo(200);
    assertThat(status(TinyBot.text(ANA, "😀".repeat(4097)))).isEqualTo(400);
    assertThat(status(callback("x".repeat(512)))).isEqualTo(200);
    assertThat(status(callback("x".repeat(513)))).isEqualTo(400);
    assertThat(status(callback("ñ".repeat(257)))).isEqualTo(400);
  }

  @Test
  void holdsTheLimitsOfLists() {
    assertThat(status(list("Open", rows(10, "t")))).isEqualTo(200);
    assertThat(status(list("Open", rows(11, "t")))).isEqualTo(400);
    assertThat(
            status(
                list(
                    "Open",
                    "{'title':'A','rows':"
                        + rowArray(0, 6, "t")
                        + "},{'title':'B','rows':"
                        + rowArray(6, 5, "t")
                        + "}")))
        .isEqualTo(400);
    assertThat(
            status(
                list(
                    "Open",
                    "{'rows':" + rowArray(0, 1, "t") + "},{'rows':" + rowArray(1, 1, "t") + "}")))
        .isEqualTo(400);
    assertThat(status(list("Open the list of all things", rows(1, "t")))).isEqualTo(400);
    assertThat(status(list("Open", rows(1, "x".repeat(25))))).isEqualTo(400);
    assertThat(
            status(
                list(
                    "Open",
                    "{'rows':[{'id':'a','title':'A','description':'" + "x".repeat(73) + "'}]}")))
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HEAD'type':'text','recipient_type':'individual','text':{'body':'x','preview_url':false},"
            + "'context':{'message_id':'wamid.never'}}",
        "{'messaging_product':'whatsapp','to':'+34 600 111 222','type':'text','text':{'body':'x'}}",
        "HEAD'type':'reaction','reaction':{'message_id':'wamid.1','emoji':''}}",
        "HEAD'type':'audio','audio':{'link':'https://x.example/a.ogg','voice':true}}",
        "HEAD'type':'document','document':{'link':'https://x.example/a.zip','filename':'a.zip'}}",
        "HEAD'type':'location','location':{'latitude':40.4,'longitude':-3.7}}",
        "HEAD'type':'template','template':{'name':'due','language':{'code':'es'}}}"
      })
  void takesRightShapes(String body) {
    HttpResponse<String> answer = bot.send(json(body));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(TinyBot.sentId(answer)).startsWith("wamid.HBgL");
    assertThat(TinyBot.JSON.readTree(answer.body()).at("/contacts/0/wa_id").asString())
        .isEqualTo(ANA);
  }

  @Test
  void answersUserIdsWithUserIds() {
    HttpResponse<String> answer =
        bot.send(
            json(
                "{'messaging_product':'whatsapp','recipient':'ES.13','type':'text',"
                    + "'text':{'body':'x'}}"));

    assertThat(TinyBot.JSON.readTree(answer.body()).at("/contacts/0/user_id").asString())
        .isEqualTo("ES.13");
  }

  private static int status(String body) {
    return bot.send(body).statusCode();
  }

  private static String json(String body) {
    return body.replace("HEAD", HEAD).replace('\'', '"');
  }

  private static String callback(String data) {
    return json("HEAD'type':'text','text':{'body':'x'},'biz_opaque_callback_data':'" + data + "'}");
  }

  private static String button(String id, String title) {
    return "[{'type':'reply','reply':{'id':'" + id + "','title':'" + title + "'}}]";
  }

  private static String buttons(String body, String buttons) {
    return json(
        "HEAD'type':'interactive','interactive':{'type':'button','body':{'text':'"
            + body
            + "'},'action':{'buttons':"
            + buttons
            + "}}}");
  }

  private static String list(String button, String sections) {
    return json(
        "HEAD'type':'interactive','interactive':{'type':'list','body':{'text':'x'},'action':"
            + "{'button':'"
            + button
            + "','sections':["
            + sections
            + "]}}}");
  }

  private static String rows(int count, String title) {
    return "{'rows':" + rowArray(0, count, title) + "}";
  }

  private static String rowArray(int first, int count, String title) {
    StringBuilder rows = new StringBuilder("[");
    for (int row = first; row < first + count; row++) {
      rows.append(row == first ? "" : ",").append("{'id':'r").append(row);
      rows.append("','title':'").append(title).append("'}");
    }
    return rows.append(']').toString();
  }
}
