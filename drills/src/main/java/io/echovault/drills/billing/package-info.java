/** What a payment service tells, out of order, again and again, and forged. */
package io.echovault.drills.billing;
