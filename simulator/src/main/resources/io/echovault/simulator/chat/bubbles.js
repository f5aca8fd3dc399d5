// How messages look.

import {choose, mediaUrl, played} from "./server.js";
import {dayOf, element, icon, openSheet, timeOf} from "./elements.js";

const LONG = 1200;
const TICKS = {
  SENT: ["tick", "Sent"], DELIVERED: ["ticks", "Delivered"],
  READ: ["ticks", "Read"], RETRYING: ["warn", "Not delivered, retrying"],
};
const NAMES = {
  audio: "Voice note", image: "Photo", video: "Video", sticker: "Sticker",
  document: "Document", location: "Place", contacts: "Contact",
};

export function tickOf(message) {
  const [shape, words] = TICKS[message.tick];
  return element("span", {class: `tick ${message.tick.toLowerCase()}`, role: "img", "aria-label": words, title: words}, icon(shape));
}

export function summary(message) {
  const {content} = message;
  const line = content.text.replace(/(?<![\p{L}\p{N}])[*_~`]+|[*_~`]+(?![\p{L}\p{N}])/gu, "").replace(/\s+/g, " ").trim();
  if (line) return line.length > 140 ? [...line].slice(0, 140).join("") + "…" : line;
  return content.card?.name ?? content.spot?.name ?? NAMES[content.kind] ?? "Message";
}

