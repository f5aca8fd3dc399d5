package io.echovault.bench.converse;

import io.echovault.simulator.openai.WrongMind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds each conversation twice, without and with a language model, and compares. */
final class WithAndWithout {
  private static final String REPLY = "     < ";

  private final CaseRunner without;
  private final CaseRunner with;
  private final Held heldWithout = new Held();
  private final Held heldWith = new Held();
  private int gained;
  private int lost;
  private int invented;

  WithAndWithout(CaseRunner without, CaseRunner with) {
    this.without = without;
    this.with = with;
  }

  /**
   * Runs one; gives how it went with the model.
   *
   * @param all whether also where it is no worse than without
   */
  Optional<CaseRunner.Outcome> run(ChatCase chatCase, boolean all) {
    CaseRunner.Outcome plain = without.run(chatCase);
    CaseRunner.Outcome helped = with.run(chatCase);
    heldWithout.add(plain);
    heldWith.add(helped);
    gained += !plain.held() && helped.held() ? 1 : 0;
    boolean isLost = plain.held() && !helped.held();
    lost += isLost ? 1 : 0;
    boolean shows = helped.log().stream().anyMatch(WithAndWithout::invents);
    invented += shows ? 1 : 0;
    return all || isLost || shows ? Optional.of(helped) : Optional.empty();
  }

  private static boolean invents(String line) {
    return line.startsWith(REPLY) && WrongMind.INVENTED.stream().anyMatch(line::contains);
  }

  int cases() {
    return heldWith.cases();
  }

  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>(heldWith.figures());
    figures.put("passed_without", heldWithout.passed());
    figures.put("gained", gained);
    figures.put("lost", lost);
    figures.put("invented", invented);
    return figures;
  }

  /**
   * The promises that broke.
   *
   * @param wrong whether the model answers wrongly on purpose: then cases may be lost
   */
  List<String> broken(boolean wrong) {
    List<String> broken = new ArrayList<>();
    if (lost > 0 && !wrong) {
      broken.add(lost + " conversations held without the model and not with it");
    }
    if (invented > 0) {
      broken.add(invented + " conversations had a reply with words that nobody said");
    }
    return broken;
  }

  @Override
  public String toString() {
    return "%d cases: %d hold with the model and %d without; %d gained, %d lost"
        .formatted(cases(), heldWith.passed(), heldWithout.passed(), gained, lost);
  }
}
