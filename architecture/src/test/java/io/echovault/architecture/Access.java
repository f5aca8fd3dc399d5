package io.echovault.architecture;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.text.Normalizer;
import java.util.Set;
import java.util.function.Predicate;

/** Calls, constructions and method references alike. */
final class Access extends ArchCondition<JavaClass> {
  private static final Set<String> TIME_AND_CHANCE =
      Set.of(
          "java.lang.Math.random",
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.time.InstantSource.system",
          "java.time.ZoneId.systemDefault",
          "java.util.Date.<init>",
          "java.util.Random.<init>",
          "java.util.SplittableRandom.<init>",
          "java.util.TimeZone.getDefault",
          "java.util.UUID.randomUUID",
          "java.util.concurrent.ThreadLocalRandom.current");

  private static final Set<String> WITH_REGEX =
      Set.of("matches", "replaceAll", "replaceFirst", "split");

  private static final Set<String> WITH_LOOKING_AROUND = Set.of("toLowerCase", "toUpperCase");

  private final Predicate<AccessTarget> wanted;

  private Access(String description, Predicate<AccessTarget> wanted) {
    super("access " + description);
    this.wanted = wanted;
  }

  static Access toAny(String description, Predicate<AccessTarget> wanted) {
    return new Access(description, wanted);
  }

  /** A clock, a time zone, an id or a random number that nobody handed in. */
  static boolean isTimeOrChance(AccessTarget target) {
    String owner = target.getOwner().getName();
    boolean now = owner.startsWith("java.time.") && target.getName().equals("now");
    boolean clock = owner.equals("java.time.Clock") && target.getName().startsWith("system");
    return now || clock || TIME_AND_CHANCE.contains(owner + "." + target.getName());
  }

  /** A regular expression, also one that a String hides. */
  static boolean isRegex(AccessTarget target) {
    JavaClass owner = target.getOwner();
    return owner.getPackageName().equals("java.util.regex")
        || (owner.isEquivalentTo(String.class) && WITH_REGEX.contains(target.getName()));
  }

  /**
   * What takes a time that grows with the square of the text: letters whose small form depends on
   * what stands around them, marks that are sorted.
   */
  static boolean isSquare(AccessTarget target) {
    JavaClass owner = target.getOwner();
    return owner.isEquivalentTo(Normalizer.class)
        || (owner.isEquivalentTo(String.class) && WITH_LOOKING_AROUND.contains(target.getName()));
  }

  static boolean isJdkLogger(AccessTarget target) {
    return target.getOwner().getPackageName().equals("java.util.logging");
  }

  /** A constructor of a class, or a static method of it that gives one. */
  static boolean makes(AccessTarget target, String className) {
    if (!target.getOwner().getName().equals(className)) {
      return false;
    }
    return target.getName().equals("<init>")
        || target.resolveMember().filter(Access::isStaticMethod).isPresent();
  }

  private static boolean isStaticMethod(JavaMember member) {
    return member instanceof JavaMethod && member.getModifiers().contains(JavaModifier.STATIC);
  }

  @Override
  public void check(JavaClass item, ConditionEvents events) {
    for (JavaAccess<?> access : item.getAccessesFromSelf()) {
      events.add(
          new SimpleConditionEvent(
              access, wanted.test(access.getTarget()), access.getDescription()));
    }
  }
}
