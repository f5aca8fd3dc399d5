package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.app.doctor.Doctor;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.simulator.Person;
import io.echovault.simulator.Reply;
import io.echovault.simulator.stripe.Events;
import io.echovault.simulator.stripe.StripeServer;
import io.echovault.testkit.Race;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans from their file and the payment service's events to what people are told and may keep. */
class BillingTest {
  private static final String KEY = "sk_test_canary";
  private static final String SECRET = "whsec_canary_secret_of_the_tests";
  private static final int LIMIT = 20;
  private static final int PEOPLE = 50;
  private static final String PLANS =
      """
      standard: free
      plans:
        - {name: free, memories: %d}
        - {name: pro, price: price_pro, cost: 9 € a month}
      """
          .formatted(LIMIT);
  private static final Pattern URL = Pattern.compile("http://\\S+");

  @TempDir static Path directory;
  private static RunningBot bot;
  private static StripeServer stripe;

  @BeforeAll
  static void start() throws IOException {
    Path data = Files.createDirectories(directory.resolve("data"));
    Files.writeString(data.resolve("plans.yaml"), PLANS);
    Files.writeString(
        Files.createDirectories(data.resolve("tenants")).resolve("crowd.yaml"), crowd());
    bot = RunningBot.start(directory);
    stripe =
        StripeServer.start(
            KEY,
            "http://127.0.0.1:" + bot.port() + "/stripe/webhook",
            SECRET,
            Map.of("price_pro", "Pro"),
            InstantSource.system());
    bot.restart(
        Map.of(
            "STRIPE_API_KEY",
            KEY,
            "STRIPE_WEBHOOK_SECRET",
            "whsec_the_secret_that_comes_next",
            "STRIPE_WEBHOOK_SECRET_PREVIOUS",
            SECRET,
            "STRIPE_API_URL",
            stripe.url(),
            "PUBLIC_URL",
            "http://127.0.0.1:" + bot.port()));
  }

  private static String crowd() {
    StringBuilder users = new StringBuilder("tenant: crowd\nname: Crowd\nusers:\n");
    for (int i = 0; i < PEOPLE; i++) {
      users.append(
          "  - {phone: \"%s\", name: Person %d, role: %s}\n"
              .formatted(phone(i), i, i == 0 ? "owner" : "member"));
    }
    return users.toString();
  }

  private static String phone(int number) {
    return "346005550" + (10 + number);
  }

  @AfterAll
  static void end() {
    stripe.close();
    bot.close();
  }

  @Test
  void subscribesFailsRecoversCancelsAndEnds() {
    Person ana = bot.simulator().person("34600444001", "Ana");
    assertThat(asks(ana, "/plans")).contains("Free", "(yours)", "Pro (9 € a month)");
    String checkout = url(asks(ana, "/subscribe pro"));
    assertThat(get(checkout)).contains("Subscribe to Pro");
    assertThat(asks(ana, "/billing")).contains("Free");
    press(checkout, "pay");
    assertThat(told(ana)).contains("Your plan is Pro now");
    String shown = asks(ana, "/billing");
    assertThat(shown).contains("Your plan: Pro", "Paid until");
    String portal = url(shown);
    press(portal, "fail");
    assertThat(told(ana)).contains("payment failed");
    press(portal, "recover");
    assertThat(told(ana)).contains("went through");
    press(portal, "cancel");
    assertThat(told(ana)).contains("cancelled and ends on");
    assertThat(asks(ana, "/subscribe pro")).contains("already");
    press(portal, "end");
    assertThat(told(ana)).contains("Your paid plan is over", "Free");
    assertThat(url(asks(ana, "/subscribe pro"))).isNotEqualTo(checkout);
  }

  @Test
  void believesOnlyWhatIsSignedNowAndOfItsMode() {
    Instant now = Instant.now();
    byte[] event = event(now, false);
    assertThat(post(event, Events.signature(event, SECRET, now)).statusCode()).isEqualTo(200);
    assertThat(post(event, Events.signature(event, "whsec_another", now)).statusCode())
        .isEqualTo(403);
    assertThat(post(event, "").statusCode()).isEqualTo(403);
    Instant old = now.minusSeconds(400);
    assertThat(post(event, Events.signature(event, SECRET, old)).statusCode()).isEqualTo(403);
    byte[] live = event(now, true);
    assertThat(post(live, Events.signature(live, SECRET, now)).statusCode()).isEqualTo(400);
    byte[] changed = event.clone();
    changed[changed.length - 2] = ' ';
    assertThat(post(changed, Events.signature(event, SECRET, now)).statusCode()).isEqualTo(403);
    assertThat(bot.get("/metrics").body())
        .contains(
            "echovault_payment_events_total{outcome=\"unknown_payer\",} 1.0",
            "echovault_payment_events_total{outcome=\"forged\",} 3.0",
            "echovault_payment_events_total{outcome=\"old\",} 1.0",
            "echovault_payment_events_total{outcome=\"other_mode\",} 1.0");
  }

