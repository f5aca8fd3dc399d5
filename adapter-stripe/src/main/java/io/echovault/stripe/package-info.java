/** Takes payments by Stripe: pages to pay on, and the webhooks that tell who has paid. */
package io.echovault.stripe;
