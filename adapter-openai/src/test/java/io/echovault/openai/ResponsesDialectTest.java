package io.echovault.openai;

/** The dialect RESPONSES. */
class ResponsesDialectTest extends WireContract {
  ResponsesDialectTest() {
    super(Dialect.RESPONSES);
  }
}
