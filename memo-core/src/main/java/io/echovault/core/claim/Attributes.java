package io.echovault.core.claim;

import java.util.Map;
import java.util.Set;

/** What can be claimed of somebody, by whatever words, and of what there is one at a time. */
final class Attributes {
  static final String HOME = "home";
  static final String WORK = "work";
  static final String TIME = "time";
  static final String PLACE = "place";
  static final String AGE = "age";
  static final String SHOE_SIZE = "shoe size";
  static final String PRICE = "price";
  static final String NAME = "name";

  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("talla de zapato", SHOE_SIZE),
          Map.entry("numero de zapato", SHOE_SIZE),
          Map.entry("numero do sapato", SHOE_SIZE),
          Map.entry("numero de sapato", SHOE_SIZE),
          Map.entry("favorite color", "favourite colour"),
          Map.entry("telefono", "phone number"),
          Map.entry("numero de telefono", "phone number"),
          Map.entry("telefone", "phone number"),
          Map.entry("numero de telefone", "phone number"),
          Map.entry("phone", "phone number"),
          Map.entry("jefe", "boss"),
          Map.entry("jefa", "boss"),
          Map.entry("chefe", "boss"));

  private static final Set<String> SINGLE =
      Set.of(
          SHOE_SIZE,
          AGE,
          "size",
          "talla",
          "tamanho",
          "phone number",
          "address",
          "direccion",
          "endereco",
          "favourite colour",
          "color favorito",
          "cor favorita",
          "favourite food",
          "comida favorita",
          "weight",
          "peso",
          "height",
          "altura",
          "boss",
          "email");

  private static final Set<String> MANY =
      Set.of(
          "friend",
          "son",
          "daughter",
          "brother",
          "sister",
          "cousin",
          "colleague",
          "neighbour",
          "neighbor",
          "pet",
          "dog",
          "cat",
          "amigo",
          "amiga",
          "hijo",
          "hija",
          "hermano",
          "hermana",
          "primo",
          "prima",
          "vecino",
          "vecina",
          "perro",
          "gato",
          "filho",
          "filha",
          "irmao",
          "irma",
          "vizinho",
          "vizinha",
          "cachorro",
          "cao",
          "gata",
          "colega");

  private Attributes() {}

  static String canonical(String attribute) {
    return SAME.getOrDefault(attribute, attribute);
  }

  /** Whether a new one commonly comes beside those that are there. */
  static boolean many(String attribute) {
    return MANY.contains(attribute);
  }

  /** Whether somebody has one of it at a time, so that no word as "now" is needed. */
  static boolean single(String attribute) {
    return SINGLE.contains(canonical(attribute));
  }
}
