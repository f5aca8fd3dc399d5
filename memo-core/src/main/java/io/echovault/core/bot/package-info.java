/** A message in, a reply out, once. */
package io.echovault.core.bot;
