package io.echovault.app.command;

import io.echovault.ports.vocabulary.ChannelIdentity;
import picocli.CommandLine.Option;

/** The option that says whose memories. */
final class MemberOption {
  @Option(
      names = "--member",
      required = true,
      paramLabel = "PHONE",
      converter = PhoneConverter.class,
      description = "The member's phone number with the country code, such as +34600111222.")
  ChannelIdentity identity;
}
