package io.echovault.simulator.chat;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The files of the page, read once from the jar. */
final class PageFiles {

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private static final List<String> NAMES =
      List.of(
          "index.html",
          "simulator.css",
          "icon.svg",
          "main.js",
          "server.js",
          "elements.js",
          "people.js",
          "bubbles.js",
          "composer.js",
          "attach.js",
          "wire.js",
          "mail.css");

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self';"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  void addTo(JavalinDefaultRoutingApi routes) {
    NAMES.forEach(
        name -> {
          String type = TYPES.get(name.substring(name.indexOf('.') + 1));
          byte[] bytes = read(name);
          String path = name.equals("index.html") ? "/simulator" : "/simulator/" + name;
          routes.get(
              path,
              context -> {
                guard(context);
                context.header("Cache-Control", "no-cache");
                context.contentType(String.valueOf(type)).result(bytes);
              });
        });
  }

  static void guard(Context context) {
    context.header("Content-Security-Policy", POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Permissions-Policy", "microphone=(self)");
  }

  private static byte[] read(String name) {
    String resource = "/io/echovault/simulator/chat/" + name;
    try (InputStream stream = PageFiles.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("The jar lacks " + resource + ": build it again.");
      }
      return stream.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
