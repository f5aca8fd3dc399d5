/**
 * Finding what was meant: words, the index of one member, ranking, and knowing when there is
 * nothing.
 */
package io.echovault.core.recall;
