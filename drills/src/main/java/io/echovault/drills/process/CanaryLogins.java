package io.echovault.drills.process;

import io.echovault.drills.ground.AppProcess;
import io.echovault.simulator.Person;
import io.echovault.simulator.Reply;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who tells secrets, sets a PIN for them, logs in and out, mistypes, loses the PIN and
 * takes everything home. Whatever of it nobody else may know is added to the needles.
 */
final class CanaryLogins {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern LINK = Pattern.compile("https://[^/\\s]+(/unlock/(\\S+))");
  private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");

  private final Person ana;
  private final AppProcess first;
  private final AppProcess second;
  private final Needles needles;
  private final Random random;
  private int links;
  private String pin = "";

  CanaryLogins(Person ana, List<AppProcess> apps, Needles needles, Random random) {
    this.ana = ana;
    first = apps.get(0);
    second = apps.get(1);
    this.needles = needles;
    this.random = random;
  }

  /** Letters that nobody has written before, and that no rule takes for a secret. */
  static String word(Random random) {
    var word = new StringBuilder("qua");
    for (int i = 0; i < 9; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }

  /** The next reply that is of some kind. */
  static Reply hears(Person person, Predicate<Reply> kind) {
    Reply reply = person.awaitReply(PATIENCE);
    while (!kind.test(reply)) {
      reply = person.awaitReply(PATIENCE);
    }
    return reply;
  }

  /**
   * Does all of it.
   *
   * @throws IOException when a step does not come out as it has to: then nothing was tried
   */
  void through() throws IOException, InterruptedException {
    String secret = needle("secret", word(random));
    pin = needle("chosen-pin", digits());
    ana.says("My password is " + secret + "!");
    Reply question = hears(ana, reply -> reply.buttons().size() == 2);
    ana.presses(choice(question, "Set a PIN"));
    set(link(), pin);
    isShown("What is my password?", secret);
    says("/logout", "logged out");
    ana.says("/login");
    enter(link(), pin);
    String code = needle("code", word(random));
    ana.says("The PIN of my card is 4711 " + code);
    hears(ana, reply -> reply.text().contains("Kept") || reply.text().contains("🔒"));
    isShown("What is the PIN of my card?", code);
    says("/backup", "");
    says("/restore", "");
    says("/export", "");
    says("/voice", "");
    says("/logout", "logged out");
    ana.says("/login");
    link();
    ana.says(needle("typed-pin", digits()));
    Reply typed = hears(ana, reply -> reply.buttons().size() == 2);
    ana.presses(choice(typed, "It was my PIN"));
    hears(ana, reply -> reply.text().contains("Destroyed"));
    says("/recover", "three days");
    says("/recover approve " + needle("approved", word(random)), "");
    says("/recover stop", "Stopped");
  }

  /** Asks to be erased, which takes the PIN, and gives the question that comes then. */
  Reply askedWhetherToErase() throws IOException, InterruptedException {
    ana.says("/forget-me");
    String token = expect(TOKEN, post(first, link(), "pin=" + pin).body());
    needles.add("last-token", token);
    return hears(ana, reply -> reply.text().startsWith("Erase everything about you?"));
  }

  private void set(String path, String pin) throws IOException, InterruptedException {
    String other = needle("mistyped-pin", digits());
    expect(200, first.send("GET", path, "", "Accept", "text/html"));
    expect(422, post(first, path, "new_pin=" + pin + "&new_pin_again=" + other));
    String token =
        expect(TOKEN, post(second, path, "new_pin=" + pin + "&new_pin_again=" + pin).body());
    hears(ana, reply -> reply.text().contains("Your PIN is set"));
    carry("token", token);
    expect(410, first.send("GET", path, "", "Accept", "text/html"));
  }

  private void enter(String path, String pin) throws IOException, InterruptedException {
    expect(200, second.send("GET", path, "", "Accept", "text/html"));
    expect(403, post(second, path, "pin=" + needle("wrong-pin", digits())));
    String token = expect(TOKEN, post(first, path, "pin=" + pin).body());
    hears(ana, reply -> reply.text().contains("logged in"));
    carry("second-token", token);
  }

  /** Shows a bearer token to both processes. */
  private void carry(String name, String token) throws IOException, InterruptedException {
    needles.add(name, token);
    needles.add(name + "-signature", token.substring(token.lastIndexOf('.') + 1));
    for (AppProcess app : List.of(first, second)) {
      expect(200, app.send("GET", "/session", "", "Authorization", "Bearer " + token));
      expect(401, app.send("GET", "/session", "", "Authorization", "Bearer " + token + "A"));
    }
  }

  private static HttpResponse<String> post(AppProcess app, String path, String form)
      throws IOException, InterruptedException {
    return app.send(
        "POST",
        path,
        form,
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Accept",
        "application/json");
  }

  private void isShown(String asked, String secret) {
    ana.says(asked);
    hears(ana, reply -> reply.text().contains(secret));
  }

  private void says(String words, String answered) {
    ana.says(words);
    hears(ana, reply -> reply.text().contains(answered));
  }

  /** The address of the page that the next reply with a link leads to. */
  private String link() throws IOException {
    Reply reply = hears(ana, each -> LINK.matcher(each.text()).find());
    Matcher link = LINK.matcher(reply.text());
    if (!link.find()) {
      throw new IOException("no link came");
    }
    needles.add("link-" + ++links, link.group(2));
    return link.group(1);
  }

  private static String choice(Reply question, String title) throws IOException {
    return question.buttons().stream()
        .filter(button -> button.title().equals(title))
        .findFirst()
        .orElseThrow(() -> new IOException("there is no button " + title))
        .id();
  }

  private static void expect(int status, HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() != status) {
      throw new IOException("answered " + answer.statusCode() + " where " + status + " was due");
    }
  }

  private static String expect(Pattern pattern, String text) throws IOException {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      throw new IOException("no token came after the PIN");
    }
    return found.group(1);
  }

  private String needle(String name, String words) {
    needles.add(name, words);
    return words;
  }

  private String digits() {
    return Long.toString(100_000_000_000L + (long) (random.nextDouble() * 800_000_000_000L));
  }
}
