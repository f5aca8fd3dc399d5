package io.echovault.app.command;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/** Prints secrets drawn by chance, as lines for .env. */
@Command(
    name = "generate",
    description = "Print strong secrets as lines for .env. They are kept nowhere.")
final class KeysGenerateCommand implements Callable<Integer> {
  private static final int KEY_BYTES = 32;
  private static final int TOKEN_BYTES = 24;

  private final CommandContext context;

  @Mixin JsonOption json = new JsonOption();

  KeysGenerateCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Map<String, Integer> secrets = new LinkedHashMap<>();
    secrets.put("ENCRYPTION_KEY", KEY_BYTES);
    secrets.put("JWT_SECRET", KEY_BYTES);
    secrets.put("METRICS_TOKEN", KEY_BYTES);
    secrets.put("WEBHOOK_VERIFY_TOKEN", TOKEN_BYTES);
    SecureRandom random = new SecureRandom();
    ObjectNode object = CommandContext.json();
    secrets.forEach((name, bytes) -> object.put(name, drawn(random, bytes)));
    if (json.wanted) {
      context.print(object);
      return 0;
    }
    object
        .properties()
        .forEach(each -> context.out().println(each.getKey() + "=" + each.getValue().asString()));
    context
        .err()
        .println(
            "Put these into .env (chmod 600), and keep a copy of ENCRYPTION_KEY elsewhere: without it"
                + " nothing can be read again. On an installation that has one already, keep that.");
    return 0;
  }

  private static String drawn(SecureRandom random, int bytes) {
    byte[] drawn = new byte[bytes];
    random.nextBytes(drawn);
    return HexFormat.of().formatHex(drawn);
  }
}
