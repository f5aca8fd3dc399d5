/** Draws the dashboard for operators from what a Prometheus holds. */
package io.echovault.bench.dashboard;
