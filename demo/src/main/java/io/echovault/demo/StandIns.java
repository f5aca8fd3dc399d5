package io.echovault.demo;

import java.util.HashMap;
import java.util.Map;

/** The stand-ins for services that the bot can do without. */
record StandIns(DemoModel model, DemoPayments payments, DemoMail mail) implements AutoCloseable {

  static StandIns start(Map<String, String> environment) {
    return new StandIns(
        DemoModel.start(environment), DemoPayments.start(environment), DemoMail.start(environment));
  }

  /** The settings that have the bot ask them. */
  Map<String, String> settings() {
    Map<String, String> all = new HashMap<>(model.settings());
    all.putAll(payments.settings());
    all.putAll(mail.settings());
    return all;
  }

  @Override
  public void close() {
    model.close();
    payments.close();
    mail.close();
  }
}
