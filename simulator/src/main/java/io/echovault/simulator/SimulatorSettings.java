package io.echovault.simulator;

import io.echovault.simulator.graph.GraphRules;
import java.time.InstantSource;

/**
 * How to set up a simulator.
 *
 * @param port of the Graph API stand-in on 127.0.0.1; 0 picks a free one below 32768
 * @param webhookUrl where webhooks are posted to
 * @param displayPhone the business number, digits only
 */
public record SimulatorSettings(
    int port,
    String webhookUrl,
    String appSecret,
    String accessToken,
    String phoneNumberId,
    String displayPhone,
    InstantSource instants,
    GraphRules rules,
    WebhookHabits habits) {

  public SimulatorSettings {
    if (port < 0 || port >= 32768) {
      throw new IllegalArgumentException("The port is " + port + "; use 0 or one below 32768.");
    }
  }

  /** Settings with every limit on and calm habits. */
  public static SimulatorSettings of(
      int port,
      String webhookUrl,
      String appSecret,
      String accessToken,
      String phoneNumberId,
      InstantSource instants) {
    return new SimulatorSettings(
        port,
        webhookUrl,
        appSecret,
        accessToken,
        phoneNumberId,
        "15550001111",
        instants,
        GraphRules.strict(),
        WebhookHabits.calm());
  }

  public SimulatorSettings withRules(GraphRules changed) {
    return new SimulatorSettings(
        port,
        webhookUrl,
        appSecret,
        accessToken,
        phoneNumberId,
        displayPhone,
        instants,
        changed,
        habits);
  }

  public SimulatorSettings withHabits(WebhookHabits changed) {
    return new SimulatorSettings(
        port,
        webhookUrl,
        appSecret,
        accessToken,
        phoneNumberId,
        displayPhone,
        instants,
        rules,
        changed);
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "SimulatorSettings[port=" + port + ", webhookUrl=" + webhookUrl + "]";
  }
}
