package io.echovault.postgres;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The parts of a {@code postgresql://} URL. Never prints the password.
 *
 * @param hosts one or more, tried in order
 * @param parameters by their names in the JDBC driver
 */
record DatabaseUrl(
    List<Host> hosts,
    String database,
    String user,
    String password,
    Map<String, String> parameters) {
  private static final List<String> SCHEMES = List.of("postgresql://", "postgres://");
  private static final int DEFAULT_PORT = 5432;

  /** One server; an IPv6 address is without its brackets. */
  record Host(String name, int port) {}

  DatabaseUrl {
    hosts = List.copyOf(hosts);
    parameters = Map.copyOf(parameters);
  }

  /**
   * Takes a URL apart.
   *
   * @throws IllegalArgumentException when it cannot be understood; the message never holds it
   */
  static DatabaseUrl parse(String url) {
    String rest =
        SCHEMES.stream()
            .filter(url::startsWith)
            .findFirst()
            .map(scheme -> url.substring(scheme.length()))
            .orElseThrow(() -> bad("it begins with postgresql://"));
    int query = rest.indexOf('?');
    Map<String, String> parameters =
        query < 0 ? new LinkedHashMap<>() : parameters(rest.substring(query + 1));
    String location = query < 0 ? rest : rest.substring(0, query);
    int slash = location.indexOf('/');
    String authority = slash < 0 ? location : location.substring(0, slash);
    String path = slash < 0 ? "" : decode(location.substring(slash + 1));
    int at = authority.lastIndexOf('@');
    String login = at < 0 ? "" : authority.substring(0, at);
    int colon = login.indexOf(':');
    String user = decode(colon < 0 ? login : login.substring(0, colon));
    String password = colon < 0 ? "" : decode(login.substring(colon + 1));
    user = given(parameters, "user", user);
    password = given(parameters, "password", password);
    String database = given(parameters, "dbname", path.isEmpty() ? user : path);
    if (user.isEmpty()) {
      throw bad("it names a user, as in postgresql://user:password@host/database");
    }
    if (database.indexOf('/') >= 0) {
      throw bad("/, ?, @ and # in a user name or password are percent-encoded");
    }
    return new DatabaseUrl(
        hosts(authority.substring(at + 1)),
        database,
        user,
        password,
        UrlParameters.forDriver(parameters));
  }

  private static String given(Map<String, String> parameters, String name, String otherwise) {
    String value = parameters.remove(name);
    return value == null || value.isEmpty() ? otherwise : value;
  }

  private static List<Host> hosts(String text) {
    if (text.isEmpty()) {
      return List.of(new Host("localhost", DEFAULT_PORT));
    }
    var hosts = new ArrayList<Host>();
    for (String each : text.split(",", -1)) {
      hosts.add(host(each));
    }
    return hosts;
  }

  private static Host host(String text) {
    int bracket = text.indexOf(']');
    if (text.startsWith("[") != bracket > 0) {
      throw bad("an IPv6 address stands in brackets, as in [::1]:5432");
    }
    int colon = text.indexOf(':', Math.max(0, bracket));
    String name = colon < 0 ? text : text.substring(0, colon);
    String port = colon < 0 ? "" : text.substring(colon + 1);
    if (bracket > 0) {
      name = name.substring(1, bracket);
    }
    if (name.isEmpty()) {
      name = "localhost";
    }
    if (decode(name).startsWith("/")) {
      throw bad("it names a host; a socket directory does not work here");
    }
    return new Host(decode(name), port.isEmpty() ? DEFAULT_PORT : port(port));
  }

  private static int port(String text) {
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65535 || text.matches("0+")) {
      throw bad("the port is a number from 1 to 65535");
    }
    return Integer.parseInt(text);
  }

  private static Map<String, String> parameters(String query) {
    var parameters = new LinkedHashMap<String, String>();
    for (String each : query.split("&", -1)) {
      int equals = each.indexOf('=');
      if (!each.isEmpty() && equals < 1) {
        throw bad("a parameter after ? is name=value");
      }
      if (!each.isEmpty()) {
        parameters.put(decode(each.substring(0, equals)), decode(each.substring(equals + 1)));
      }
    }
    return parameters;
  }

  // Not URLDecoder: there a plus sign is a space.
  private static String decode(String text) {
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        String hex = text.substring(i + 1, Math.min(i + 3, text.length()));
        if (!hex.matches("[0-9A-Fa-f]{2}")) {
          throw bad("a percent sign is written %25");
        }
        bytes.write(Integer.parseInt(hex, 16));
        i += 2;
      } else {
        bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException notText) {
      // The cause would show nothing that helps.
      throw bad("what is percent-encoded is UTF-8");
    }
  }

  static IllegalArgumentException bad(String rule) {
    return new IllegalArgumentException("the database URL is not understood: " + rule);
  }

  /** Where it is, for people. */
  String place() {
    return hosts.stream()
            .map(host -> host.name() + ":" + host.port())
            .collect(Collectors.joining(","))
        + "/"
        + database;
  }

  @Override
  public String toString() {
    return "postgresql://" + user + ":[REDACTED]@" + place();
  }
}
