package io.echovault.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes that are looked at, read once. */
final class Imported {
  /** All of ours, without those of tests. */
  static final JavaClasses REAL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(Layers.REAL.root());

  /** Those that break a rule each. */
  static final JavaClasses PLANTED = new ClassFileImporter().importPackages(Layers.PLANTED.root());

  private Imported() {}
}
