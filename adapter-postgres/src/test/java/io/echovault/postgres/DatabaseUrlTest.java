package io.echovault.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

  @ParameterizedTest
  @CsvSource({
    "postgresql://u:p@h:6000/d, h, 6000, d, u, p",
    "postgres://u:p@h/d, h, 5432, d, u, p",
    "postgresql://u:p@h, h, 5432, u, u, p",
    "postgresql://u:p@h:/d, h, 5432, d, u, p",
    "postgresql://u@h/d, h, 5432, d, u, ''",
    "postgresql://u:p@/d, localhost, 5432, d, u, p",
    "postgresql://u:p@[::1]:6000/d, ::1, 6000, d, u, p",
    "postgresql://u:p@[fe80::1]/d, fe80::1, 5432, d, u, p",
    "postgresql://u%40x:p%40%2F%3A%25%C3%A9@h/my%20db, h, 5432, my db, u@x, p@/:%é",
    "postgresql://u:a+b=c@h/d, h, 5432, d, u, a+b=c",
    "postgresql://u:a@b@h/d, h, 5432, d, u, a@b",
    "postgresql://h/d?user=u&password=p%26q, h, 5432, d, u, p&q",
  })
  void takesTheFormsThatTheWorldUses(
      String url, String host, int port, String database, String user, String password) {
    DatabaseUrl parsed = DatabaseUrl.parse(url);
    assertThat(parsed.hosts()).containsExactly(new DatabaseUrl.Host(host, port));
    assertThat(parsed.database()).isEqualTo(database);
    assertThat(parsed.user()).isEqualTo(user);
    assertThat(parsed.password()).isEqualTo(password);
  }

  @Test
  void takesSeveralHosts() {
    assertThat(DatabaseUrl.parse("postgresql://u:p@one:1,two,[::1]:3/d").hosts())
        .isEqualTo(
            List.of(
                new DatabaseUrl.Host("one", 1),
                new DatabaseUrl.Host("two", 5432),
                new DatabaseUrl.Host("::1", 3)));
  }

  @Test
  void translatesTheParametersOfTheWorldForTheDriver() {
    DatabaseUrl url =
        DatabaseUrl.parse(
            "postgresql://u:p@h/d?sslmode=verify-full&sslrootcert=/ca.pem&application_name=x%20y"
                + "&connect_timeout=3&keepalives=0&target_session_attrs=read-write"
                + "&channel_binding=require");
    assertThat(url.parameters())
        .isEqualTo(
            Map.of(
                "sslmode", "verify-full",
                "sslrootcert", "/ca.pem",
                "ApplicationName", "x y",
                "connectTimeout", "3",
                "tcpKeepAlive", "false",
                "targetServerType", "primary",
                "channelBinding", "require"));
    assertThat(Connections.properties(url))
        .containsEntry("sslmode", "verify-full")
        .containsEntry("logServerErrorDetail", "false");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mysql://u:secretword@h/d",
        "jdbc:postgresql://u:secretword@h/d",
        "u:secretword@h/d",
        "postgresql://h/d",
        "postgresql://u:secretword@h:0/d",
        "postgresql://u:secretword@h:99999/d",
        "postgresql://u:secretword@h:x/d",
        "postgresql://u:secret/word@h/d",
        "postgresql://u:secretword%zz@h/d",
        "postgresql://u:secretword%ff@h/d",
        "postgresql://u:secretword@::1]/d",
        "postgresql://u:secretword@%2Fvar%2Frun/d",
        "postgresql://u:secretword@h/d?sslmode",
        "postgresql://u:secretword@h/d?sslmode=secretword",
        "postgresql://u:secretword@h/d?passfile=secretword",
        "postgresql://u:secretword@h/d?target_session_attrs=secretword",
        "postgresql://u:secretword@h/d?socketFactory=secretword",
      })
  void refusesWhatItDoesNotUnderstandAndNeverSaysThePassword(String url) {
    assertThatThrownBy(() -> new PostgresSettings(url, Optional.empty(), 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the database URL is not understood: ")
        .hasNoCause()
        .message()
        .doesNotContain("secret");
  }

  @Test
  void neverPrintsThePassword() {
    String url = "postgresql://u:secretword@h:6000/d";
    assertThat(new PostgresSettings(url, Optional.of(url), 10))
        .hasToString("PostgresSettings[postgresql://u:[REDACTED]@h:6000/d, poolSize=10]");
  }

  @Test
  void refusesAPoolThatIsTooSmallOrTooLarge() {
    for (int size : new int[] {-1, 0, 1, 201}) {
      assertThatThrownBy(() -> new PostgresSettings("postgresql://u@h/d", Optional.empty(), size))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("a pool has 2 to 200 connections, not " + size);
    }
  }
}
