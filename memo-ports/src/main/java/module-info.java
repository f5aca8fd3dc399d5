/** The port interfaces and the vocabulary they speak. */
module io.echovault.ports {
  exports io.echovault.ports.vocabulary;
  exports io.echovault.ports.inbound;
  exports io.echovault.ports.outbound;
}
