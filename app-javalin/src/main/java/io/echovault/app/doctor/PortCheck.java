package io.echovault.app.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The port is the bot's, or free for it. */
final class PortCheck implements Check {
  @Override
  public String name() {
    return "port";
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withSettings(
        settings -> {
          if (installation.http().get(Installation.here(settings, "/")).isPresent()) {
            return Finding.pass("something answers there: memo doctor running endpoints");
          }
          try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.host(), settings.port()));
            return Finding.pass("it is free");
          } catch (IOException taken) {
            return Finding.fail(
                "port " + settings.port() + " is taken, or not allowed, and no bot answers on it",
                "ss -ltnp shows who has it. Below 1024 a proxy listens, and passes on to the bot.");
          }
        });
  }
}
