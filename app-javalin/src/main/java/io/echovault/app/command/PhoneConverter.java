package io.echovault.app.command;

import io.echovault.ports.vocabulary.ChannelIdentity;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a phone number; spaces and signs in it do not matter. */
final class PhoneConverter implements ITypeConverter<ChannelIdentity> {
  private static final int FEWEST_DIGITS = 6;

  @Override
  public ChannelIdentity convert(String value) {
    String digits = value.replaceAll("[^0-9]", "");
    if (digits.length() < FEWEST_DIGITS) {
      throw new TypeConversionException(
          "Say whose memories: --member and their phone number with the country code, for example"
              + " --member +34600111222.");
    }
    return ChannelIdentity.whatsappPhone(digits);
  }
}
