package io.echovault.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import java.time.InstantSource;
import java.util.List;

/** How the stages of a message know each other inside the core. */
final class StageRules {
  /** Values of the domain that a message may be about. */
  private static final String VALUES =
      "\\.core\\.(member\\.(ChatState|Settings|PinGuard|Recent|PendingQuestion)|session\\.ErasureQuestion|codec\\.StoredNames"
          + "|billing\\.PlanWish|colleagues\\.WiderQuestion|lifecycle\\.TenantBackup)(\\$\\w+)?";

  private final Layers layers;

  StageRules(Layers layers) {
    this.layers = layers;
  }

  List<ArchRule> all() {
    return List.of(
        understandingIsPure(),
        theDomainKnowsNoIntents(),
        onlyTheRendererWords(),
        nothingOfWordingIsKnownButTheRenderer());
  }

  private ArchRule understandingIsPure() {
    String root = layers.root() + ".core";
    return classes()
        .that()
        .resideInAPackage(root + ".understanding..")
        .should()
        .onlyDependOnClassesThat(
            Layers.coreJdk()
                .and(not(assignableTo(InstantSource.class)))
                .or(
                    resideInAnyPackage(
                        layers.vocabulary(),
                        root + ".understanding..",
                        root + ".text",
                        root + ".time",
                        root + ".tier"))
                .or(nameMatching(layers.root().replace(".", "\\.") + VALUES)))
        .as("understanding is pure: it knows no port, no store and no clock");
  }

  private ArchRule theDomainKnowsNoIntents() {
    String core = layers.root() + ".core";
    return classes()
        .that()
        .resideInAPackage(core + ".understanding..")
        .should()
        .onlyHaveDependentClassesThat(
            resideInAnyPackage(
                    core + ".understanding..",
                    core + ".command..",
                    core + ".bot..",
                    core + ".advice..",
                    layers.measure())
                // Opinions of a model are handed in where the bot is put together.
                .or(nameMatching(core.replace(".", "\\.") + "\\.(MemoCore|ChatAssembly)")))
        .as("only what acts on messages knows what they ask for");
  }

  private ArchRule onlyTheRendererWords() {
    String core = layers.root() + ".core";
    return classes()
        .that(resideInAPackage(core + ".wording.."))
        .should()
        .onlyHaveDependentClassesThat(
            resideInAnyPackage(core + ".wording..", core + ".bot..", core + ".transfer.."))
        .as("answers become words where they are kept, sent and written into files only");
  }

  private ArchRule nothingOfWordingIsKnownButTheRenderer() {
    String wording = layers.root() + ".core.wording";
    return classes()
        .that()
        .resideInAPackage(wording + "..")
        .and()
        .doNotHaveFullyQualifiedName(wording + ".Renderer")
        .and()
        .doNotHaveFullyQualifiedName(wording + ".Worded")
        .should()
        .onlyHaveDependentClassesThat()
        .resideInAPackage(wording + "..")
        .as("of wording, others know only the renderer and what it gives");
  }
}
