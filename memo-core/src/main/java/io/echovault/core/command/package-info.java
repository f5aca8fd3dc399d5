/** What is done about a message: one class for each topic, on the notebook of a member. */
package io.echovault.core.command;
