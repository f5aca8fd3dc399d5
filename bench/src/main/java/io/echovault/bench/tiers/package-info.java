/** How often words are kept as closely as they should be. */
package io.echovault.bench.tiers;
