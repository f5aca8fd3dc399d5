package io.echovault.app.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.core.InMemoryStorage;
import io.echovault.core.LocalKeyVault;
import io.echovault.core.MemoCore;
import io.echovault.core.Outside;
import io.echovault.ports.inbound.TenantDesk;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.DeclaredTenant;
import io.echovault.ports.vocabulary.DeclaredTenant.Department;
import io.echovault.ports.vocabulary.DeclaredTenant.User;
import io.echovault.ports.vocabulary.Role;
import io.echovault.testkit.CountingIds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading what is declared, and saying what is wrong with it. */
class TenantsTest {
  private static final String ACME =
      """
      tenant: acme
      name: Acme
      operator: true
      departments:
        - id: sales
          name: Sales
      users:
        - phone: "+34 600 111 222"
          name: Olga Owner
          role: owner
        - phone: 34600111223
          name: Sam
          role: member
          department: sales
        - user_id: ES.123
          name: Mia
          role: manager
          department: sales
      """;

  @TempDir private Path directory;

  private final TenantDesk desk =
      MemoCore.with(
              Outside.of(
                  new InMemoryStorage(),
                  LocalKeyVault.of(new Bytes(new byte[32])),
                  InstantSource.system(),
                  new CountingIds()))
          .tenantDesk();

  @Test
  void readsTheExampleOfTheReadme() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    int start = readme.indexOf("```yaml\n") + "```yaml\n".length();
    String example = readme.substring(start, readme.indexOf("```", start));
    Declaration read = TenantFile.read("acme.yaml", example.getBytes(StandardCharsets.UTF_8));
    assertThat(read.problems()).isEmpty();
    assertThat(read.tenant().orElseThrow().departments())
        .containsExactly(new Department("sales", "Sales"), new Department("legal", "Legal"));
  }

  @Test
  void readsWhatIsDeclared() throws IOException {
    assertThat(problems(ACME)).isEmpty();
    assertThat(read().valid())
        .containsExactly(
            new DeclaredTenant(
                "acme",
                "Acme",
                true,
                List.of(new Department("sales", "Sales")),
                List.of(
                    user(ChannelIdentity.whatsappPhone("34600111222"), "Olga Owner", Role.OWNER),
                    selling("34600111223", "Sam"),
                    new User(
                        ChannelIdentity.whatsappUser("ES.123"),
                        "Mia",
                        Role.MANAGER,
                        Optional.of("sales")))));
  }

  @Test
  void declaresNothingWhereNoDirectoryIs() throws IOException {
    Tenants tenants = Tenants.read(directory.resolve("nowhere"), desk);
    assertThat(tenants.valid()).isEmpty();
  }

  @Test
  void namesFileLineAndKeyOfEverythingThatIsWrong() throws IOException {
    assertThat(
            problems(
                """
                tenant: acme
                name: 12
                colour: red
                operator: maybe
                departments:
                  - id: sales
                    name: Sales
                  - id: sales
                    name: Again
                users:
                  - phone: "12"
                    name: Bad
                    role: boss
                    role: member
                  - name: Nobody
                    role: member
                  - phone: "+34 600 111 222"
                    name: One
                    role: owner
                    department: legal
                  - phone: "+34-600-111-222"
                    name: Two
                    role: [member]
                """))
        .containsExactly(
            "acme.yaml:2: name: should be text; put it in quotes",
            "acme.yaml:3: colour: there is no such key; there are departments, name, operator,"
                + " tenant, users",
            "acme.yaml:4: operator: should be true or false",
            "acme.yaml:8: departments[1].id: there is another department sales",
            "acme.yaml:11: users[0].phone: is not a phone number; write it with its country code,"
                + " such as \"+34 600 111 222\"",
            "acme.yaml:13: users[0].role: there is no such role; there are owner, admin, manager,"
                + " member, auditor",
            "acme.yaml:14: users[0].role: stands here a second time; the first is in line 13",
            "acme.yaml:15: users[1]: needs either phone or user_id, and not both",
            "acme.yaml:20: users[2].department: there is no department legal; declare it under"
                + " departments",
            "acme.yaml:21: users[3].phone: is declared already as users[2] of acme",
            "acme.yaml:23: users[3].role: should have a single value");
  }

  @Test
  void findsTwoOwnersOfOnePhoneAndTwoOperatorsAcrossFiles() throws IOException {
    write("zeta.yaml", ACME.replace("tenant: acme", "tenant: zeta").replace("ES.123", "ES.124"));
    assertThat(problems(ACME))
        .containsExactly(
            "zeta.yaml:3: operator: another tenant is the operator already; there is at most one",
            "zeta.yaml:8: users[0].phone: is declared already as users[0] of acme",
            "zeta.yaml:11: users[1].phone: is declared already as users[1] of acme");
  }

  @Test
  void refusesWhatIsNotPlainYaml() throws IOException {
    assertThat(problems("tenant: acme\n\tname: Acme\n"))
        .containsExactly("acme.yaml:2: has a tab where only blanks may indent; use blanks");
    assertThat(problems("")).singleElement().asString().contains("is empty");
    assertThat(problems("# nothing\n")).singleElement().asString().contains("is empty");
    assertThat(problems("- acme")).singleElement().asString().contains("should be keys and values");
    assertThat(problems("tenant: &a acme\nname: *a\n"))
        .singleElement()
        .asString()
        .contains("anchors and aliases");
    assertThat(problems("[".repeat(100_000))).singleElement().asString().contains("levels deep");
    assertThat(problems("tenant: a\n---\ntenant: b\n"))
        .singleElement()
        .asString()
        .contains("not YAML");
    assertThat(problems("tenant: \"\0\"")).singleElement().asString().contains("not YAML");
    Files.write(directory.resolve("acme.yaml"), new byte[] {'a', ':', ' ', (byte) 0xff});
    assertThat(read().problems()).singleElement().asString().contains("not UTF-8");
    Files.write(directory.resolve("acme.yaml"), new byte[TenantFile.LARGEST + 1]);
    assertThat(read().problems()).singleElement().asString().contains("larger than 2 MB");
  }

  @Test
  void saysThatAFileIsNotRead() throws IOException {
    write("beta.yml", ACME);
    assertThat(problems(ACME)).singleElement().asString().startsWith("beta.yml: is not read");
  }

  @Test
  void neverShowsANumberAndAppliesNothingThatIsWrong() throws IOException {
    write(
        "acme.yaml",
        ACME.replace("role: owner", "role: boss").replace("34600111223", "34600111222"));
    Tenants tenants = read();
    assertThat(tenants.problems()).hasSize(2);
    assertThatThrownBy(tenants::valid)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("acme.yaml:10: users[0].role")
        .message()
        .doesNotContain("600");
  }

  private static User user(ChannelIdentity identity, String name, Role role) {
    return new User(identity, name, role, Optional.empty());
  }

  private static User selling(String phone, String name) {
    return new User(ChannelIdentity.whatsappPhone(phone), name, Role.MEMBER, Optional.of("sales"));
  }

  private List<String> problems(String acme) throws IOException {
    write("acme.yaml", acme);
    return read().problems().stream().map(Problem::toString).toList();
  }

  private Tenants read() throws IOException {
    return Tenants.read(directory, desk);
  }

  private void write(String file, String text) throws IOException {
    Files.write(directory.resolve(file), text.getBytes(StandardCharsets.UTF_8));
  }
}
