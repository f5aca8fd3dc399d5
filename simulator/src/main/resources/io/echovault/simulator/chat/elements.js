// Small helpers to build the page. Text always goes in as text, never as markup.

const PATHS = {
  add: "M12 5v14M5 12h14",
  attach: "M20 11.5l-8.2 8.2a5 5 0 0 1-7.1-7.1l8.6-8.6a3.4 3.4 0 0 1 4.8 4.8l-8.5 8.5a1.8 1.8 0 0 1-2.5-2.5l7.8-7.8",
  back: "M15 5l-7 7 7 7",
  bin: "M5 7h14M10 7V4.5h4V7M7 7l.8 12.5h8.4L17 7M10.2 10.5v5.8M13.8 10.5v5.8",
  card: "M12 11.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4zM5.5 19c.6-3.4 3.2-5.2 6.5-5.200s5.9 1.8 6.5 5.2",
  clip: "M7 3.500h7l4.5 4.500v12.500h-11.500zM14 3.500v4.500h4.5",
  close: "M6 6l12 12M18 6L6 18",
  forward: "M13 6l6 6-6 6M19 12h-8c-3.5 0-6 2-6 6",
  list: "M9 7h10M9 12h10M9 17h10M5 7h.01M5 12h.01M5 17h.01",
  mic: "M12 14.500a3 3 0 0 0 3-3v-5a3 3 0 0 0-6 0v5a3 3 0 0 0 3 3zM6.5 11.500a5.5 5.5 0 0 0 11 0M12 17v3.5",
  photo: "M4 6.500h4l1.5-2h5l1.5 2h4v12.500H4zM12 15.800a3.3 3.3 0 1 0 0-6.6 3.3 3.3 0 0 0 0 6.600z",
  place: "M12 20.500c4-4.6 6-7.8 6-10.500a6 6 0 0 0-12 0c0 2.7 2 5.9 6 10.500zM12 12.200a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.600z",
  reply: "M10 6L4 12l6 6M4 12h9c4 0 7 2 7 6",
  send: "M4.5 12L20 4.500l-4.5 15-3.8-6.200zM11.7 13.300L20 4.5",
  smile: "M12 20.500a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM8.5 14c.8 1.4 2 2.1 3.5 2.100s2.7-.7 3.5-2.100M9 9.500v.6M15 9.500v.6",
  sound: "M4 12v0M8 8.500v7M12 5v14M16 8.500v7M20 12v0",
  star: "M12 4l2.4 5 5.5.7-4 3.8 1 5.5-4.9-2.7-4.9 2.7 1-5.5-4-3.8 5.5-.7z",
  vault: "M5 13a7 7 0 0 1 14 0M8.5 13a3.5 3.5 0 0 1 7 0M12 13v6.5",
  wire: "M8 7l-5 5 5 5M16 7l5 5-5 5M13.5 5l-3 14",
  tick: "M5 12.500l4.5 4.500L19 7.5",
  ticks: "M2.5 12.500L7 17l9.5-9.500M12 16.200l.8.800L22 7.5",
  warn: "M12 4.500l8.5 15h-17zM12 10.500v4M12 17v.2",
};

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "icon");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

// element("button", {class: "x", onclick: f, "aria-label": "y"}, "text", child)
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) {
      made.addEventListener(name.slice(2), value);
    } else if (value === true) {
      made.setAttribute(name, "");
    } else if (value !== false && value !== undefined && value !== null) {
      made.setAttribute(name, value);
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

export const byId = (id) => document.getElementById(id);

export function drawIcons() {
  for (const holder of document.querySelectorAll("[data-icon]")) {
    holder.append(icon(holder.dataset.icon));
  }
}

export function avatar(person) {
  const letters = person.name.split(/\s+/).map((word) => [...word][0] ?? "").slice(0, 2).join("");
  let hue = 0;
  for (const digit of person.phone) hue = (hue * 31 + digit.charCodeAt(0)) % 6;
  return element("span", {class: `avatar hue-${hue}`, "aria-hidden": "true"}, letters.toUpperCase());
}

const clock = new Intl.DateTimeFormat([], {hour: "2-digit", minute: "2-digit"});
const day = new Intl.DateTimeFormat([], {weekday: "long", day: "numeric", month: "long", year: "numeric"});
const shortDay = new Intl.DateTimeFormat([], {day: "2-digit", month: "2-digit", year: "2-digit"});

export const timeOf = (at) => clock.format(new Date(at));

const daysAgo = (at) => {
  const midnight = (moment) => new Date(moment).setHours(0, 0, 0, 0);
  return Math.round((midnight(Date.now()) - midnight(at)) / 86400000);
};

export function dayOf(at) {
  const ago = daysAgo(at);
  return ago === 0 ? "Today" : ago === 1 ? "Yesterday" : day.format(new Date(at));
}

export function shortTimeOf(at) {
  const ago = daysAgo(at);
  return ago === 0 ? timeOf(at) : ago === 1 ? "Yesterday" : shortDay.format(new Date(at));
}

export function toast(words) {
  const line = element("p", {}, words);
  byId("toast").append(line);
  setTimeout(() => line.remove(), 6000);
}

// Opens the sheet with a title and content; gives a function that closes it.
export function openSheet(title, ...content) {
  const sheet = byId("sheet");
  byId("sheet-title").textContent = title;
  byId("sheet-body").replaceChildren(...content);
  sheet.showModal();
  return () => sheet.close();
}

export function field(label, attributes) {
  const input = element("input", attributes);
  return {input, row: element("label", {class: "field"}, element("span", {}, label), input)};
}
