/** What the outside calls, one interface per kind of caller. */
package io.echovault.ports.inbound;
