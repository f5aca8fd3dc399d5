package io.echovault.drills.media;

import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.ports.vocabulary.MediaResult;
import io.echovault.whatsapp.WhatsAppMediaSource;
import io.echovault.whatsapp.WhatsAppSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A Graph API that names addresses of files which lead into the machine's own network or to
 * strangers, at once or by a redirect. None may be called, and no stranger may get the token.
 */
public final class SsrfDrill implements Run {
  private static final String TOKEN = "drill-token-0123456789";
  private static final String NUMBER = "106540000000001";
  private static final int[] REDIRECTS = {301, 302, 303, 307, 308};

  @Override
  public String about() {
    return "addresses of files that lead to our own network or to strangers: none is called";
  }

  @Override
  public Map<String, String> options() {
    return Map.of();
  }

  @Override
  public Outcome run(Options options, Progress progress) throws Exception {
    List<String> broken = new ArrayList<>();
    int attempts = 0;
    int given = 0;
    int followed;
    int leaked;
    try (Listener graph = new Listener("127.0.0.1");
        Listener stranger = new Listener("127.0.0.1");
        WhatsAppMediaSource source =
            new WhatsAppMediaSource(
                new WhatsAppSettings(graph.url(), "v23.0", TOKEN, Duration.ofSeconds(2)))) {
      graph.description(graph.url() + "/file");
      if (!(source.fetch(NUMBER, "1", 1_000) instanceof MediaResult.Content)) {
        broken.add("the file of the Graph API itself was not fetched: the drill shows nothing");
      }
      for (String address : addresses(graph.port(), stranger.port())) {
        graph.description(address);
        attempts++;
        given += source.fetch(NUMBER, "1", 1_000) instanceof MediaResult.Content ? 1 : 0;
        for (int status : REDIRECTS) {
          graph.description(graph.url() + "/moved");
          graph.redirect(status, address);
          attempts++;
          given += source.fetch(NUMBER, "1", 1_000) instanceof MediaResult.Content ? 1 : 0;
        }
        progress.say("%d attempts", attempts);
      }
      // Nor to where it would be allowed to fetch from.
      for (int status : REDIRECTS) {
        graph.description(graph.url() + "/moved");
        graph.redirect(status, graph.url() + "/file");
        attempts++;
        given += source.fetch(NUMBER, "1", 1_000) instanceof MediaResult.Content ? 1 : 0;
      }
      followed = stranger.asked();
      leaked = stranger.withToken(TOKEN);
    }
    if (given > 0 || followed > 0 || leaked > 0) {
      broken.add("%d given, %d followed, %d with the token".formatted(given, followed, leaked));
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("attempts", attempts);
    figures.put("given", given);
    figures.put("followed", followed);
    figures.put("leaked", leaked);
    return new Outcome(figures, broken);
  }

  private static List<String> addresses(int graph, int stranger) {
    List<String> addresses = new ArrayList<>();
    for (String host :
        List.of(
            "127.0.0.1",
            "127.1",
            "127.0.0.2",
            "localhost",
            "0.0.0.0",
            "2130706433",
            "0x7f000001",
            "017700000001",
            "[::1]",
            "[::ffff:127.0.0.1]",
            "[::ffff:7f00:1]",
            "127.0.0.1.nip.io",
            "localtest.me",
            "lookaside.fbsbx.com@127.0.0.1",
            "lookaside.fbsbx.com%40127.0.0.1",
            "127.0.0.1#lookaside.fbsbx.com")) {
      addresses.add("http://" + host + ":" + stranger + "/file");
      addresses.add("https://" + host + ":" + stranger + "/file");
    }
    addresses.addAll(
        List.of(
            "http://169.254.169.254/latest/meta-data/",
            "http://10.0.0.1/",
            "http://192.168.1.1/",
            "http://172.16.0.1/",
            "http://100.64.0.1/",
            "http://[fd00::1]/",
            "http://[fe80::1]/",
            "https://evilfbsbx.com/file",
            "https://fbsbx.com.evil.example/file",
            "http://lookaside.fbsbx.com/file",
            "https://lookaside.fbsbx.com:8443/file",
            "https://lookaside.fbsbx.com\\@127.0.0.1:" + stranger + "/file",
            "//127.0.0.1:" + stranger + "/file",
            "ftp://127.0.0.1:" + stranger + "/file",
            "file:///etc/passwd",
            "jar:http://127.0.0.1:" + stranger + "!/file",
            "gopher://127.0.0.1:" + stranger + "/file",
            "data:text/plain,hello",
            "http://127.0.0.1:" + graph + "@127.0.0.1:" + stranger + "/file",
            "not an address"));
    return addresses;
  }
}
