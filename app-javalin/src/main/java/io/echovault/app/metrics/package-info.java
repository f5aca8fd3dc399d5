/** What the app counts and measures. Labels are words of ours, never something a person wrote. */
package io.echovault.app.metrics;