  @Test
  void theDoctorTriesTheKey() {
    assertThat(look("STRIPE_API_KEY", KEY)).isEqualTo("Stripe takes the key");
    assertThat(look("STRIPE_API_KEY", "sk_test_another")).contains("does not take the key");
    assertThat(look("STRIPE_API_URL", "http://127.0.0.1:9")).contains("not reached");
    assertThat(look("DATA_DIR", directory.resolve("logs").toString()))
        .contains("no plan with a price");
  }

  private static String look(String variable, String value) {
    Map<String, String> environment = new LinkedHashMap<>(bot.environment());
    environment.put(variable, value);
    return new Doctor(environment, InstantSource.system()).look("payments").finding().what();
  }

  @Test
  void keepsNeverOneTooManyOfFiftyAtOnceAndLosesNone() throws SQLException {
    List<Person> people =
        IntStream.range(0, PEOPLE).mapToObj(i -> bot.simulator().person(phone(i))).toList();
    List<Callable<String>> messages =
        people.stream()
            .<Callable<String>>map(
                person ->
                    () -> {
                      person.says("remember that the blue bowl is in box 7");
                      return person.awaitReply(RunningBot.SOON).text();
                    })
            .toList();
    List<String> replies = Race.between(messages);
    assertThat(replies).filteredOn(each -> each.contains("kept nothing")).hasSize(PEOPLE - LIMIT);
    assertThat(replies).filteredOn(each -> each.contains("#1")).hasSize(LIMIT);
    assertThat(replies)
        .as("one is warned, and no more")
        .filteredOn(each -> each.contains("nearly used up"))
        .hasSize(1);
    long kept = IntStream.range(0, PEOPLE).mapToLong(i -> bot.memories(phone(i)).size()).sum();
    assertThat(kept).isEqualTo(LIMIT);
    assertThat(counted(tenantOf(phone(0)))).isEqualTo(LIMIT);
  }

  private static String tenantOf(String phone) {
    return bot.app()
        .memories()
        .find(ChannelIdentity.whatsappPhone(phone))
        .orElseThrow()
        .tenant()
        .value()
        .toString();
  }

  private static long counted(String tenant) throws SQLException {
    try (var connection = DatabaseDump.connect(bot.postgres().administratorUrl());
        var statement =
            connection.prepareStatement(
                "SELECT amount FROM echovault.plan_use WHERE tenant_id = ?::uuid")) {
      statement.setString(1, tenant);
      try (var rows = statement.executeQuery()) {
        return rows.next() ? rows.getLong(1) : -1;
      }
    }
  }

  private static byte[] event(Instant at, boolean live) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", "sub_1");
    object.put("customer", "cus_1");
    object.put("status", "active");
    object.put("metadata", Map.of("payer", "00000000-0000-4000-8000-000000000001"));
    return Events.body("evt_1", "customer.subscription.updated", at, live, object);
  }

  private static HttpResponse<String> post(byte[] body, String signature) {
    HttpRequest.Builder request =
        bot.request("/stripe/webhook")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    return bot.send(signature.isEmpty() ? request : request.header("Stripe-Signature", signature));
  }

  private static String asks(Person person, String words) {
    person.says(words);
    return told(person);
  }

  private static String told(Person person) {
    Reply reply = person.awaitReply(RunningBot.SOON);
    return reply.text();
  }

  private static String url(String words) {
    var found = URL.matcher(words);
    assertThat(found.find()).as(words).isTrue();
    return found.group();
  }

  private static String get(String url) {
    return bot.send(HttpRequest.newBuilder(URI.create(url))).body();
  }

  private static void press(String url, String act) {
    HttpResponse<String> answer =
        bot.send(
            HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("act=" + act, StandardCharsets.UTF_8)));
    assertThat(answer.statusCode()).isIn(302, 303);
  }
}
