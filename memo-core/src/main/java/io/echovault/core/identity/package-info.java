/** Which member a message comes from. */
package io.echovault.core.identity;
