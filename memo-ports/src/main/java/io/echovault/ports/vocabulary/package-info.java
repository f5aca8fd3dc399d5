/** The words that every other part speaks: ids, messages, replies, memories. Values only. */
package io.echovault.ports.vocabulary;
