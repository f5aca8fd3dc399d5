/** The hash chains that show whether an audit trail was touched. */
package io.echovault.core.audit;
