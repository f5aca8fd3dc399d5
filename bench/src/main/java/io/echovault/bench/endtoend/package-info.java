/** From the webhook to the reply that is handed over, message by message. */
package io.echovault.bench.endtoend;
