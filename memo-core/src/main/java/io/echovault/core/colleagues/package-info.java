/** Searching what others know, as far as a role reaches. */
package io.echovault.core.colleagues;
