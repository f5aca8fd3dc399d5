package io.echovault.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which packages make a layer. The root is a parameter, so that the rules can be run over planted
 * violations as well.
 */
record Layers(String root) {
  static final Layers REAL = new Layers("io.echovault");
  static final Layers PLANTED = new Layers("io.echovault.architecture.planted");

  private static final String[] PLAIN_JDK = {
    "java.lang",
    "java.util",
    "java.util.function",
    "java.util.regex",
    "java.util.stream",
    "java.time.."
  };

  private static final String[] CORE_JDK = {
    "java.io",
    "java.nio",
    "java.nio.charset",
    "java.security",
    "java.security.spec",
    "java.text",
    "java.util.concurrent..",
    "javax.crypto",
    "javax.crypto.spec"
  };

  String vocabulary() {
    return root + ".ports.vocabulary";
  }

  String inbound() {
    return root + ".ports.inbound";
  }

  String outbound() {
    return root + ".ports.outbound";
  }

  String ports() {
    return root + ".ports..";
  }

  String core() {
    return root + ".core..";
  }

  /** What the core publishes for those who train and measure it. */
  String measure() {
    return root + ".core.measure";
  }

  String authority() {
    return root + ".core.authority";
  }

  String clearance() {
    return authority() + ".Clearance";
  }

  String testkit() {
    return root + ".testkit..";
  }

  String whatsapp() {
    return root + ".whatsapp..";
  }

  String openai() {
    return root + ".openai..";
  }

  String postgres() {
    return root + ".postgres..";
  }

  String onnx() {
    return root + ".onnx..";
  }

  String text() {
    return root + ".text..";
  }

  String archive() {
    return root + ".archive..";
  }

  String media() {
    return root + ".media..";
  }

  String files() {
    return root + ".files..";
  }

  String voice() {
    return root + ".voice..";
  }

  String speech() {
    return root + ".speech..";
  }

  String smtp() {
    return root + ".smtp..";
  }

  String stripe() {
    return root + ".stripe..";
  }

  String[] adapters() {
    return new String[] {
      whatsapp(),
      openai(),
      postgres(),
      onnx(),
      text(),
      archive(),
      files(),
      media(),
      voice(),
      speech(),
      smtp(),
      stripe()
    };
  }

  /** The core and the adapters: what only an assembler puts together. */
  String[] coreAndAdapters() {
    return Stream.concat(Stream.of(core()), Stream.of(adapters())).toArray(String[]::new);
  }

  /** Those that know none of our modules. */
  String[] strangers() {
    return new String[] {root + ".simulator..", root + ".localpostgres.."};
  }

  String app() {
    return root + ".app..";
  }

  String demo() {
    return root + ".demo..";
  }

  String bench() {
    return root + ".bench..";
  }

  String drills() {
    return root + ".drills..";
  }

  /** The programs, which put together what they run. */
  String[] programs() {
    return new String[] {app(), demo(), bench(), drills()};
  }

  /** What is used by somebody else's program, or may be. */
  String[] libraries() {
    return Stream.of(List.of(ports(), core(), testkit()), List.of(adapters()), List.of(strangers()))
        .flatMap(List::stream)
        .toArray(String[]::new);
  }

  /** The language, collections and time. */
  static DescribedPredicate<JavaClass> plainJdk() {
    return resideInAnyPackage(PLAIN_JDK).and(not(nameMatching("java\\.lang\\.Process.*")));
  }

  /** The same with streams, buffers, threads and ciphers, but without files and processes. */
  static DescribedPredicate<JavaClass> coreJdk() {
    return plainJdk()
        .or(
            resideInAnyPackage(CORE_JDK)
                .and(not(nameMatching("java\\.io\\.(File.*|RandomAccessFile|Console)"))));
  }

  /** Zips that come and go as streams; not those that are opened as files. */
  static DescribedPredicate<JavaClass> zipStreams() {
    return resideInAPackage("java.util.zip").and(not(nameMatching(".*\\.ZipFile")));
  }

  DescribedPredicate<JavaClass> ours() {
    return resideInAPackage(root + "..");
  }
}
