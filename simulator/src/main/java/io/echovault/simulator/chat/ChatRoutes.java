package io.echovault.simulator.chat;

import io.echovault.simulator.chat.ChatActions.FileToSend;
import io.echovault.simulator.chat.ChatActions.Framing;
import io.echovault.simulator.graph.MediaShelf;
import io.echovault.simulator.mail.MailServer;
import io.echovault.simulator.openai.ModelSwitch;
import io.echovault.simulator.wire.Blob;
import io.echovault.simulator.wire.JsonAnswer;
import io.echovault.simulator.wire.WireLog;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.Handler;
import io.javalin.http.sse.SseClient;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The routes under {@code /simulator}: the page, what it asks for and what it is told. */
public final class ChatRoutes {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int LARGEST_FILE = 16 * 1024 * 1024;
  private static final String API = "/simulator/api/";

  /** What the routes are given to work with; the number is the bot's, in digits. */
  public record Parts(
      Chats chats,
      ChatFeed feed,
      ChatActions actions,
      MediaShelf media,
      WireLog wire,
      String businessPhone,
      Optional<ModelSwitch> model,
      Optional<MailServer> mail) {}

  private static final Pattern ADDRESS =
      Pattern.compile("(localhost|\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]+])(:\\d{1,5})?");

  private final Parts parts;

