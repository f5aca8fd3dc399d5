/** The audit trail outside the database: signed checkpoints, and the files of the days. */
package io.echovault.app.audit;
