package io.echovault.drills.trust;

import io.echovault.drills.ground.Ground;
import io.echovault.simulator.Contact;
import io.echovault.simulator.Webhooks;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People who write to either of two processes, and who log in as members do. */
final class Chat {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern LINK = Pattern.compile("https://[^/\\s]+(/unlock/\\S+)");
  private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Webhooks webhooks = Webhooks.of(Ground.NUMBER_ID, "15550001111");
  private final Map<String, Queue<String>> replies = new ConcurrentHashMap<>();
  private long messages;

  Chat(TwoProcesses processes) {
    processes.simulator().whenSent((to, reply) -> replies(to.phone().orElse("")).add(reply.text()));
  }

  private Queue<String> replies(String phone) {
    return replies.computeIfAbsent(phone, any -> new ConcurrentLinkedQueue<>());
  }

  /** Has somebody write to the process on a port, and gives what was answered. */
  String says(int port, String phone, String words) throws IOException, InterruptedException {
    int before = replies(phone).size();
    String id = Webhooks.messageId(phone, ++messages);
    byte[] body = webhooks.text(Contact.ofPhone(phone, "Somebody"), id, Instant.now(), words);
    HttpRequest request =
        request(port, "/webhook")
            .header("Content-Type", "application/json")
            .header("X-Hub-Signature-256", Webhooks.sign(body, Ground.SECRET))
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status != 200) {
      throw new IOException("the webhook answered " + status);
    }
    return hears(phone, before);
  }

  private String hears(String phone, int before) throws IOException {
    Queue<String> mine = replies(phone);
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (mine.size() == before) {
      if (System.nanoTime() - until > 0) {
        throw new IOException("no reply came");
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
    return mine.stream().skip(before).reduce("", String::concat);
  }

  /** Has somebody set a PIN by the link from the chat, and gives the bearer token. */
  String logsIn(int port, String phone, String pin) throws IOException, InterruptedException {
    return fillsIn(port, phone, "/pin", "new_pin=" + pin + "&new_pin_again=" + pin);
  }

  /** Has somebody log in again who has a PIN, and gives the bearer token. */
  String logsInAgain(int port, String phone, String pin) throws IOException, InterruptedException {
    return fillsIn(port, phone, "/login", "pin=" + pin);
  }

  /** Has somebody ask for a page by a command, and gives the path of the page. */
  String linkTo(int port, String phone, String command) throws IOException, InterruptedException {
    return found(LINK, says(port, phone, command), "a link");
  }

  private String fillsIn(int port, String phone, String command, String form)
      throws IOException, InterruptedException {
    String path = linkTo(port, phone, command);
    int before = replies(phone).size();
    HttpRequest request =
        request(port, path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(form))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    hears(phone, before);
    return found(TOKEN, answer.body(), "a token with status " + answer.statusCode());
  }

  /** What {@code /session} answers to a token, by GET or DELETE. */
  HttpResponse<String> session(int port, String method, String token)
      throws IOException, InterruptedException {
    HttpRequest request =
        request(port, "/session")
            .header("Authorization", "Bearer " + token)
            .method(method, BodyPublishers.noBody())
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(PATIENCE);
  }

  private static String found(Pattern pattern, String text, String what) throws IOException {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      throw new IOException("the app did not give " + what);
    }
    return found.group(1);
  }
}
