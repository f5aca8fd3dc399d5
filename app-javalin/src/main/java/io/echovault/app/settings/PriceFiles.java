package io.echovault.app.settings;

import java.nio.file.Path;

/**
 * The files in which an operator says what is paid.
 *
 * @param plans which plans there are; without it nobody has limits
 * @param rates what messages cost; without it nothing is known of that
 */
public record PriceFiles(Path plans, Path rates) {}
