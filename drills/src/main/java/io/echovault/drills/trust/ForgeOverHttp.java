package io.echovault.drills.trust;

import io.echovault.bench.run.Database;
import io.echovault.drills.ground.Ground;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Forgeries over HTTP against two processes in which members of several tenants are logged in. */
final class ForgeOverHttp implements AutoCloseable {
  private static final int RIGHT_EVERY = 50;
  private static final int BODIES = 64;

  /** What must never come back: words of the bodies, members, and the inside of the app. */
  private static final List<String> TELLING =
      List.of(
          "canaryforged", "3460099", "3460088", "\"member\"", "\"tenant\"", "Exception", "\tat ");

  private final TwoProcesses processes = new TwoProcesses(Ground.start("forge", false));
  private final ForgeMembers members;
  private final ForgeSignatures signatures;
  private final ForgeTokens tokens;
  private final ForgeKnown known;
  private final ForgeHttp http;
  private final Map<String, Long> takenByKind = new TreeMap<>();
  private final List<String> broken = new ArrayList<>();
  private long tried;
  private long signed;
  private long signedRefused;
  private long shown;
  private long shownRefused;
  private long unforgedTaken;

  ForgeOverHttp(long seed) throws IOException, InterruptedException {
    members = new ForgeMembers(new Chat(processes), processes.ports());
    known = members.known();
    signatures = new ForgeSignatures(seed);
    tokens = new ForgeTokens(known, seed);
    List<String> telling = new ArrayList<>(TELLING);
    telling.addAll(members.telling());
    http = new ForgeHttp(processes.ports(), telling);
  }

  /** Tries so many, half of them webhooks and half of them tokens, with genuine ones between. */
  void tryAll(long count) throws IOException, InterruptedException, SQLException {
    long before = stored();
    for (long each = 0; each < count; each++) {
      tried++;
      if (each % 2 == 0) {
        ForgeSignatures.Attempt next = nextWebhook();
        judge("webhook: " + next.kind(), http.webhook(next));
      } else {
        ForgeTokens.Attempt next = nextToken();
        judge("token: " + next.kind(), http.token(next));
      }
      if (each % RIGHT_EVERY == 0) {
        genuine((int) (each / RIGHT_EVERY));
      }
    }
    long stored = stored() - before;
    long expected = Math.min(signed, BODIES);
    check(stored == expected, stored + " messages were stored, not the " + expected + " sent");
    check(signedRefused == 0, signedRefused + " genuine webhooks were refused");
    check(shownRefused == 0, shownRefused + " genuine tokens were refused");
    check(unforgedTaken == shown, "a token made with the secret is refused, so nothing was tried");
    check(takenByKind.isEmpty(), "forgeries were taken: " + takenByKind);
    check(http.leaked() == 0, http.leaked() + " answers told something");
  }

  private void judge(String kind, int status) {
    if (status == 200 || status == 204) {
      takenByKind.merge(kind, 1L, Long::sum);
    }
    // Refused for what it is, and not because too many came: that would show nothing.
    if (status >= 500 || status == 429 || status == 0) {
      broken.add(kind + " was answered " + status);
    }
  }

  /** A webhook and a token that are genuine, and a token made with the secret: the control. */
  private void genuine(int which) throws IOException, InterruptedException {
    signed++;
    signedRefused += http.webhook(signatures.right(which)) == 200 ? 0 : 1;
    int all = processes.ports().size();
    shown += all;
    shownRefused += all - members.taken(tokens.right(which).token());
    unforgedTaken += members.taken(tokens.unforged(which));
  }

  private ForgeSignatures.Attempt nextWebhook() {
    ForgeSignatures.Attempt next = signatures.next();
    while (ForgeHttp.isRightOnTheWire(next)) {
      next = signatures.next();
    }
    return next;
  }

  private ForgeTokens.Attempt nextToken() {
    ForgeTokens.Attempt next = tokens.next();
    while (ForgeHttp.isRightOnTheWire(next, known.genuine())) {
      next = tokens.next();
    }
    return next;
  }

  /** How many messages became durable. */
  private long stored() throws SQLException {
    return new Database(processes.postgres().administratorUrl()).messagesStored();
  }

  private void check(boolean held, String otherwise) {
    if (!held) {
      broken.add(otherwise);
    }
  }

  long tried() {
    return tried;
  }

  long taken() {
    return takenByKind.values().stream().mapToLong(count -> count).sum();
  }

  long leaked() {
    return http.leaked();
  }

  List<String> broken() {
    return broken;
  }

  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("http_tried", tried);
    figures.put("http_taken", taken());
    figures.put("http_statuses", http.statuses());
    figures.put("http_right_webhooks_taken", signed - signedRefused);
    figures.put("http_right_tokens_taken", shown - shownRefused);
    figures.put("http_right_tokens_refused", shownRefused);
    figures.put("http_control_made_with_the_secret_taken", unforgedTaken);
    return figures;
  }

  @Override
  public void close() {
    processes.close();
  }
}
