/** What the outside supplies. Each port states its guarantees; a contract test holds them. */
package io.echovault.ports.outbound;
