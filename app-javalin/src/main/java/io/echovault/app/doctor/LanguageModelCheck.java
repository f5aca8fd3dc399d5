package io.echovault.app.doctor;

import io.echovault.app.Wiring;
import io.echovault.app.settings.Settings;
import io.echovault.openai.ModelCatalog;
import io.echovault.openai.OpenAiSettings;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The server has the models that the settings name, and has them for two more months. */
final class LanguageModelCheck implements Check {
  private static final int DAYS = 60;

  @Override
  public String name() {
    return "language-model";
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withSettings(
        settings ->
            Wiring.languageModel(settings)
                .map(each -> asked(each, settings, installation))
                .orElseGet(() -> notThere(settings)));
  }

  private static Finding notThere(Settings settings) {
    return settings.cloud().on() && settings.cloud().openAiKey().isPresent()
        ? Finding.fail(
            "OPENAI_API_KEY is set and OPENAI_MODEL is not, so no language model is asked",
            "Set OPENAI_MODEL to a model that your server has, or CLOUD=off.")
        : Finding.pass("no language model is set up: the bot works by its rules");
  }

  private static Finding asked(
      OpenAiSettings server, Settings settings, Installation installation) {
    return ModelServer.ask(
        server,
        installation,
        "the language model's server is not reached or has trouble",
        listed -> judged(listed, names(server, settings), installation));
  }

  private static Set<String> names(OpenAiSettings server, Settings settings) {
    Set<String> names = new TreeSet<>(Set.of(server.wordingModel()));
    names.add(server.readingModel());
    server.pictureModel().ifPresent(names::add);
    settings.model().flatMap(Settings.Model::vectors).ifPresent(each -> names.add(each.name()));
    return names;
  }

  private static Finding judged(
      ModelCatalog.Listed listed, Set<String> names, Installation installation) {
    LocalDate today = LocalDate.ofInstant(installation.instants().instant(), ZoneOffset.UTC);
    for (String name : names) {
      Optional<ModelCatalog.Offer> offer =
          listed.offers().stream().filter(each -> isOf(each.model(), name)).findFirst();
      if (offer.isEmpty()) {
        return Finding.fail(
            "the server has no model " + name,
            "Set OPENAI_MODEL, OPENAI_READING_MODEL, OPENAI_PICTURE_MODEL and"
                + " OPENAI_EMBEDDING_MODEL to models that it has.");
      }
      Optional<LocalDate> end = offer.get().shutdown();
      if (end.filter(day -> day.isBefore(today.plusDays(DAYS))).isPresent()) {
        return Finding.fail(
            "the model " + name + " ends on " + end.get(),
            "Set it to a later one, and try a message.");
      }
    }
    return Finding.pass("the server has " + String.join(", ", names));
  }

  /** Ollama lists a model with its tag and takes it without. */
  private static boolean isOf(String listed, String name) {
    return listed.equals(name) || listed.equals(name + ":latest");
  }
}
