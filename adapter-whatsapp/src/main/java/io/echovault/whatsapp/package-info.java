/**
 * The WhatsApp Cloud API: signatures and content of webhooks, and the sending of replies.
 *
 * <p>A webhook's bytes go through {@link io.echovault.whatsapp.WebhookSignature} first and through
 * {@link io.echovault.whatsapp.WebhookParser} after.
 */
package io.echovault.whatsapp;
