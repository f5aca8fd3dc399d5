/** What the operator can set, read from the environment and checked as a whole. */
package io.echovault.app.settings;
