package io.echovault.app.command;

import io.echovault.ports.vocabulary.ChannelIdentity;
import picocli.CommandLine.Parameters;

/** The operand that says whose question it is. */
final class WhoseOperand {
  static final String NOBODY = "Nobody is known by that phone number or user id.";

  @Parameters(
      index = "0",
      paramLabel = "WHOSE",
      converter = IdentityConverter.class,
      description = "The member's phone number or user id.")
  ChannelIdentity identity;
}
