/** Time zones, and the times that words are about. */
package io.echovault.core.time;
