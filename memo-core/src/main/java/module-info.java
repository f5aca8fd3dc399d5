/** The rules of the memory, in pure Java. */
module io.echovault.core {
  requires transitive io.echovault.ports;

  exports io.echovault.core;
  exports io.echovault.core.measure;
}
