/** The way in: hand over what is {@link io.echovault.core.Outside}, get the bot. */
package io.echovault.core;
