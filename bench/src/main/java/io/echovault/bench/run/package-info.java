/**
 * What every benchmark is made of, and every drill of the module {@code drills}: options, progress,
 * figures, the bot that is measured.
 */
package io.echovault.bench.run;
