package io.echovault.ports.vocabulary;

import java.util.Optional;

/**
 * A subscription that somebody wants to pay for.
 *
 * @param payer our own id for who pays, 1 to 200 characters; comes back with what the service tells
 * @param price the service's id for what is paid for
 * @param customer the service's id for who pays, where they paid before
 * @param paid where the person's browser goes afterwards; that it went there proves nothing
 * @param canceled where it goes when they change their mind
 * @param command names the wish: the same command twice makes one checkout; 1 to 255 characters
 */
public record CheckoutOrder(
    String payer,
    String price,
    Optional<String> customer,
    String paid,
    String canceled,
    String command) {}
