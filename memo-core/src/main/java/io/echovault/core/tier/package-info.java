/** How closely words are to be kept. */
package io.echovault.core.tier;
