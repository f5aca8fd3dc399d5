/** The bot, a database of its own and a stand-in for Meta, in one process, to be tried out. */
package io.echovault.demo;
