/** HTTP: the webhook, the health page, the metrics, and what every answer has in common. */
package io.echovault.app.web;
