/** Reads plain requests and questions in seven languages, by a grammar of words per language. */
package io.echovault.core.understanding.requests;
