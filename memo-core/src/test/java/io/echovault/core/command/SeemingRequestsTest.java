package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What people tell in words that look like a request. Not all of it is kept, so a share is checked;
 * a reading that loses more shows here.
 */
class SeemingRequestsTest {
  @Test
  void keepsNearlyAllThatOnlyLooksLikeARequest() throws IOException {
    List<String> told = told();
    assertThat(told).hasSizeGreaterThan(190);

    List<String> lost = told.stream().filter(words -> !isKept(words)).toList();

    assertThat(lost.size()).as("%s", lost).isLessThanOrEqualTo(told.size() / 10);
  }

  private static boolean isKept(String words) {
    Chat chat = Chat.welcomed();
    chat.say(words);
    return chat.kept().equals(List.of(words));
  }

  private static List<String> told() throws IOException {
    try (InputStream resource = SeemingRequestsTest.class.getResourceAsStream("told.txt")) {
      assertThat(resource).isNotNull();
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("//"))
          .map(line -> line.substring(line.indexOf(" | ") + 3))
          .toList();
    }
  }
}
