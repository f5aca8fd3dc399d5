package io.echovault.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** What is decided about people's rights is decided in one package. */
final class AuthorityRules {
  /**
   * Who speaks of roles without asking what they may do: the first role of somebody new, and that a
   * declared organisation has an owner.
   */
  private static final String SPEAKS_OF_ROLES =
      "\\.core\\.(identity\\.IdentityResolution|tenant\\.Declarations)(\\$\\w+)?";

  private final Layers layers;

  AuthorityRules(Layers layers) {
    this.layers = layers;
  }

  List<ArchRule> all() {
    return List.of(
        onlyTheAuthorityMintsAClearance(),
        onlyTheAuthorityComparesRoles(),
        whatItGoesByStaysInside(),
        onlyTheDisclosureMakesWordsForAModel());
  }

  private ArchRule onlyTheAuthorityMintsAClearance() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(layers.authority())
        .should(
            Access.toAny(
                "a way to make a Clearance", target -> Access.makes(target, layers.clearance())))
        .as("only the authority mints a Clearance");
  }

  private ArchRule onlyTheAuthorityComparesRoles() {
    return noClasses()
        .that()
        .resideInAPackage(layers.core())
        .and()
        .resideOutsideOfPackage(layers.authority())
        .and()
        .haveNameNotMatching(layers.root().replace(".", "\\.") + SPEAKS_OF_ROLES)
        .should(nameOneOf(layers.root() + ".ports.vocabulary.Role"))
        .as("only the authority compares roles: everything else asks an Access");
  }

  private ArchRule whatItGoesByStaysInside() {
    return classes()
        .that()
        .haveFullyQualifiedName(layers.authority() + ".Roles")
        .should()
        .notBePublic()
        .as("what each role may do is known to the authority only");
  }

  private ArchRule onlyTheDisclosureMakesWordsForAModel() {
    return noClasses()
        .that()
        .resideInAnyPackage(layers.coreAndAdapters())
        .and()
        .doNotHaveFullyQualifiedName(layers.root() + ".core.advice.Disclosure")
        .should(
            Access.toAny(
                "a way to make words for a language model",
                target ->
                    Access.makes(target, layers.root() + ".ports.vocabulary.OpenWords")
                        || Access.makes(target, layers.root() + ".ports.vocabulary.OpenPicture")))
        .as("only what reads the tier of words makes words and pictures for a language model");
  }

  /** Reads a constant of an enum. */
  private static ArchCondition<JavaClass> nameOneOf(String type) {
    return new ArchCondition<>("name a constant of " + type) {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        for (JavaFieldAccess access : item.getFieldAccessesFromSelf()) {
          boolean named = access.getTarget().getOwner().getName().equals(type);
          events.add(new SimpleConditionEvent(item, named, access.getDescription()));
        }
      }
    };
  }
}
