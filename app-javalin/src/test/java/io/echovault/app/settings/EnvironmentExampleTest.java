package io.echovault.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EnvironmentExampleTest {
  private static final Pattern EXAMPLE = Pattern.compile("(?m)^#?([A-Z][A-Z_]+)=");
  private static final Pattern CODE = Pattern.compile("\"([A-Z]{4,}|[A-Z]+_[A-Z_]+)\"");
  private static final Pattern SCRIPT = Pattern.compile("\\$\\{([A-Z]+_[A-Z_]+):?-");

  @Test
  void tellsOfEveryVariableThatIsReadAndOfNoOther() throws IOException {
    Path readers = Path.of("src/main/java/io/echovault/app/settings");
    Set<String> read = names(CODE, readers.resolve("SettingsReader.java"));
    read.addAll(names(CODE, readers.resolve("TrustReader.java")));
    read.addAll(names(CODE, readers.resolve("ModelReader.java")));
    read.addAll(names(CODE, readers.resolve("PaymentReader.java")));
    read.addAll(names(CODE, readers.resolve("MailReader.java")));
    read.remove("INFO");
    for (String script :
        new String[] {
          "service.sh", "backup.sh", "deploy.sh", "restore.sh", "restoring.sh", "rollback.sh"
        }) {
      read.addAll(names(SCRIPT, Path.of("../scripts").resolve(script)));
    }
    // Of the checks, one reads a variable of its own.
    read.add("TRIAL_DATABASE_URL");
    // Where the file itself is, it cannot say.
    read.remove("ENV_FILE");
    assertThat(read).hasSizeGreaterThan(20);
    assertThat(names(EXAMPLE, Path.of("../.env.example"))).isEqualTo(read);
  }

  private static Set<String> names(Pattern pattern, Path file) throws IOException {
    var names = new TreeSet<String>();
    pattern
        .matcher(Files.readString(file))
        .results()
        .map((MatchResult found) -> found.group(1))
        .forEach(names::add);
    return names;
  }
}
