/**
 * Drills: the bot under load while everything around it fails, and what it kept of its promises.
 */
package io.echovault.drills.process;
