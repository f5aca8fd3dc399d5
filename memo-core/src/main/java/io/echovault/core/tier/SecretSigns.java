package io.echovault.core.tier;

import static io.echovault.ports.vocabulary.Tier.SECRET;
import static io.echovault.ports.vocabulary.Tier.ULTRA_SECRET;

import io.echovault.core.text.Beginnings;
import java.util.List;

/**
 * Signs of what opens or identifies. A word such as "password" says nothing without a value beside
 * it.
 */
final class SecretSigns {
  private static final String START = Beginnings.OF_A_WORD;

  /** What may stand between a word and its value: "for my bank", "de la puerta". */
  private static final String OWNER =
      "(?: (?:for|of|to|on|at|in|de|del|da|do|para|fur|von|vom|zum|der|des|du|d'|di|della|dello|per|sur|pour)(?: [\\p{L}\\p{N}'.&-]+){1,4}?)?";

  private static final String IS =
      " ?(?:[:=]| (?:is|was|are|es|e|sera|ist|lautet|est|c'est|hai)(?: now| still| ahora| agora)?:?) ?";

  /** A value that nobody takes for a word: with a digit or a sign in it. */
  private static final String VALUE = "[\"“'«]?(?=[^\\s]{0,60}[\\d!@#$%&*_^~])[^\\s\"“”«»]{4,}";

  /** A single word that ends the sentence, and does not say how the password is. */
  private static final String LONE_WORD =
      "[\"“'«]?(?!(?:too|very|so|not|no|wrong|weak|expired|incorrect|invalid|safe|secure|strong|gone|lost|fine|good"
          + "|bad|easy|hard|long|short|old|new|required|unknown|different|the|a|my|in|on|saved|stored|stupid|terrible"
          + "|incorrecta|debil|segura|larga|corta|mala|buena|errada|fraca|forte|muito|muy|falsch|sicher)\\b)"
          + "[\\p{L}\\p{N}-]{4,}[\"”'»]?[.!]?(?:$|\\n)";

  private static final String PASSWORD =
      "(?:pass ?words?|pass ?code|pass ?phrase|passwd|pwd|contrasena|clave(?: de acceso)?|senha|palavra-passe"
          + "|passwort|kennwort|mot de passe|parola d'ordine)";

  private static final String DOOR =
      "(?:door|front door|gate|safe|alarm|locker|lock|garage|building|entry|entrance|key ?box|lock ?box|vault|unlock"
          + "|access|security|puerta|portal|caja fuerte|alarma|porta|portao|cofre|alarme|tur|haustur)";

