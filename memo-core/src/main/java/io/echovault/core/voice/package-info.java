/** What somebody is asked to say at a login, and whether it was said. */
package io.echovault.core.voice;
