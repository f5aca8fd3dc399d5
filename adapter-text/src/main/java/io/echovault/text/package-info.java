/** Words and their stems in many languages, by Lucene's analyzers. */
package io.echovault.text;
