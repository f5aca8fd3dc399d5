package io.echovault.demo;

import java.util.HashMap;
import java.util.Map;

/** The stand-ins for services that the bot can do without. */
record StandIns(DemoModel model, DemoPayments payments) implements AutoCloseable {

  static StandIns start(Map<String, String> environment) {
    return new StandIns(DemoModel.start(environment), DemoPayments.start(environment));
  }

  /** The settings that have the bot ask them. */
  Map<String, String> settings() {
    Map<String, String> all = new HashMap<>(model.settings());
    all.putAll(payments.settings());
    return all;
  }

  @Override
  public void close() {
    model.close();
    payments.close();
  }
}
