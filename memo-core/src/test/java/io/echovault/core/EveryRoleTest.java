package io.echovault.core;

import static io.echovault.core.OrganisationWorld.AUD;
import static io.echovault.core.OrganisationWorld.SAM;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.echovault.core.understanding.SlashNames;
import io.echovault.ports.vocabulary.ChannelIdentity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever the narrower roles may not do is declined in words: no message ends at a permission. */
class EveryRoleTest {
  private static final int EVERY = 23;

  @Test
  void isAnsweredWhateverItMayNotDo() throws IOException {
    OrganisationWorld people = new OrganisationWorld();
    people.world.restartWithPage("https://bot.example.org/unlock");
    people.apply(OrganisationWorld.acme());
    List<String> messages = messages();
    for (ChannelIdentity role : List.of(SAM, AUD)) {
      for (String message : messages) {
        assertThatCode(() -> people.say(message, role)).as(message).doesNotThrowAnyException();
      }
    }
  }

  /** Some examples of everything that is said, and every command with and without an argument. */
  private static List<String> messages() throws IOException {
    List<String> messages = new ArrayList<>();
    try (var examples = SlashNames.class.getResourceAsStream("examples/en.txt")) {
      List<String> lines =
          new String(examples.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      for (int i = 0; i < lines.size(); i += EVERY) {
        messages.add(lines.get(i));
      }
    }
    for (String name : SlashNames.all()) {
      if (!name.equals("stop") && !name.equals("forget-me")) {
        messages.add("/" + name);
        messages.add("/" + name + " 1");
        messages.add("/" + name + " yesterday");
      }
    }
    return messages;
  }
}
