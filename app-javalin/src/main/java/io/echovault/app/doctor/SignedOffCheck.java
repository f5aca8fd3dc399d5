package io.echovault.app.doctor;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Somebody has given their word for what no program can see, and it has not expired. */
final class SignedOffCheck implements Check {
  private final SignOff.Item item;

  SignedOffCheck(SignOff.Item item) {
    this.item = item;
  }

  @Override
  public String name() {
    return item.word();
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withSettings(
        settings -> {
          try {
            return SignOff.last(settings.dataDirectory(), item)
                .map(signed -> judged(signed, installation.instants().instant()))
                .orElseGet(() -> missing("nobody has signed it off"));
          } catch (IOException e) {
            return missing("what was signed off cannot be read");
          }
        });
  }

  private Finding judged(SignOff signed, Instant now) {
    Instant until = signed.at().plus(Duration.ofDays(item.days()));
    String what = "signed by " + signed.name() + " on " + day(signed.at());
    return until.isAfter(now)
        ? Finding.pass(what + " for " + signed.commit() + ", until " + day(until))
        : missing(what + ", which expired on " + day(until));
  }

  private Finding missing(String what) {
    return Finding.fail(
        what,
        item.meaning() + " If so: scripts/verify.sh sign " + item.word() + " --name \"Your name\"");
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }
}
