package io.echovault.app.command;

import picocli.CommandLine.Option;

/** The option of every command whose output a program may want to read. */
final class JsonOption {
  @Option(names = "--json", description = "Print one JSON object instead of text.")
  boolean wanted;
}
