package io.echovault.core.understanding;

import io.echovault.core.text.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The names of the commands, found also when they are misspelt. */
public final class SlashNames {
  /** The one name with a hyphen, which is not to be taken for "forget" with words behind it. */
  static final String FORGET_ME = "forget-me";

  private static final int SHORT_NAME = 5;
  private static final int WORTH_SUGGESTING = 3;

  /** Each command's own name first, then the others it answers to. */
  private static final List<List<String>> NAMES =
      List.of(
          List.of("recent", "last", "latest"),
          List.of("search", "find", "recall", "buscar", "procurar", "suche", "chercher", "cerca"),
          List.of("category", "tier"),
          List.of(
              "delete",
              "forget",
              "remove",
              "borrar",
              "eliminar",
              "apagar",
              "excluir",
              "loschen",
              "supprimer",
              "effacer",
              "cancella",
              "elimina",
              "hatao"),
          List.of("edit", "correct"),
          List.of("both"),
          List.of("undelete"),
          List.of("undo", "deshacer", "desfazer", "annuler", "annulla"),
          List.of("asof"),
          List.of("changes", "changed"),
          List.of("backup"),
          List.of("restore"),
          List.of("share"),
          List.of("unshare"),
          List.of("shared"),
          List.of("help", "commands", "ayuda", "ajuda", "hilfe", "aide", "aiuto"),
          List.of("stats"),
          List.of("whoami", "me"),
          List.of("profile"),
          List.of(
              "settings",
              "setting",
              "config",
              "ajustes",
              "configuracoes",
              "einstellungen",
              "parametres",
              "reglages",
              "impostazioni"),
          List.of("export", "exportar", "exportieren", "exporter", "esporta"),
          List.of(FORGET_ME),
          List.of("privacy"),
          List.of("more"),
          List.of("start", "comenzar", "comecar", "inizia"),
          List.of("stop", "parar", "stopp", "arreter", "ferma"),
          List.of("login", "unlock", "entrar"),
          List.of("logout", "lock", "salir"),
          List.of("pin"),
          List.of("clear"),
          List.of("recover"),
          List.of("reclaim"),
          List.of("enroll", "enrol"),
          List.of("voice"),
          List.of("audit", "auditoria"),
          List.of("plans", "plan"),
          List.of("subscribe", "upgrade"),
          List.of("billing"),
          List.of("mail", "email", "e-mail", "correo"));

  private SlashNames() {}

  /** The own names of all commands. */
  public static List<String> all() {
    return NAMES.stream().map(names -> names.get(0)).toList();
  }

  /**
   * What a name may stand for.
   *
   * @param sure whether it is the one command that is named
   */
  record Found(List<String> names, boolean sure) {
    Found {
      names = List.copyOf(names);
    }
  }

  /** The command that is called exactly so. */
  static Optional<String> exactly(String name) {
    return NAMES.stream()
        .filter(names -> names.contains(name))
        .map(names -> names.get(0))
        .findFirst();
  }

  /** The nearest; none when nothing is near. */
  static Found nearest(String name) {
    int allowed = name.length() <= SHORT_NAME ? 1 : 2;
    int nearest = NAMES.stream().mapToInt(names -> distance(names, name)).min().orElseThrow();
    List<String> meant =
        NAMES.stream()
            .filter(names -> distance(names, name) == nearest)
            .map(names -> names.get(0))
            .toList();
    if (nearest <= allowed && meant.size() == 1) {
      return new Found(meant, true);
    }
    boolean worth = nearest <= WORTH_SUGGESTING && name.length() > nearest;
    return new Found(worth ? meant : List.of(), false);
  }

  private static int distance(List<String> names, String name) {
    return Stream.of(names)
        .flatMap(List::stream)
        .mapToInt(each -> Spelling.distance(each, name))
        .min()
        .orElseThrow();
  }
}