  public ChatRoutes(Parts parts) {
    this.parts = parts;
    parts.wire.listen(exchange -> parts.feed.publish("wire", () -> exchange));
  }

  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.before("/simulator", ChatRoutes::needAddress);
    routes.before("/simulator/*", ChatRoutes::needAddress);
    new PageFiles().addTo(routes);
    routes.sse("/simulator/events", this::join);
    parts.mail.ifPresent(mail -> routes.get("/simulator/mail", context -> showMail(context, mail)));
    routes.get(API + "media/{id}", this::media);
    routes.post(API + "model", asked(this::switchModel));
    routes.post(API + "people", asked(this::addPerson));
    routes.post(API + "people/{phone}/text", asked(this::say));
    routes.post(API + "people/{phone}/choice", asked(this::choose));
    routes.post(API + "people/{phone}/place", asked(this::sendPlace));
    routes.post(API + "people/{phone}/card", asked(this::sendCard));
    routes.post(API + "people/{phone}/file", asked(this::sendFile));
    routes.post(API + "people/{phone}/look", asked(c -> parts.actions.look(c.pathParam("phone"))));
    routes.post(API + "people/{phone}/played", asked(this::play));
  }

  /**
   * Takes requests to an address or to localhost only. A site elsewhere can have its own name lead
   * to this machine, and its script would then read what is said here.
   */
  private static void needAddress(Context context) {
    String host = String.valueOf(context.header("Host"));
    if (!ADDRESS.matcher(host).matches()) {
      throw new ForbiddenResponse("Open this page by http://localhost or by an IP address.");
    }
  }

  private void join(SseClient client) {
    client.ctx().header("X-Accel-Buffering", "no");
    parts.chats.whileStill(
        people -> {
          Map<String, Object> state = new LinkedHashMap<>();
          state.put("business", parts.businessPhone);
          state.put("people", people);
          state.put("wire", parts.wire.recent());
          parts.model.ifPresent(each -> state.put("model", each.isOn()));
          state.put("mail", parts.mail.isPresent());
          parts.feed.join(client, state);
        });
  }

  private static void showMail(Context context, MailServer mail) {
    PageFiles.guard(context);
    context.header("Cache-Control", "no-store");
    context.html(mail.page());
  }

  /** Other sites cannot set a header, so they cannot make people here speak. */
  private static Handler asked(Handler handler) {
    return context -> {
      if (context.header("X-Simulator") == null) {
        JsonAnswer.write(context, 403, Map.of("error", "Send the header X-Simulator: page."));
        return;
      }
      try {
        handler.handle(context);
        if (context.status().getCode() == 200) {
          JsonAnswer.write(context, 200, Map.of("done", true));
        }
      } catch (IllegalArgumentException | JacksonException refused) {
        JsonAnswer.write(context, 400, Map.of("error", String.valueOf(refused.getMessage())));
      }
    };
  }

  private void switchModel(Context context) {
    boolean on = body(context).path("on").asBoolean(false);
    ModelSwitch model =
        parts.model.orElseThrow(
            () -> new IllegalArgumentException("No stand-in for a language model runs here."));
    model.set(on);
    parts.feed.publish("model", () -> on);
  }

  private void addPerson(Context context) {
    JsonNode asked = body(context);
    parts.actions.addPerson(text(asked, "phone").replaceAll("[\\s+().-]", ""), text(asked, "name"));
  }

  private void say(Context context) {
    JsonNode asked = body(context);
    parts.actions.say(context.pathParam("phone"), text(asked, "text"), framing(asked));
  }

  private void choose(Context context) {
    JsonNode asked = body(context);
    parts.actions.choose(context.pathParam("phone"), text(asked, "message"), text(asked, "choice"));
  }

  private void sendPlace(Context context) {
    JsonNode asked = body(context);
    ChatContent.Spot spot =
        new ChatContent.Spot(
            asked.path("latitude").asDouble(),
            asked.path("longitude").asDouble(),
            asked.path("name").asString(""),
            asked.path("address").asString(""));
    parts.actions.sendPlace(context.pathParam("phone"), spot, framing(asked));
  }

  private void sendCard(Context context) {
    JsonNode asked = body(context);
    ChatContent.Card card = new ChatContent.Card(text(asked, "name"), text(asked, "phone"));
    parts.actions.sendCard(context.pathParam("phone"), card, framing(asked));
  }

  private void sendFile(Context context) throws IOException {
    byte[] bytes;
    try (InputStream stream = context.bodyInputStream()) {
      bytes = stream.readNBytes(LARGEST_FILE + 1);
    }
    if (bytes.length > LARGEST_FILE) {
      throw new IllegalArgumentException("The file is larger than 16 MB: send a smaller one.");
    }
    FileToSend file =
        new FileToSend(
            new Blob(
                bytes,
                Optional.ofNullable(context.contentType()).orElse("application/octet-stream")),
            parameter(context, "name"),
            parameter(context, "caption"));
    Framing framing =
        new Framing(parameter(context, "quoted"), parameter(context, "forwarded").equals("true"));
    parts.actions.sendFile(context.pathParam("phone"), parameter(context, "kind"), file, framing);
  }

  private void play(Context context) {
    parts.actions.play(context.pathParam("phone"), text(body(context), "message"));
  }

  private void media(Context context) {
    Optional<MediaShelf.Item> item = parts.media.find(context.pathParam("id"));
    if (item.isEmpty()) {
      context.status(404).result("Not found");
      return;
    }
    PageFiles.guard(context);
    String type = item.get().file().mimeType();
    if (!type.matches("(image/(jpeg|png|webp|gif)|audio/.+|video/.+)")) {
      context.header("Content-Disposition", "attachment");
    }
    byte[] bytes = item.get().file().bytes();
    context.writeSeekableStream(new ByteArrayInputStream(bytes), type, bytes.length);
  }

  private static Framing framing(JsonNode asked) {
    return new Framing(asked.path("quoted").asString(""), asked.path("forwarded").asBoolean(false));
  }

  private static JsonNode body(Context context) {
    return JSON.readTree(context.bodyAsBytes());
  }

  private static String text(JsonNode asked, String key) {
    String text = asked.path(key).asString("");
    if (text.isBlank()) {
      throw new IllegalArgumentException("Give a " + key + ".");
    }
    return text;
  }

  private static String parameter(Context context, String name) {
    return Optional.ofNullable(context.queryParam(name)).orElse("");
  }
}
