/** Conversations in files, held with the bot in memory, and what of its replies was asked for. */
package io.echovault.bench.converse;
