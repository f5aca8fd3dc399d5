// The list of people.

import {addPerson} from "./server.js";
import {avatar, byId, element, field, icon, openSheet, shortTimeOf} from "./elements.js";
import {summary, tickOf} from "./bubbles.js";

const LONG_CODES = /^(35|37|38|42|50|59|67|68|69|80|85|87|88|96|97|99)/;

export function prettyPhone(phone) {
  const code = /^[17]/.test(phone) ? 1 : LONG_CODES.test(phone) ? 3 : 2;
  const groups = phone.slice(code).match(/.{1,3}(?=(.{3})*$)/g) ?? [];
  return `+${phone.slice(0, code)} ${groups.join(" ")}`;
}

function lastOf(person) {
  return [...person.messages.values()].at(-1);
}

const rows = new Map();

// A row stays the same element for life, so that a click or the focus survives whatever arrives.
function rowOf(person, choose) {
  if (!rows.has(person.phone)) {
    const button = element("button", {type: "button", class: "person", "data-phone": person.phone, "data-testid": "person", onclick: () => choose(person.phone)});
    rows.set(person.phone, element("li", {}, button));
  }
  return rows.get(person.phone);
}

function fill(button, person, chosen) {
  const last = lastOf(person);
  const preview = person.typing
    ? element("span", {class: "preview typing-now"}, "typing…")
    : element("span", {class: "preview"}, last?.fromPerson ? tickOf(last) : "", last ? summary(last) : prettyPhone(person.phone));
  const badge = person.unread > 0
    ? element("span", {class: "badge", "data-testid": "unread"}, String(person.unread), element("span", {class: "spoken"}, " unread"))
    : "";
  button.replaceChildren(avatar(person),
    element("span", {class: "line"}, element("span", {class: "name"}, person.name), element("span", {class: "when"}, last ? shortTimeOf(last.at) : "")),
    element("span", {class: "line"}, preview, badge));
  if (chosen) button.setAttribute("aria-current", "true");
  else button.removeAttribute("aria-current");
}

export function drawPeople(people, chosenPhone, choose) {
  const list = byId("people-list");
  const sorted = [...people.values()].sort((one, other) =>
    Date.parse(lastOf(other)?.at ?? 0) - Date.parse(lastOf(one)?.at ?? 0));
  const wanted = sorted.map((person) => rowOf(person, choose));
  sorted.forEach((person, index) => fill(wanted[index].firstChild, person, person.phone === chosenPhone));
  if (wanted.length !== list.children.length || wanted.some((row, index) => list.children[index] !== row)) {
    const focused = list.contains(document.activeElement) ? document.activeElement : null;
    list.replaceChildren(...wanted);
    focused?.focus();
  }
  const unread = sorted.reduce((sum, person) => sum + person.unread, 0);
  document.title = (unread ? `(${unread}) ` : "") + "EchoVault simulator";
}

export function askForPerson(then) {
  const name = field("Name", {id: "person-name", required: true, maxlength: 60, autocomplete: "off"});
  const phone = field("Phone, with country code", {id: "person-phone", required: true, type: "tel", inputmode: "tel", placeholder: "+34 600 111 222", autocomplete: "off"});
  const add = element("button", {type: "submit", class: "wide", id: "person-add"}, icon("add"), "Add");
  const close = openSheet("Add a person", name.row, phone.row, add);
  byId("sheet").querySelector("form").onsubmit = async (event) => {
    event.preventDefault();
    const digits = phone.input.value.replace(/\D/g, "");
    if (await addPerson(digits, name.input.value.trim())) {
      close();
      then(digits);
    }
  };
  name.input.focus();
}
