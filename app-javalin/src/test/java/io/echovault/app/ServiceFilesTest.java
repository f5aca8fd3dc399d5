package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What belongs to the machine around the bot, each file by the program that reads it. */
@Tag("programs")
class ServiceFilesTest {
  private static final Path DEPLOY = Path.of("../deploy");
  private static final String CHECKOUT = "/srv/echovault/echovault";

  @TempDir Path directory;

  @Test
  void systemdTakesTheUnits() throws Exception {
    Path root = Path.of("..").toRealPath();
    for (String unit :
        List.of("echovault.service", "echovault-backup.service", "echovault-backup.timer")) {
      String text = Files.readString(DEPLOY.resolve("systemd").resolve(unit));
      Files.writeString(
          directory.resolve(unit), text.replace(CHECKOUT + "/scripts", root + "/scripts"));
    }
    String service = directory.resolve("echovault.service").toString();
    assertThat(run(0, "systemd-analyze", "verify", service, directory + "/echovault-backup.timer"))
        .isEmpty();
    // Of 10, where 10 is a service without any hardening.
    Matcher exposure =
        Pattern.compile("level for echovault.service: ([0-9.]+)")
            .matcher(run(0, "systemd-analyze", "security", "--offline=true", service));
    assertThat(exposure.find()).isTrue();
    assertThat(Double.parseDouble(exposure.group(1))).isLessThan(2.0);
  }

  @Test
  void theUnitHidesNeitherThePidFileNorBackups() throws IOException {
    String unit = Files.readString(DEPLOY.resolve("systemd/echovault.service"));
    assertThat(unit).contains("\nPrivateTmp=false\n", "ReadWritePaths=/srv/echovault /tmp\n");
    String example = Files.readString(Path.of("../.env.example"));
    String pidFile = value(example, "PID_FILE");
    assertThat(unit).contains("file=\"$${PID_FILE:-" + pidFile + "}\"");
    assertThat(Path.of(pidFile).startsWith("/tmp")).isTrue();
    assertThat(Path.of(value(example, "BACKUP_DIR")).startsWith("/tmp")).isTrue();
  }

  /** The line that writes the PID file, run as systemd runs it. */
  @Test
  void theUnitWritesThePidFile() throws Exception {
    String unit = Files.readString(DEPLOY.resolve("systemd/echovault.service"));
    Matcher line = Pattern.compile("ExecStartPost=/bin/sh -c '(.*)'").matcher(unit);
    assertThat(line.find()).isTrue();
    Path file = Files.writeString(directory.resolve("bot.pid"), "the number before");
    var shell = new ProcessBuilder("/bin/sh", "-c", line.group(1).replace("$$", "$"));
    shell.environment().put("PID_FILE", file.toString());
    shell.environment().put("MAINPID", "4711");
    assertThat(shell.start().waitFor()).isZero();
    assertThat(Files.readString(file)).isEqualTo("4711\n");
  }

  @Test
  void logrotateTakesItsFile() throws Exception {
    Path log = Files.writeString(directory.resolve("console.log"), "started\n");
    String text = Files.readString(DEPLOY.resolve("logrotate/echovault"));
    Path file = directory.resolve("logrotate.conf");
    Files.writeString(
        file,
        text.replace(CHECKOUT + "/logs/console.log", log.toString())
            .replace("    su echovault echovault\n", "")
            .replace("/var/log/nginx", directory.toString()));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    String said =
        run(
            0,
            "logrotate",
            "-d",
            "-f",
            "-s",
            directory.resolve("state").toString(),
            file.toString());
    assertThat(said).contains("Handling 2 logs", "copying " + log).doesNotContain("error:");
  }

  @Test
  void composeTakesItsFile() throws Exception {
    Path docker = Files.createDirectories(directory.resolve("deploy/docker"));
    Files.copy(DEPLOY.resolve("docker/compose.yaml"), docker.resolve("compose.yaml"));
    Files.writeString(directory.resolve(".env"), "PORT=5000\n");
    Files.writeString(docker.resolve("database.env"), "POSTGRES_PASSWORD=one\n");
    String said =
        run(0, "docker-compose", "-f", docker.resolve("compose.yaml").toString(), "config");
    assertThat(said).contains("127.0.0.1:5000:5000", "condition: service_healthy", "PORT: '5000'");
    Files.writeString(docker.resolve("compose.yaml"), "services: {bot: {imagge: x}}\n");
    assertThat(run(1, "docker-compose", "-f", docker.resolve("compose.yaml").toString(), "config"))
        .contains("imagge");
  }

  @Test
  void theImageIsMadeOfWhatABuildLeaves() throws IOException {
    String text = Files.readString(DEPLOY.resolve("docker/Dockerfile"));
    List<String> copied =
        Pattern.compile("(?m)^COPY (?:--from=build /build/)?(\\S+) ")
            .matcher(text)
            .results()
            .map((MatchResult found) -> found.group(1))
            .toList();
    assertThat(copied)
        .containsExactly(
            ".", "app-javalin/target/app-javalin-*.jar", "app-javalin/target/lib", "scripts");
    assertThat(text).contains("\nUSER echovault\n", "\nENTRYPOINT [\"scripts/memo\"]\n");
    assertThat(Path.of("../scripts/memo")).isExecutable();
    assertThat(Files.readString(Path.of("../pom.xml"))).contains("<maven.compiler.release>17<");
  }

  @Test
  void thePacketFilterTakesItsFile() throws Exception {
    String text = Files.readString(DEPLOY.resolve("firewall/echovault.nft"));
    assertThat(text).contains("policy drop", "tcp dport { 80, 443 } accept");
    run(0, "nft", "-c", "-f", DEPLOY.resolve("firewall/echovault.nft").toRealPath().toString());
  }

  private static String value(String example, String name) {
    Matcher line = Pattern.compile("(?m)^#" + name + "=(.*)$").matcher(example);
    assertThat(line.find()).isTrue();
    return line.group(1);
  }

  private static String run(int code, String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(code);
    return said;
  }
}
