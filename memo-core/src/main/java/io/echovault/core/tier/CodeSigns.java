package io.echovault.core.tier;

import static io.echovault.ports.vocabulary.Tier.SECRET;

import io.echovault.core.text.Beginnings;
import io.echovault.core.text.PlainText;
import java.util.List;

/** Signs of codes and passwords that stand with what they open, in seven languages. */
final class CodeSigns {
  /** Words that make another code of it: a postcode, a dress code, an error code. */
  private static final String EVERYDAY =
      "(?:zip|post|postal|area|country|error|promo|discount|coupon|voucher|dress|source|status|dialling|dialing"
          + "|calling|colour|color|product|item|bar|qr|gift|offer|sort|exit|course|flight|referral|booking)";

  private static final String EVERYDAY_AFTER =
      "(?! (?:postal|source|promo|civil|penal|fiscal|fiscale|vestimentaire|a barres?|a barre|de barras|de la route"
          + "|reduction|couleur|review|red|rouge|pais|(?:de|d[e']|di|do) ?(?:error|erro|erreur|errore|descuento|desconto"
          + "|sconto|area|pais|abbigliamento|vestimenta))(?!\\p{L}))";

  private static final String CODE =
      "(?<!"
          + EVERYDAY
          + " )(?:code|codes|codigo|codice|combination|combo|combinaison|combinazione|combinacion|combinacao"
          + "|kombination|zahlenkombination|digicode|pin|pincode|कोड|पिन)(?!\\p{L})"
          + EVERYDAY_AFTER;

  private static final String OPENS =
      "(?:card|door|gate|alarm|locker|lock|padlock|bike|safe|garage|building|keybox|shed|suitcase|phone|atm|vault"
          + "|tarjeta|puerta|portal|alarma|taquilla|candado|bici|caja fuerte|garaje|trastero|movil|maleta|casillero|cerradura"
          + "|cartao|porta|portao|alarme|armario|cadeado|bicicleta|cofre|garagem|predio|fechadura|celular|mala"
          + "|(?:bank|kredit|giro|ec-?)?karte|(?:haus|keller|wohnungs)?tur|alarmanlage|spind|(?:fahrrad|zahlen|vorhange)?schloss"
          + "|fahrrad|tresor|(?:garagen|hof)?tor|handy|koffer|schliessfach|schlusselkasten"
          + "|carte(?: bleue| bancaire)?|porte|portail|casier|cadenas|velo|coffre(?:-fort)?|immeuble|antivol|telephone|valise"
          + "|interphone|entree|carta|bancomat|portone|cancello|allarme|armadietto|lucchetto|cassaforte|palazzo|antifurto"
          + "|telefono|valigia|darwaz[ae]|ta+l[ae]|cycle|tijori|almari"
          + "|कार्ड|एटीएम|दरवाज़े|दरवाज़ा|अलार्म|लॉकर|ताला|ताले|साइकिल|तिजोरी|गेट|अलमारी)";

  /** When something about a code happened; the code itself may follow. */
  static final String IN_A_YEAR =
      " (?:in|en|im|em|nel|since|seit|depuis|desde|dal|until) (?:19|20)\\d\\d(?![\\p{L}\\d])";

  /** What stands between the words and the digits; a year in which something changed is no code. */
  private static final String TO_THE_DIGITS =
      "(?:"
          + IN_A_YEAR
          + "|(?! (?:in|en|im|em|nel|since|seit|depuis|desde|dal|until|on|am|le|el|il)(?!\\p{L}) ?\\d)[^\\n\\d.;]){0,20}?";

  private static final String DIGITS =
      "[#*]?\\d(?:[ .*#-]?\\d){2,9}[#*]?(?![\\d:%]|[.,]\\d| ?(?:euros?|eur|km|kg|cm)(?!\\p{L}))";

  private static final String PASSWORD =
      "(?:pass ?words?|pass ?code|contrasena|clave|senha|palavra-passe|passwort|kennwort|mot de passe|पासवर्ड)";

  /** With a digit or a sign in it, as no ordinary word has. */
  private static final String VALUE =
      "[\"“'«]?(?=[^\\s]{0,60}[\\d!@#$%&*_^~])(?=[^\\s]{0,60}\\p{L})[^\\s\"“”«»]{5,}";

  static final List<Sign> ALL =
      List.of(
          sign(
              "a code, what it opens and its digits",
              CODE
                  + "[^\\n\\d.;!?]{0,40}?(?<!\\p{L})"
                  + OPENS
                  + "(?!\\p{L})"
                  + TO_THE_DIGITS
                  + DIGITS),
          sign(
              "what a code opens, the code and its digits",
              OPENS
                  + "(?:'s)?(?:[ -]\\p{L}[\\p{L}\\p{M}]{0,12}+)?[ -]?(?:(?<=\\p{L})(?:en|s)?code|"
                  + CODE
                  + ")"
                  + TO_THE_DIGITS
                  + DIGITS),
          sign(
              "digits said to be a code for something",
              "\\d(?:[ .-]?\\d){2,9}+,? ?(?:is|es|e|ist|est|c'est|hai|है) (?:\\p{L}{1,12} ){0,2}?(?:"
                  + CODE
                  + " (?:\\p{L}{1,12}[ ']){0,3}?"
                  + OPENS
                  + "|"
                  + OPENS
                  + "[ -](?:ka |का )?"
                  + CODE
                  + ")(?!\\p{L})"),
          sign(
              "a code that is said to be secret",
              "(?:geheimzahl|geheimcode|(?:code|codigo|codice) (?:secret|confidentiel|secreto|segreto))(?!\\p{L})"
                  + TO_THE_DIGITS
                  + DIGITS),
          sign(
              "a password for something with its value",
              PASSWORD
                  + "(?:(?: [\\p{L}\\p{M}\\p{N}'.&-]+){0,4}? ?(?:[:=]| (?:is|ist|es|e|est|c'est|hai|है)) ?| )"
                  + VALUE));

  private CodeSigns() {}

  /** The words are looked for where accents and most of the vowel signs of Hindi are gone. */
  private static Sign sign(String name, String pattern) {
    return Sign.pattern(
        name, SECRET, Sign.ENOUGH, Beginnings.OF_A_WORD + PlainText.unaccented(pattern));
  }
}
