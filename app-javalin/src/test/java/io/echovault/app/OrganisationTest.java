package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.app.command.Commands;
import io.echovault.simulator.Person;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** An organisation from its file to what its people find, on PostgreSQL and through the webhook. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OrganisationTest {
  private static final String ACME =
      """
      tenant: acme
      name: Acme
      departments:
        - id: sales
          name: Sales
        - id: legal
          name: Legal
      users:
        - {phone: "+34 600 333 001", name: Olga Owner, role: owner}
        - {phone: "+34 600 333 002", name: Mia Manager, role: manager, department: sales}
        - {phone: "+34 600 333 003", name: Sam Seller, role: member, department: sales}
        - {phone: "+34 600 333 004", name: Leo Lawyer, role: member, department: legal}
        - {phone: "+34 600 333 005", name: Aud Auditor, role: auditor, department: legal}
      """;

  @TempDir static Path directory;
  private static RunningBot bot;

  @BeforeAll
  static void start() throws IOException {
    declare(ACME);
    bot = RunningBot.start(directory);
  }

  @AfterAll
  static void end() {
    bot.close();
  }

  @Test
  @Order(1)
  void showsEachWhatTheirRoleReachesTo() {
    assertThat(asks(3, "The fair in Lyon begins on Monday"))
        .contains("From now on you are with Acme, department Sales, as member.");
    asks(3, "The alarm code at the fair is 4711");
    asks(4, "The fair contract is signed");
    asks(9, "The fair is great, says a stranger");
    assertThat(asks(2, "/search dept: fair"))
        .contains("Sam Seller #1", "Lyon")
        .doesNotContain("contract", "4711", "stranger");
    assertThat(asks(4, "/search dept: fair")).doesNotContain("Lyon");
    assertThat(asks(5, "/search tenant: fair"))
        .contains("Lyon", "contract")
        .doesNotContain("stranger", "4711");
    assertThat(asks(9, "/search tenant: fair")).contains("on your own");
    asks(3, "/share 1");
    assertThat(asks(5, "/search dept: fair")).doesNotContain("Lyon");
    assertThat(asks(2, "/whoami")).contains("with Acme, department Sales. Your role is manager.");
  }

  @Test
  @Order(2)
  void appliesTheFilesByCommandWhileTheBotRuns() throws IOException {
    assertThat(command("tenants", "check")).contains("valid and declare 1 tenant.");
    assertThat(command("tenants", "apply")).contains("Nothing had to be changed.");
    assertThat(command("tenants", "list"))
        .contains("acme  Acme  departments: legal, sales  people: 1 owner, 1 manager, 2 member");
    Path trail = directory.resolve("acme.jsonl");
    assertThat(command("audit", "export", "--tenant", "acme", "--to", trail.toString()))
        .contains("Wrote ");
    assertThat(trail).content().contains("TENANT_DECLARED");
    assertThat(command("audit", "export", "--tenant", "acmee", "--to", "nowhere.jsonl"))
        .contains("There is no such tenant.");
    declare(ACME.replaceAll("(?m)^.*Sam Seller.*\\n", ""));
    assertThat(command("tenants", "apply")).contains("removed member");
    assertThat(asks(3, "/recent")).contains("nothing to show yet").doesNotContain("Lyon");
    assertThat(asks(2, "/search dept: fair")).doesNotContain("Lyon");
  }

  @Test
  @Order(3)
  void doesNotStartOnWhatIsNotValid() throws IOException {
    declare(ACME.replace("role: owner", "role: boss"));
    assertThat(command("tenants", "check"))
        .contains("acme.yaml:9: users[0].role: there is no such role")
        .doesNotContain("600");
    assertThatThrownBy(bot::twin)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("acme.yaml:9: users[0].role");
  }

  private static void declare(String acme) throws IOException {
    Path tenants = Files.createDirectories(directory.resolve("data/tenants"));
    Files.writeString(tenants.resolve("acme.yaml"), acme);
  }

  private static String asks(int who, String words) {
    Person person = bot.simulator().person("3460033300" + who, "Somebody");
    person.says(words);
    return person.awaitReply(RunningBot.SOON).text();
  }

  private static String command(String... words) {
    var out = new ByteArrayOutputStream();
    var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    new Commands(bot.environment(), stream, stream).run(Stream.of(words).toArray(String[]::new));
    return out.toString(StandardCharsets.UTF_8);
  }
}
