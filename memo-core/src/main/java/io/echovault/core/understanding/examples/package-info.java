/**
 * What a message wants, told by labelled examples in seven languages and weights learned of them.
 */
package io.echovault.core.understanding.examples;
