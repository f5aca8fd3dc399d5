package io.echovault.whatsapp;

import java.util.List;
import okhttp3.HttpUrl;

/**
 * Which addresses media may be fetched from: Meta's own hosts over https, and the host of the Graph
 * API itself. An answer that names any other address is not followed, so nobody can make us call
 * into our own network.
 */
final class MediaAddresses {
  private static final List<String> HOSTS = List.of("fbsbx.com", "fbcdn.net", "whatsapp.net");

  private final HttpUrl graph;

  MediaAddresses(HttpUrl graph) {
    this.graph = graph;
  }

  boolean allows(HttpUrl url) {
    return isGraph(url) || (url.isHttps() && url.port() == 443 && isMetas(url.host()));
  }

  private boolean isGraph(HttpUrl url) {
    return url.scheme().equals(graph.scheme())
        && url.host().equals(graph.host())
        && url.port() == graph.port();
  }

  private static boolean isMetas(String host) {
    return HOSTS.stream().anyMatch(known -> host.equals(known) || host.endsWith("." + known));
  }
}
