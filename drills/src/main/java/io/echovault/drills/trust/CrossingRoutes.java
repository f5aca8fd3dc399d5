package io.echovault.drills.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The app's routes, which a test compares with those that the app has: a new route needs an entry
 * here. Each is asked with every method, those that it does not have included.
 */
final class CrossingRoutes {
  static final List<String> METHODS =
      List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

  private static final String PARAMETER = "{token}";

  /**
   * A route.
   *
   * @param methods that it has
   * @param asked the addresses by which it is tried, where it has a parameter
   */
  record Route(String path, Set<String> methods, List<String> asked) {}

  /** Last the one by which a session ends. */
  private static final List<Route> ALL =
      List.of(
          route("/", List.of(), "GET", "HEAD"),
          route("/metrics", List.of(), "GET", "HEAD"),
          route(
              "/webhook",
              List.of("/webhook", "/webhook?hub.mode=subscribe&hub.verify_token=x&hub.challenge=c"),
              "GET"),
          route(
              "/unlock/" + PARAMETER,
              List.of("/unlock/" + "A".repeat(43), "/unlock/..%2fdata%2ftenants", "/unlock/%00"),
              "GET",
              "HEAD",
              "POST"),
          route("/session", List.of(), "GET", "DELETE"));

  /** What is nobody's route, but would be worth having. */
  private static final List<String> BESIDE =
      List.of(
          "/health",
          "/simulator",
          "/../data/tenants/acme.yaml",
          "/data/tenants/acme.yaml",
          "/logs/app.log",
          "/data/audit/");

  private CrossingRoutes() {}

  private static Route route(String path, List<String> asked, String... methods) {
    List<String> addresses = asked.isEmpty() ? List.of(path) : asked;
    return new Route(path, new TreeSet<>(List.of(methods)), addresses);
  }

  /** The routes as method and path, such as {@code GET /unlock/{token}}. */
  static Set<String> named() {
    Set<String> named = new TreeSet<>();
    ALL.forEach(route -> route.methods().forEach(each -> named.add(each + " " + route.path())));
    return named;
  }

  /** Everything to be asked. */
  static List<String> addresses() {
    var all = new ArrayList<>(BESIDE);
    ALL.forEach(route -> all.addAll(route.asked()));
    return all;
  }
}
