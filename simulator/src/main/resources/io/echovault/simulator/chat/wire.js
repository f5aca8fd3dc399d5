// The panel for developers: the last requests and webhooks as they went over the wire.

import {byId, element, timeOf} from "./elements.js";

const KEPT = 60;

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function row(exchange) {
  const good = exchange.status >= 200 && exchange.status < 300;
  const title = exchange.kind === "webhook" ? `→ webhook, ${exchange.title}` : `← ${exchange.title}`;
  const details = element("details", {}, element("summary", {},
    element("span", {class: `code ${good ? "good" : "bad"}`}, exchange.status ? String(exchange.status) : "none"),
    element("span", {class: "title"}, title), element("time", {}, timeOf(exchange.at))));
  details.addEventListener("toggle", () => {
    if (details.open && details.children.length === 1) {
      details.append(element("h3", {}, "Sent"), element("pre", {tabindex: "0"}, pretty(exchange.sent)),
        element("h3", {}, "Answer"), element("pre", {tabindex: "0"}, pretty(exchange.answer) || "(empty)"));
    }
  });
  return element("li", {}, details);
}

export function addExchange(exchange) {
  const list = byId("wire-list");
  list.prepend(row(exchange));
  while (list.children.length > KEPT) list.lastChild.remove();
}

export function setExchanges(exchanges) {
  byId("wire-list").replaceChildren(...exchanges.map(row).reverse());
}

export function startWire() {
  const toggle = byId("wire-toggle");
  const set = (open) => {
    byId("wire").hidden = !open;
    toggle.setAttribute("aria-expanded", String(open));
    (open ? byId("wire-close") : toggle).focus();
  };
  toggle.addEventListener("click", () => set(byId("wire").hidden));
  byId("wire-close").addEventListener("click", () => set(false));
  byId("wire").addEventListener("keydown", (event) => event.key === "Escape" && set(false));
}
