package io.echovault.drills.trust;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks every HTTP endpoint of both processes for what belongs to another tenant. */
final class CrossingEndpoints {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Words that only the victim ever said. */
  static final String CANARY = "quokkaharbour";

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** The words that give the victim away, and with them the ids of the member and the tenant. */
  private static final int WORDS = 3;

  private static final int KNOWN = WORDS + 2;

  private static final List<String> ASKED =
      List.of(
          "Where is the %s?",
          "/search %s",
          "/search dept: %s",
          "/search tenant: %s",
          "/search tenants: %s",
          "/find department: fair",
          "#1",
          "/recent 50",
          "/category general",
          "/asof today %s",
          "/changes since yesterday",
          "/shared",
          "/share 1",
          "/edit 1 taken over",
          "/delete 1",
          "/undo",
          "/whoami",
          "/profile",
          "/stats",
          "/audit",
          "/recover approve",
          "/recover approve Vera",
          "/backup",
          "/restore",
          "/export");

  private static final String STRANGER = "34600666001";
  private static final String PIN = "907142";

  private final List<Integer> ports;
  private final Chat chat;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> telling = new ArrayList<>(List.of(CANARY, "Vera", "Acme"));
  private final List<String> leaked = new ArrayList<>();
  private final String victimToken;
  private int tried;
  private final List<String> unanswered = new ArrayList<>();

  /** Has the victim keep and share something, log in and ask for another PIN. */
  CrossingEndpoints(TwoProcesses processes) throws IOException, InterruptedException {
    ports = processes.ports();
    chat = new Chat(processes);
    int port = ports.get(0);
    chat.says(port, CrossingStage.VICTIM, "The fair stands at " + CANARY);
    chat.says(port, CrossingStage.VICTIM, "/share 1");
    victimToken = chat.logsIn(port, CrossingStage.VICTIM, PIN);
    chat.says(port, CrossingStage.VICTIM, "/recover");
    chat.logsIn(port, CrossingStage.ATTACKER, PIN);
    Matcher ids = ID.matcher(chat.session(port, "GET", victimToken).body());
    while (ids.find()) {
      telling.add(ids.group());
    }
  }

  /** Tries everything from the other tenant, and from somebody without one, at both processes. */
  Map<String, Object> tryAll() throws IOException, InterruptedException {
    for (int port : ports) {
      for (String who : List.of(CrossingStage.ATTACKER, STRANGER)) {
        for (String words : ASKED) {
          String asked = words.formatted(CANARY);
          check("chat: " + words, chat.says(port, who, asked).replace(asked, ""));
        }
      }
      chat.says(port, CrossingStage.ATTACKER, "/logout");
      String own = chat.logsInAgain(port, CrossingStage.ATTACKER, PIN);
      for (String token : List.of(own, "eyJhbGciOiJub25lIn0.e30.", mixed(own))) {
        for (String path : CrossingRoutes.addresses()) {
          for (String method : CrossingRoutes.METHODS) {
            check(method + " " + path, request(port, method, path, token));
          }
        }
      }
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("tried", tried);
    figures.put("unanswered", unanswered.size());
    figures.put("succeeded", leaked.size());
    figures.put("leaked", leaked.size());
    return figures;
  }

  /** The victim's claims under the attacker's own signature. */
  private String mixed(String own) {
    String[] theirs = victimToken.split("\\.", 3);
    return theirs[0] + "." + theirs[1] + "." + own.split("\\.", 3)[2];
  }

  /** What was not answered at all, and so not tried. */
  List<String> unanswered() {
    return unanswered;
  }

  List<String> leaked() {
    return leaked;
  }

  /** Whether the one whom it belongs to is shown it: if not, nothing was there to leak. */
  boolean victimFinds() throws IOException, InterruptedException {
    return chat.says(ports.get(1), CrossingStage.VICTIM, "/recent").contains(CANARY);
  }

  /** Whether both processes still show the victim the session, which nobody else was shown. */
  boolean victimIsLoggedIn() throws IOException, InterruptedException {
    boolean shown = telling.size() == KNOWN;
    for (int port : ports) {
      String answer = chat.session(port, "GET", victimToken).body();
      shown &= telling.stream().filter(answer::contains).count() == KNOWN - WORDS;
    }
    return shown;
  }

  private void check(String what, String answer) {
    tried++;
    if (telling.stream().anyMatch(answer::contains)) {
      leaked.add(what);
    }
  }

  private String request(int port, String method, String path, String token) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(
                method,
                method.equals("POST") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody())
            .build();
    // Once more, since a connection that the app had just closed says nothing about the request.
    Optional<String> answer = sent(request).or(() -> sent(request));
    if (answer.isEmpty()) {
      unanswered.add(method + " " + path);
    }
    return answer.orElse("");
  }

  private Optional<String> sent(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      return Optional.of(response.headers().map() + response.body());
    } catch (IOException hungUp) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
