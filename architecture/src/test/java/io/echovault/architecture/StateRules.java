package io.echovault.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What classes do to the process that they run in, and what they keep. */
final class StateRules {
  /** They count for the metrics of the whole process, or hold the message in work of a thread. */
  private static final List<String> COUNTING =
      List.of("core.text.Readings", "core.text.MessageWork", "core.text.BoundedMatcher");

  /** A cipher and a stock of random bytes for each thread, which are dear to make. */
  private static final List<String> SPARING =
      List.of("core.sealing.SealKey", "core.sealing.Randomness");

  /** An executor of daemon threads that do not keep a process alive; a thread of a large stack. */
  private static final List<String> THREADS =
      List.of("whatsapp.Acknowledgements", "onnx.LargeStack");

  private static final Set<String> PROCESS =
      Set.of(
          "java.lang.System.exit",
          "java.lang.System.getenv",
          "java.lang.System.setProperty",
          "java.lang.ProcessBuilder.<init>",
          "java.lang.Thread.<init>",
          "java.util.Timer.<init>",
          "java.util.concurrent.ForkJoinPool.<init>",
          "java.util.concurrent.ScheduledThreadPoolExecutor.<init>",
          "java.util.concurrent.ThreadPoolExecutor.<init>");

  private static final Set<String> OF_THE_RUNTIME =
      Set.of("exec", "exit", "halt", "addShutdownHook");

  private final Layers layers;

  StateRules(Layers layers) {
    this.layers = layers;
  }

  List<ArchRule> all() {
    return List.of(
        librariesLeaveTheProcessAlone(), coreKeepsNothingInStatics(), recordsCopyCollections());
  }

  private ArchRule librariesLeaveTheProcessAlone() {
    return noClasses()
        .that()
        .resideInAnyPackage(libraries())
        .and()
        .haveNameNotMatching(named(THREADS.stream()))
        .should(
            Access.toAny(
                "the process",
                target ->
                    PROCESS.contains(target.getOwner().getName() + "." + target.getName())
                        || target.getOwner().isEquivalentTo(Executors.class)
                        || (target.getOwner().isEquivalentTo(Runtime.class)
                            && OF_THE_RUNTIME.contains(target.getName()))))
        .as(
            "core, ports and adapters end no process, start none, read no environment, make no thread");
  }

  private ArchRule coreKeepsNothingInStatics() {
    return classes()
        .that()
        .resideInAPackage(layers.core())
        .and()
        .haveNameNotMatching(named(Stream.of(COUNTING, SPARING).flatMap(List::stream)))
        .should(ArchCondition.from(describe("keep nothing in statics", StateRules::keepsNoState)))
        .as("the core keeps nothing that changes in static fields");
  }

  private String named(Stream<String> names) {
    return names
        .map(name -> Pattern.quote(layers.root() + "." + name))
        .collect(Collectors.joining("|", "(?:", ")(?:\\$.*)?"));
  }

  /**
   * No static field of a type that changes, and no collection that changes made while a class
   * starts: one that is filled in a method and copied is a constant.
   */
  private static boolean keepsNoState(JavaClass type) {
    boolean fields =
        type.getFields().stream()
            .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
            .noneMatch(StateRules::changes);
    return fields
        && type.getStaticInitializer().stream()
            .map(JavaStaticInitializer::getConstructorCallsFromSelf)
            .flatMap(Collection::stream)
            .map(JavaConstructorCall::getTargetOwner)
            .noneMatch(StateRules::isMutable);
  }

  private static boolean changes(JavaField field) {
    return isMutable(field.getRawType()) || !field.getModifiers().contains(JavaModifier.FINAL);
  }

  private static boolean isMutable(JavaClass type) {
    String name = type.getName();
    return name.startsWith("java.util.concurrent.atomic.")
        || name.equals("java.lang.ThreadLocal")
        || (name.startsWith("java.util.")
            && !type.isInterface()
            && !type.isEquivalentTo(java.util.EnumMap.class)
            && (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class)));
  }

  private String[] libraries() {
    return Stream.concat(Stream.of(layers.ports()), Stream.of(layers.coreAndAdapters()))
        .toArray(String[]::new);
  }

  private ArchRule recordsCopyCollections() {
    return classes()
        .that()
        .areRecords()
        .and()
        .doNotHaveModifier(JavaModifier.PRIVATE)
        .and()
        .resideInAnyPackage(libraries())
        .should(ArchCondition.from(describe("copy collections", StateRules::copiesCollections)))
        .as("records that are not private copy the collections that they are given");
  }

  private static boolean copiesCollections(JavaClass type) {
    return type.getFields().stream()
        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
        .map(JavaField::getRawType)
        .filter(raw -> raw.isAssignableTo(Collection.class) || raw.isAssignableTo(Map.class))
        .distinct()
        .allMatch(raw -> type.getConstructors().stream().anyMatch(each -> copies(each, raw)));
  }

  private static boolean copies(JavaConstructor constructor, JavaClass collection) {
    boolean makesOne =
        constructor.getConstructorCallsFromSelf().stream()
            .map(JavaConstructorCall::getTargetOwner)
            .anyMatch(made -> made.isAssignableTo(collection.getName()));
    return makesOne
        || constructor.getMethodCallsFromSelf().stream()
            .anyMatch(
                call ->
                    (call.getTargetOwner().isEquivalentTo(collection.reflect())
                            && call.getName().equals("copyOf"))
                        || (call.getTargetOwner().isEquivalentTo(java.util.Collections.class)
                            && call.getName().startsWith("unmodifiable"))
                        || call.getName().equals("toList")
                        || call.getName().equals("copy"));
  }
}
