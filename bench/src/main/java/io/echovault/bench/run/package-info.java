/**
 * What every benchmark and drill is made of: options, progress, figures, the bot that is measured,
 * the ground that a drill stands on.
 */
package io.echovault.bench.run;
