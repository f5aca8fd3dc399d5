package io.echovault.core.tier;

import static io.echovault.ports.vocabulary.Tier.SECRET;
import static io.echovault.ports.vocabulary.Tier.ULTRA_SECRET;

import io.echovault.core.text.Beginnings;
import java.util.List;

/** Signs of keys that machines make, which are told by their form. */
final class SecretSigns {
  private static final String START = Beginnings.OF_A_WORD;

  static final List<Sign> ALL =
      List.of(
          Sign.pattern("a private key in PEM", ULTRA_SECRET, "-----BEGIN [A-Z ]*PRIVATE KEY"),
          Sign.pattern(
              "an extended private key", ULTRA_SECRET, START + "[xyz]prv[1-9A-HJ-NP-Za-km-z]{50,}"),
          Sign.pattern(
              "an API key or token",
              SECRET,
              START
                  + "(?:(?:api|secret|access|licen[cs]e|product|activation)[ _-]?(?:key|token)|bearer token)(?!\\p{L})[^\\n]{0,20}?(?=[\\w-]{12})(?=\\S{0,60}\\d)[\\w-]{12,}+"),
          Sign.pattern(
              "a value said to be the password",
              SECRET,
              Beginnings.AFTER_A_BLANK
                  + "(?=\\S{0,60}\\d)\\S{3,} (?:is|es|e|ist|est) (?:my|the|our|mi|la|el|minha|a|o|mein|das|mon|le|il|la mia) (?:[\\p{L}'-]+ ){0,3}?(?:pin|code|password|codigo|contrasena|clave|senha|passwort|mot de passe|codice)(?!\\p{L})"));

  private SecretSigns() {}
}
