package io.echovault.app;

import static io.echovault.testkit.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.simulator.Person;
import io.echovault.simulator.openai.ModelFault;
import io.echovault.simulator.openai.ModelServer;
import io.echovault.simulator.openai.PlainMind;
import io.echovault.simulator.wire.Blob;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole bot with a stand-in for a language model's server: what it is sent, and without it. */
class LanguageModelDayTest {
  private static final String KEY = "sk-canary-0123456789abcdef";
  private static final String PHONE = "34600111077";

  /** What opens or identifies, of the kinds that the rules know, with the part nobody may see. */
  private static final Map<String, String> SECRETS =
      Map.ofEntries(
          Map.entry("My bank PIN is 7719", "7719"),
          Map.entry("the alarm code at the office is 88412", "88412"),
          Map.entry("password for the router: Xylo-Phon33", "Phon33"),
          Map.entry("remember that my passport number is XDB428816", "XDB428816"),
          Map.entry("mi contraseña del correo es ZorroAzul92", "ZorroAzul92"),
          Map.entry("a senha do cofre é 550917", "550917"),
          Map.entry("mon code de carte bleue est le 6604", "6604"),
          Map.entry("meine PIN für die Bankkarte ist 3307", "3307"),
          Map.entry("la password del wifi è Gatto!Nero7", "Gatto!Nero7"),
          Map.entry("मेरा एटीएम पिन 9215 है", "9215"),
          Map.entry("IBAN DE89370400440532013000 is my savings account", "370400440532013000"),
          Map.entry("card 4111111111111111 expires 09/29", "4111111111111111"),
          Map.entry("secret: the spare key is under the third flowerpot", "flowerpot"),
          Map.entry("top secret: the will is with notary Quenby", "Quenby"),
          Map.entry(
              "my seed phrase is abandon ability able about above absent absorb abstract absurd"
                  + " abuse access accident",
              "absurd"));

  /** Messages that come back to what was locked, and everyday ones that a model is shown. */
  private static final List<String> REST =
      List.of(
          "What is my bank PIN?",
          "what was the alarm code at the office",
          "/search router",
          "/recent",
          "/list secret",
          "what do you know about my passport?",
          "change #1 to my bank PIN is 7718",
          "7719",
          "830174",
          "Where is the will?",
          "wo ist der Ersatzschlüssel?",
          "cual es mi contraseña del correo?",
          "and the one for the wifi?",
          "what did I tell you today?",
          "how many notes do you have?",
          "move #1 to secret",
          "/show 3",
          "/settings cloud on",
          "My therapist thinks I have depression",
          "What is my bank PIN?",
          "what does my therapist think?",
          "what do you know about the safe?",
          "delete #2",
          "/undo",
          "/privacy",
          "/export");

  private final ModelServer server = ModelServer.start(0, KEY, new PlainMind());
  private final List<String> seen = new CopyOnWriteArrayList<>();

  @TempDir Path dataDirectory;

  @BeforeEach
  void watch() {
    // A hash may hold four digits of a PIN by chance.
    server.watch(body -> seen.add(body.replaceAll("\"safety_identifier\":\"[0-9a-f]{64}\"", "")));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void noSecretIsSentInAWholeDay() {
    try (RunningBot bot = RunningBot.start(dataDirectory, settings())) {
      Person ana = bot.simulator().person(PHONE);
      tell(ana, "The settee is being reupholstered in Leeds");
      SECRETS.keySet().forEach(words -> tell(ana, words));
      REST.forEach(words -> tell(ana, words));
      sendFiles(ana);
      LoggedIn.by(bot, ana);
      tell(ana, "What is my bank PIN?");
      tell(ana, "Where is the will?");
      tell(ana, "Where is the couch?");
      assertThat(seen).hasSizeGreaterThan(8);
      assertThat(seen).anyMatch(body -> body.contains("settee"));
      assertThat(seen).anyMatch(body -> body.contains("depression"));
      assertThat(seen).anyMatch(body -> body.contains("deposit is two months"));
      assertThat(seen).anyMatch(body -> body.contains(encoded(Color.RED)));
      assertThat(seen).as("a picture").noneMatch(body -> body.contains(encoded(Color.BLUE)));
      for (String secret : SECRETS.values()) {
        assertThat(seen).as(secret).noneMatch(body -> body.contains(secret));
      }
      assertThat(seen)
          .noneMatch(body -> body.contains("7718"))
          .noneMatch(body -> body.contains("830174"))
          .noneMatch(body -> body.contains(LoggedIn.SECRET))
          .noneMatch(body -> body.contains(PHONE));
      assertThat(server.stored()).isZero();
    }
  }

  @Test
  void theRulesAnswerWhileTheModelFailsAndItHelpsAgainAfterwards() {
    try (RunningBot bot = RunningBot.start(dataDirectory, settings())) {
      Person ana = bot.simulator().person(PHONE);
      tell(ana, "The spare key hangs in the green shed");
      tell(ana, "The settee is being reupholstered in Leeds");
      assertThat(tell(ana, "Where is the couch being reupholstered?")).contains("Leeds.");
      assertThat(bot.get("/metrics").body())
          .contains("echovault_model_calls_total{use=\"wording\",outcome=\"answered\",} 1.0");
      server.next(1, new ModelFault.NoQuota());
      assertThat(tell(ana, "Where is the spare key?")).contains("green shed");
      eventually(
          "the health page says so",
          () -> bot.get("/").body().contains("the language model does not help (no quota"));
      assertThat(bot.get("/").body()).contains("\"status\":\"ready\"");
      assertThat(tell(ana, "Where is the spare key?")).contains("green shed");
    }
  }

  /** A document with a part that sounds secret, and two photos of which one comes with a PIN. */
  private static void sendFiles(Person ana) {
    String rent = "The deposit is two months of rent and comes back with interest. ".repeat(11);
    String lease = rent + "\n\nThe code of the front door is 88412.\n\n" + rent + "\n\n" + rent;
    ana.sendsFile("document", new Blob(lease.getBytes(UTF_8), "text/plain"), "lease.txt", "");
    ana.awaitReply(RunningBot.SOON);
    ana.sendsFile("image", new Blob(picture(Color.RED), "image/png"), "", "our boat");
    assertThat(ana.awaitReply(RunningBot.SOON).text()).contains("A language model looked at it");
    ana.sendsFile("image", new Blob(picture(Color.BLUE), "image/png"), "", "my bank PIN is 7719");
    ana.awaitReply(RunningBot.SOON);
    assertThat(tell(ana, "show me the photo that is mostly red")).contains("our boat");
  }

  private static String encoded(Color colour) {
    return Base64.getEncoder().encodeToString(picture(colour));
  }

  private static byte[] picture(Color colour) {
    BufferedImage picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = picture.createGraphics();
    brush.setColor(colour);
    brush.fillRect(0, 0, 40, 30);
    brush.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String tell(Person person, String words) {
    person.says(words);
    return person.awaitReply(RunningBot.SOON).text();
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("OPENAI_API_KEY", KEY);
    settings.put("OPENAI_BASE_URL", server.url());
    settings.put("OPENAI_MODEL", ModelServer.MODEL);
    settings.put("PUBLIC_URL", "https://bot.example.org");
    return settings;
  }
}
