/** What an operator looks at now and then: each round says what to look at, and what was found. */
package io.echovault.app.maintenance;
