/** What can be asked of the program in a terminal: a class for each command. */
package io.echovault.app.command;
