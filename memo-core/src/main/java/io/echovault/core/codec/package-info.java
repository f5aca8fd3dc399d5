/** Values as bytes, before they are sealed. */
package io.echovault.core.codec;
