package io.echovault.simulator;

import io.echovault.simulator.chat.ChatFeed;
import io.echovault.simulator.chat.ChatRoutes;
import io.echovault.simulator.chat.Chats;
import io.echovault.simulator.graph.Faults;
import io.echovault.simulator.graph.GraphServer;
import io.echovault.simulator.graph.MediaShelf;
import io.echovault.simulator.mail.MailServer;
import io.echovault.simulator.openai.ModelSwitch;
import io.echovault.simulator.wire.WireLog;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * A stand-in for Meta: the Graph API, the people behind it, and a chat page. Nothing is kept beyond
 * its life. Safe for use by several threads.
 */
public final class Simulator implements AutoCloseable {

  private final SimulatorSettings settings;
  private final WireLog wire = new WireLog();
  private final ChatFeed feed = new ChatFeed();
  private final People people = new People();
  private final Chats chats;
  private final MediaShelf media;
  private final Postman postman;
  private final SimulatorOutput simulatorOutput;
  private final InboundActions inboundActions;
  private final InboundSocket inboundSocket;
  private final GraphServer server;
  private volatile Optional<ModelSwitch> model = Optional.empty();
  private volatile Optional<MailServer> mail = Optional.empty();
  private final Map<String, Person> persons = new ConcurrentHashMap<>();

  private Simulator(SimulatorSettings settings) {
    this.settings = settings;
    chats = new Chats(settings.instants(), feed);
    media = new MediaShelf(settings.instants());
    postman = new Postman(settings, wire);
    simulatorOutput = new SimulatorOutput(settings, people, chats, media, postman);
    inboundActions = new InboundActions(chats, simulatorOutput);
    inboundSocket = new InboundSocket(settings, people, chats, postman);
    server =
        new GraphServer(
            settings.port(),
            new GraphServer.Parts(
                settings.accessToken(),
                settings.phoneNumberId(),
                settings.rules(),
                inboundSocket,
                media,
                wire,
                settings.instants()));
  }

  /** Starts the Graph API stand-in on 127.0.0.1. */
  public static Simulator start(SimulatorSettings settings) {
    return new Simulator(settings);
  }

  /** Where the Graph API stand-in answers, such as {@code http://127.0.0.1:20001}; no version. */
  public String graphUrl() {
    return "http://127.0.0.1:" + server.port();
  }

  /**
   * Has the chat page show a switch for the stand-in for a language model; before it is mounted.
   */
  public void offer(ModelSwitch modelSwitch) {
    model = Optional.of(modelSwitch);
  }

  /** Has the chat page lead to the mails that a stand-in took; before it is mounted. */
  public void offer(MailServer mailServer) {
    mail = Optional.of(mailServer);
  }

  /**
   * Adds the chat page under {@code /simulator} to somebody else's routes. Close the simulator
   * before that server, because open pages hold a connection.
   */
  public void mount(JavalinDefaultRoutingApi routes) {
    new ChatRoutes(
            new ChatRoutes.Parts(
                chats,
                feed,
                new InboundActions.FromPage(
                    people, chats, simulatorOutput, inboundActions, inboundSocket),
                media,
                wire,
                settings.displayPhone(),
                model,
                mail))
        .addTo(routes);
  }

  /** The person with this phone, in digits, made on first use. */
  public Person person(String phone) {
    return person(phone, "Person " + phone.substring(Math.max(0, phone.length() - 3)));
  }

  /** The person with this phone, in digits, made on first use; the name is kept from then. */
  public Person person(String phone, String name) {
    return persons.computeIfAbsent(
        phone,
        any -> {
          people.add(phone, name);
          chats.open(phone, name);
          return new Person(phone, people, chats, simulatorOutput, inboundActions, inboundSocket);
        });
  }

  /** What is to go wrong with sends, for drills. */
  public Faults faults() {
    return server.faults();
  }

  /**
   * Calls the listener with every message of the bot's that is accepted, and its recipient, on the
   * thread that serves the bot, before the bot has its answer.
   */
  public void whenSent(BiConsumer<Contact, Reply> listener) {
    inboundSocket.whenSent(listener);
  }

  /** The files that people and the bot have sent. */
  public MediaShelf media() {
    return media;
  }

  /** How many webhooks the bot has not accepted yet. */
  public int webhooksWaiting() {
    return postman.unaccepted();
  }

  @Override
  public void close() {
    feed.close();
    server.close();
    postman.close();
  }
}
