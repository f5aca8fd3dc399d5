package io.echovault.openai;

import org.junit.jupiter.api.Tag;

/** The dialect CHAT. */
@Tag("slow")
class ChatDialectTest extends WireContract {
  ChatDialectTest() {
    super(Dialect.CHAT);
  }
}
