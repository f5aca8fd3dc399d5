package io.echovault.app.command;

import io.echovault.ports.vocabulary.ChannelIdentity;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a phone number, or else the user id that WhatsApp gives a person. */
final class IdentityConverter implements ITypeConverter<ChannelIdentity> {

  @Override
  public ChannelIdentity convert(String value) {
    try {
      return value.matches("\\+?\\d+")
          ? ChannelIdentity.whatsappPhone(value.replace("+", ""))
          : ChannelIdentity.whatsappUser(value);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(
          "Say whose: a phone number with the country code, or a user id of WhatsApp.");
    }
  }
}
