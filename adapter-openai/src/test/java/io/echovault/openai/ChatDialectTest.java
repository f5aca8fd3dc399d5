package io.echovault.openai;

/** The dialect CHAT. */
class ChatDialectTest extends WireContract {
  ChatDialectTest() {
    super(Dialect.CHAT);
  }
}