const MARKS = [
  [/https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/, (found) => element("a", {href: found, target: "_blank", rel: "noopener noreferrer nofollow"}, found)],
  [/```[\s\S]+?```/, (found) => element("code", {}, found.slice(3, -3))],
  [/`[^`\n]+`/, (found) => element("code", {}, found.slice(1, -1))],
  [/(?<![\p{L}\p{N}*])\*[^\s*](?:[^*\n]*[^\s*])?\*(?![\p{L}\p{N}*])/u, (found) => element("strong", {}, found.slice(1, -1))],
  [/(?<![\p{L}\p{N}_])_[^\s_](?:[^_\n]*[^\s_])?_(?![\p{L}\p{N}_])/u, (found) => element("em", {}, found.slice(1, -1))],
  [/(?<![\p{L}\p{N}~])~[^\s~](?:[^~\n]*[^\s~])?~(?![\p{L}\p{N}~])/u, (found) => element("s", {}, found.slice(1, -1))],
];

// The words as nodes, with the messenger's *bold*, _italic_, ~strike~ and `code`; links stay links.
function formatted(text) {
  const nodes = [];
  let rest = text;
  while (rest) {
    let first = null;
    for (const [pattern, make] of MARKS) {
      const match = pattern.exec(rest);
      if (match && (!first || match.index < first.match.index)) first = {match, make};
    }
    if (!first) break;
    nodes.push(rest.slice(0, first.match.index), first.make(first.match[0]));
    rest = rest.slice(first.match.index + first.match[0].length);
  }
  return [...nodes, rest];
}

function words(text) {
  const shown = element("p", {class: "words", dir: "auto"});
  if ([...text].length <= LONG) {
    shown.append(...formatted(text));
    return shown;
  }
  shown.append(...formatted([...text].slice(0, LONG - 200).join("") + "… "));
  shown.append(element("button", {type: "button", class: "more", onclick: () => shown.replaceChildren(...formatted(text))}, "Read more"));
  return shown;
}

function attachment(message, phone) {
  const {content} = message;
  const file = content.attachment;
  if (!file) return "";
  if (!file.mediaId) return element("p", {class: "file"}, icon("clip"), "A linked file");
  const url = mediaUrl(file.mediaId);
  switch (content.kind) {
    case "image": return element("img", {class: "photo", src: url, alt: content.text || "Photo", loading: "lazy"});
    case "sticker": return element("img", {class: "sticker-picture", src: url, alt: "Sticker"});
    case "video": return element("video", {class: "photo", src: url, controls: true, preload: "none"});
    case "audio": return element("audio", {
      src: url, controls: true, preload: "metadata", "aria-label": file.voice ? "Voice note" : "Sound",
      onplay: () => { if (!message.fromPerson && file.voice) played(phone, message.id); },
    });
    default: return element("a", {class: "file", href: url, download: file.name || "file"}, icon("clip"), file.name || "Document");
  }
}

function place(spot) {
  if (!spot) return "";
  return element("div", {class: "place"}, icon("place"), element("span", {},
    element("strong", {}, spot.name || "Place"), spot.address, element("small", {}, `${spot.latitude.toFixed(5)}, ${spot.longitude.toFixed(5)}`)));
}

function card(person) {
  if (!person) return "";
  return element("div", {class: "place"}, icon("card"), element("span", {}, element("strong", {}, person.name), element("small", {}, person.phone)));
}

function quoted(message, chat) {
  if (!message.quotedId) return "";
  const original = chat.messages.get(message.quotedId);
  const who = !original ? "" : original.fromPerson ? chat.name : "Memory bot";
  return element("button", {
    type: "button", class: "quoted", "aria-label": "Go to the quoted message",
    onclick: () => document.getElementById(message.quotedId)?.scrollIntoView({block: "center"}),
  }, element("strong", {}, who), element("span", {}, original ? summary(original) : "An earlier message"));
}

function openMenu(message, phone) {
  const sections = message.content.menu.sections.map((section) => element("section", {},
    section.title ? element("h3", {}, section.title) : "",
    ...section.rows.map((option) => element("button", {
      type: "button", class: "row", "data-id": option.id, "data-testid": "list-row",
      onclick: () => { close(); choose(phone, message.id, option.id); },
    }, element("span", {}, option.title), option.description ? element("small", {}, option.description) : ""))));
  const close = openSheet(message.content.menu.button, ...sections);
}

function choices(message, phone) {
  const {buttons, menu} = message.content;
  if (message.fromPerson || (!buttons.length && !menu)) return "";
  const done = message.chosen !== "";
  const made = buttons.map((button) => element("button", {
    type: "button", class: "reply-button", "data-id": button.id, "data-testid": "reply-button",
    "aria-pressed": done ? String(button.id === message.chosen) : undefined,
    onclick: () => choose(phone, message.id, button.id),
  }, icon("reply"), button.title));
  if (menu) {
    made.push(element("button", {
      type: "button", class: "reply-button list-button", "aria-haspopup": "dialog", "data-testid": "list-button",
      onclick: () => openMenu(message, phone),
    }, icon("list"), menu.button));
  }
  return element("div", {class: "choices"}, ...made);
}

export function bubble(message, chat, actions) {
  const {content} = message;
  const side = message.fromPerson ? "out" : "in";
  const tools = element("span", {class: "tools"},
    element("button", {type: "button", class: "tool", "aria-label": "Reply", title: "Reply", onclick: () => actions.quote(message)}, icon("reply")),
    content.text ? element("button", {type: "button", class: "tool", "aria-label": "Forward", title: "Forward", onclick: () => actions.forward(message)}, icon("forward")) : "");
  const foot = element("span", {class: "foot"},
    message.tick === "RETRYING" ? element("span", {class: "trouble"}, "Not delivered, retrying") : "",
    element("time", {datetime: message.at}, timeOf(message.at)), message.fromPerson ? tickOf(message) : "");
  const box = element("div", {class: `bubble ${side} kind-${content.kind}`, id: message.id, "data-testid": `bubble-${side}`},
    element("span", {class: "spoken"}, message.fromPerson ? `${chat.name}: ` : "Memory bot: "),
    message.forwarded ? element("span", {class: "forwarded"}, icon("forward"), "Forwarded") : "",
    quoted(message, chat), attachment(message, chat.phone), place(content.spot), card(content.card),
    content.header ? element("strong", {class: "edge"}, content.header) : "",
    content.text ? words(content.text) : "",
    content.footer ? element("small", {class: "edge"}, content.footer) : "",
    foot, message.reaction ? element("span", {class: "reaction", title: "The bot reacted"}, message.reaction) : "");
  return element("article", {class: `message ${side}`, "data-day": dayOf(message.at)},
    element("div", {class: "holder"}, box, tools), choices(message, chat.phone));
}

export const daySeparator = (label) => element("p", {class: "day", role: "separator", "aria-label": label}, element("span", {}, label));

export const typingBubble = () => element("article", {class: "message in", id: "typing"},
  element("div", {class: "bubble in dots", role: "img", "aria-label": "Memory bot is typing"}, element("i"), element("i"), element("i")));
