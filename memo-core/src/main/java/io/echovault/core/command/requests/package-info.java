/** What is done for plain requests: each act takes an intent and gives an answer. */
package io.echovault.core.command.requests;
