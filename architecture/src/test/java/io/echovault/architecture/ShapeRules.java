package io.echovault.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;

/** What classes look like and what they leave alone. */
final class ShapeRules {
  private final Layers layers;

  ShapeRules(Layers layers) {
    this.layers = layers;
  }

  List<ArchRule> all() {
    return List.of(
        valuesAreRecordsEnumsOrSealed(),
        portsAreInterfaces(),
        timeAndIdsAreAskedFor(),
        peoplesWordsAreReadUnderABudget(),
        peoplesWordsAreChangedInLinearTime(),
        librariesStayInsideTheirAdapter(),
        librariesDoNotPrint(),
        librariesDoNotPickALogger());
  }

  private ArchRule valuesAreRecordsEnumsOrSealed() {
    return classes()
        .that()
        .resideInAPackage(layers.vocabulary())
        .and()
        .doNotHaveSimpleName("package-info")
        .should(ArchCondition.from(describe("be records, enums or sealed", this::isValue)))
        .as("values are records, enums or sealed, and failures have one family");
  }

  private boolean isValue(JavaClass type) {
    return type.isRecord()
        || type.isEnum()
        || type.isSealed()
        || type.isAssignableTo(layers.vocabulary() + ".MemoException");
  }

  private ArchRule portsAreInterfaces() {
    return classes()
        .that()
        .resideInAnyPackage(layers.inbound(), layers.outbound())
        .and()
        // What stands in for a port that is not connected is for nobody to name.
        .arePublic()
        .should()
        .beInterfaces()
        .as("ports are interfaces");
  }

  private ArchRule timeAndIdsAreAskedFor() {
    return noClasses()
        .that()
        .resideInAPackage(layers.ports())
        .or()
        .resideInAnyPackage(layers.coreAndAdapters())
        .should(Access.toAny("time or chance of the machine", Access::isTimeOrChance))
        .as("core, ports and adapters ask for time and ids");
  }

  private ArchRule peoplesWordsAreReadUnderABudget() {
    return noClasses()
        .that()
        .resideInAnyPackage(layers.core(), layers.text(), layers.archive())
        .and()
        .haveNameNotMatching(RegexUse.allowed(layers))
        .should(Access.toAny("a regular expression without a budget", Access::isRegex))
        .as("core and the adapters of texts and files read words under a budget of reads only");
  }

  private ArchRule peoplesWordsAreChangedInLinearTime() {
    return noClasses()
        .that()
        .resideInAnyPackage(layers.core(), layers.text(), layers.archive())
        .and()
        .haveNameNotMatching(
            layers.root().replace(".", "\\.") + "\\.core\\.text\\.(?:Letters|PlainText)")
        .should(Access.toAny("what takes a square of the length", Access::isSquare))
        .as("core and the adapters of texts and files change letters one at a time");
  }

  private ArchRule librariesStayInsideTheirAdapter() {
    return classes()
        .that()
        .resideInAnyPackage(layers.adapters())
        .and()
        .arePublic()
        .should(PublicWords.onlyOf(layers))
        .as("an adapter's libraries do not show in its public methods");
  }

  private ArchRule librariesDoNotPrint() {
    return noClasses()
        .that()
        .resideInAnyPackage(layers.libraries())
        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
        .as("libraries do not print");
  }

  private ArchRule librariesDoNotPickALogger() {
    return noClasses()
        .that()
        .resideInAnyPackage(layers.libraries())
        .should(Access.toAny("a logger of the JDK", Access::isJdkLogger))
        .as("libraries do not use java.util.logging");
  }
}
