/** A stand-in for Stripe: its API, the pages on which people pay, and the events that it posts. */
package io.echovault.simulator.stripe;
