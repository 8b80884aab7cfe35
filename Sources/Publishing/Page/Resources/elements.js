// Elements are made here and nowhere else, and always from text: no name in the data can become
// markup.
function el(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

function svg(name, attributes = {}, ...children) {
  return filled(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
}

function filled(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "style") for (const [name, of] of Object.entries(value)) setStyle(element, name, of);
    else element.setAttribute(key, value === true ? "" : value);
  }
  add(element, children);
  return element;
}

function setStyle(element, name, value) { element.style.setProperty(name, value); }

function add(element, children) {
  for (const child of children.flat(9)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child);
  }
}

function byID(id) { return document.getElementById(id); }

function replace(element, ...children) {
  element.replaceChildren();
  add(element, children);
}

function px(value) { return `${Math.round(value * 10) / 10}px`; }

// A name of a person, team or queue: its direction is its own, whatever that of the page.
function nameOf(text, attributes = {}) { return el("bdi", attributes, text); }

// The sign of a queue: number, colour and texture.
function queueSign(queue) {
  return el("span", { class: `sign ${queue.look}`, "aria-hidden": "true" }, el("b", {}, String(queue.number)));
}

function queueName(queue) { return el("span", { class: "queue-name" }, queueSign(queue), nameOf(queue.name)); }

function table(attributes, head, rows, foot) {
  return el("table", attributes,
    el("thead", {}, el("tr", {}, head)),
    el("tbody", {}, rows),
    foot && el("tfoot", {}, foot));
}

function th(text, attributes = {}) { return el("th", { scope: "col", ...attributes }, text); }

function section(title, ...children) {
  return el("section", { class: "block" }, el("h2", {}, title), children);
}

// A cell with a figure: to the end of its column.
function figure(...children) { return el("td", { class: "figure" }, children); }

function figureHead(text) { return th(text, { class: "figure" }); }

function rowHead(...children) { return el("th", { scope: "row" }, children); }

// Something wide that scrolls sideways, by keyboard too.
function scrolled(label, ...children) {
  return el("div", { class: "scroller", tabindex: "0", role: "region", "aria-label": label }, children);
}

// A link to what a change of the state shows.
function link(changes, ...children) {
  return el("a", { href: address(changes), onclick: (event) => go(event, changes) }, children);
}

function go(event, changes) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  show(changes);
}

function personLink(person) { return link({ person: person.id }, nameOf(person.name)); }
