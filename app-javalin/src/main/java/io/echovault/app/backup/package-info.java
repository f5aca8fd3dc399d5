/** Backups of the whole: what goes into one, and whether it is as it was written. */
package io.echovault.app.backup;
