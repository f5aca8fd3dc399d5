/** Contract tests for what the outside supplies, settable time and small fixtures. */
package io.echovault.testkit;
