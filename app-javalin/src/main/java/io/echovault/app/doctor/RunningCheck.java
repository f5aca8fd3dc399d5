package io.echovault.app.doctor;

import io.echovault.app.health.InstallationMark;
import io.echovault.app.settings.Settings;
import java.util.Optional;
import java.util.regex.Pattern;

/** This bot runs, not another one on its port, and says that it is ready. */
final class RunningCheck implements Check {
  // Only whoever asks on this machine is shown it.
  private static final Pattern MARK = Pattern.compile("\"installation\":\"([0-9a-f]{1,64})\"");

  @Override
  public String name() {
    return "running";
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withSettings(
        settings ->
            installation
                .http()
                .get(Installation.here(settings, "/"))
                .map(answer -> judged(answer, settings))
                .orElseGet(
                    () ->
                        Finding.fail(
                            "nothing answers on port " + settings.port(),
                            "Start it: scripts/restart.sh; then look into logs/app.log.")));
  }

  private static Finding judged(Http.Answer answer, Settings settings) {
    Optional<String> mark =
        MARK.matcher(answer.body()).results().findFirst().map(found -> found.group(1));
    String own = InstallationMark.of(settings.dataDirectory());
    if (mark.filter(each -> !each.equals(own)).isPresent()) {
      return Finding.fail(
          "another bot answers on port " + settings.port(),
          "Stop it, or set PORT to another; then start this one: scripts/restart.sh");
    }
    return answer.status() == 200
        ? Finding.pass("it is ready")
        : Finding.fail(
            "it answers " + answer.status(),
            "GET / on this machine names what is wrong; logs/app.log tells more.");
  }
}
