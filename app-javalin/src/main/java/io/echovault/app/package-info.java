/** The launcher: puts everything together and runs it. */
package io.echovault.app;
