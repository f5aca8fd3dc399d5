package io.echovault.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/** The types that a class shows in its public methods, constructors and supertypes. */
final class PublicWords extends ArchCondition<JavaClass> {
  private final DescribedPredicate<JavaClass> allowed;

  private PublicWords(DescribedPredicate<JavaClass> allowed) {
    super("show only types of the JDK and of ours");
    this.allowed = allowed;
  }

  static PublicWords onlyOf(Layers layers) {
    return new PublicWords(layers.ours().or(resideInAnyPackage("java..")));
  }

  @Override
  public void check(JavaClass item, ConditionEvents events) {
    Stream.concat(item.getAllRawInterfaces().stream(), item.getAllRawSuperclasses().stream())
        .forEach(type -> report(item, item.getDescription(), type, events));
    item.getCodeUnits().stream()
        .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
        .forEach(
            unit -> types(unit).forEach(type -> report(item, unit.getDescription(), type, events)));
  }

  private static Stream<JavaClass> types(JavaCodeUnit unit) {
    return Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream());
  }

  private void report(JavaClass item, String where, JavaClass type, ConditionEvents events) {
    boolean fine =
        type.getBaseComponentType().isPrimitive() || allowed.test(type.getBaseComponentType());
    events.add(new SimpleConditionEvent(item, fine, where + " shows " + type.getName()));
  }
}
