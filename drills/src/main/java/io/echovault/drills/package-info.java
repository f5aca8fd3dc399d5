/** The command line of the drills. */
package io.echovault.drills;
