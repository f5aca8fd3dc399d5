/**
 * Voice: the codec beside another, the training of the model of speakers, and how well it tells.
 */
package io.echovault.bench.voice;
