/** One member inside one transaction: their state, their counters, what is written at the end. */
package io.echovault.core.member;
