package io.echovault.app.web;

import io.echovault.ports.inbound.BillingDesk;
import io.echovault.stripe.StripeWebhook;

/** What reads the events of the payment service, and who takes them. */
public record PaymentIntake(StripeWebhook webhook, BillingDesk desk) {}