  static final List<Sign> ALL =
      List.of(
          // ULTRA_SECRET
          Sign.words(
              "a seed phrase with its words",
              ULTRA_SECRET,
              10,
              "(?:(?:seed|recovery|secret|backup|mnemonic|wallet) (?:phrase|words|mnemonic)|frase (?:semilla|de recuperacion|semente"
                  + "|de recuperacao))[^\\p{L}]{1,9}+(?:(?:is|are|es|e|words?|my)[^\\p{L}]{1,9}+){0,3}(?:[a-z]{3,8}+[ ,.;:\\d)-]++[^\\p{L}]{0,3}+){11,23}[a-z]{3,8}"),
          Sign.pattern("a private key in PEM", ULTRA_SECRET, 10, "-----BEGIN [A-Z ]*PRIVATE KEY"),
          Sign.pattern(
              "a private key in digits",
              ULTRA_SECRET,
              10,
              START
                  + "(?:private key|wallet key|clave privada|chave privada|xprv)\\W.{0,40}?(?:0x)?(?:[0-9a-f]{64}|[1-9A-HJ-NP-Za-km-z]{50,})"),
          Sign.pattern(
              "an extended private key",
              ULTRA_SECRET,
              10,
              START + "[xyz]prv[1-9A-HJ-NP-Za-km-z]{50,}"),
          Sign.pattern(
              "a master password with its value",
              ULTRA_SECRET,
              10,
              START
                  + "(?:master (?:password|passphrase|key|pin)|contrasena maestra|clave maestra|senha (?:mestra|mestre))"
                  + OWNER
                  + "(?:"
                  + IS
                  + "\\S{4,}| "
                  + VALUE
                  + ")"),
          // SECRET
          Sign.pattern(
              "a PIN with its digits",
              SECRET,
              10,
              START
                  + "pin(?: (?:code|number))?(?!\\p{L})"
                  + OWNER
                  + "(?:"
                  + IS
                  + "| )(?:\\p{L}+ ){0,2}?#?\\d(?:[ -]?\\d){2,7}(?![\\d%]| ?(?:cm|mm|km|kg|euros?|people))"),
          Sign.pattern(
              "a password with its value",
              SECRET,
              10,
              START
                  + PASSWORD
                  + OWNER
                  + "(?:"
                  + IS
                  + "(?:"
                  + VALUE
                  + "|"
                  + LONE_WORD
                  + ")| ?[:=] ?\\S{3,}| (?=\\S{0,60}\\p{L})"
                  + VALUE
                  + ")"),
          Sign.pattern(
              "a value said to be the password",
              SECRET,
              10,
              "(?<!\\S)(?=\\S{0,60}\\d)\\S{3,} (?:is|es|e|ist) (?:my|the|our|mi|la|el|minha|a|o) (?:[\\p{L}'-]+ ){0,3}?(?:pin|code|password|codigo|contrasena|clave|senha)(?!\\p{L})"),
          Sign.pattern(
              "a door, safe or alarm code",
              SECRET,
              10,
              START
                  + "(?:"
                  + DOOR
                  + "(?:'s)? (?:code|pin|combination|combo|codigo)|(?:code|combination|combo|codigo|combinacion|combinacao|segredo) "
                  + "(?:for|of|to|on|de|del|da|do|para)(?: (?:the|our|my|la|el|mi|o|a))? (?:[\\p{L}]+ )?"
                  + DOOR
                  + ")(?!\\p{L})(?:"
                  + CodeSigns.IN_A_YEAR
                  + "|(?!"
                  + CodeSigns.IN_A_YEAR
                  + ")[^\\n\\d.;]){0,30}?[#*]?\\d(?:[ #*-]?[\\dA-Z]){2,9}(?![\\d:%])"),
          Sign.pattern(
              "a code with its digits",
              SECRET,
              10,
              START
                  + "(?=cod)(?<!(?:zip|post|postal|area|country|error|promo|discount|coupon|voucher|dress|source|status|dialling|dialing"
                  + "|calling|colour|color|product|item|bar|qr|room|gift|offer|sort|exit|course|flight|descuento|postal) )"
                  + "(?:code|codigo) (?:is|es|e) [#*]?\\d{3,8}[#*]?(?![\\p{L}\\d:%])"),
          Sign.pattern(
              "recovery codes",
              SECRET,
              10,
              START
                  + "(?:(?:recovery|backup|2fa|one-time|reset|verification|otp) (?:codes?|keys?)|codigos? de (?:recuperacion|recuperacao|respaldo|verificacion))"
                  + "(?!\\p{L})[^\\d\\n]{0,30}(?=[\\w-]{0,60}\\d)[\\w-]{4,}"),
          Sign.pattern(
              "a wifi password",
              SECRET,
              10,
              START
                  + "(?:wi-?fi|wlan|router)(?: (?:password|key|code|clave|senha|contrasena))?(?: ?[:=] ?| (?:is|es|e|ist) )(?:"
                  + VALUE
                  + ")"),
          Sign.pattern(
              "an API key or token",
              SECRET,
              10,
              START
                  + "(?:(?:api|secret|access|licen[cs]e|product|activation)[ _-]?(?:key|token)|bearer token)(?!\\p{L})[^\\n]{0,20}?(?=[\\w-]{12})(?=\\S{0,60}\\d)[\\w-]{12,}+"),
          Sign.proven("a card number", SECRET, 10, Numbers.CARD, Numbers::hasCard),
          Sign.proven("an IBAN", SECRET, 10, Numbers.IBAN, Numbers::hasIban),
          Sign.proven("a CPF", SECRET, 10, Numbers.CPF, cpf -> true),
          Sign.words(
              "a card's security code",
              SECRET,
              10,
              "(?:cvv2?|cvc2?|csc)\\W[^\\d\\n]{0,12}\\d{3,4}"),
          Sign.words(
              "a passport or identity number",
              SECRET,
              10,
              "(?:passport|pasaporte|passaporte|reisepass|id card|identity card|national id|driver'?s? licen[cs]e|driving licen[cs]e|carnet de conducir"
                  + "|dni|nie|nif|rg|cpf|curp|rut|cedula|personalausweis|tax id|national insurance|ni number)(?!\\p{L})"
                  + "[^\\d\\n]{0,30}?(?=\\p{L}{0,3} ?\\d)(?=(?:[\\p{L}.-]{0,20}+\\d){4})\\p{L}{0,3} ?\\d[\\p{L}\\d.-]{3,}"),
          Sign.pattern(
              "a social security number",
              SECRET,
              10,
              START
                  + "(?:ssn|social(?: security)?|seguridad social|seguro social)(?!\\p{L})[^\\d\\n]{0,30}\\d{2,3}[ /-]?\\d{2}[ -]?\\d{4,}"),
          Sign.pattern(
              "an account number",
              SECRET,
              10,
              START
                  + "(?:(?:bank )?account (?:number|no\\.?|#)|sort code|routing number|numero de cuenta|cuenta bancaria|numero da conta|conta bancaria|kontonummer)"
                  + "(?!\\p{L})[^\\d\\n]{0,25}\\d(?:[ -]?\\d){5,24}"));

  private SecretSigns() {}
}
