/**
 * What every benchmark and drill is made of: options, progress, figures, the bot that is measured.
 */
package io.echovault.bench.run;
