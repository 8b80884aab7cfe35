// Sentences of the planner in the reader's language: each is matched with a form of its language's
// list. In a form {x} is any text, {#x} a number, a length or a date, {@x} a weekday with its time,
// {*x} a part with a form of its own.
let knownForms = new Map();

const formParts = {
  "#": "[-0-9][-0-9.,:]*(?: ?%)?(?: (?:h|min|[0-9]{2}:[0-9]{2}))?(?: [0-9]+ min)?", "*": ".+?", "": ".+?",
  "@": "[A-Z][a-z]+day(?: [0-9]{4}-[0-9]{2}-[0-9]{2})?(?: [0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2})?",
};

function formOf([from, to]) {
  const names = [];
  const pattern = from.split(/(\{[#*@]?\w+\})/).map((part) => {
    const blank = /^\{([#*@]?)(\w+)\}$/.exec(part);
    if (!blank) return part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    names.push([blank[2], blank[1] === "*"]);
    return `(${formParts[blank[1]]})`;
  }).join("");
  return { pattern: new RegExp(`^${pattern}$`), names, to };
}

// The sentence in the reader's language; null where its list has no form for it.
function translated(sentence) {
  if (!words.sentences) return null;
  if (!knownForms.has(words)) knownForms.set(words, words.sentences.map(formOf));
  for (const { pattern, names, to } of knownForms.get(words)) {
    const found = pattern.exec(sentence);
    if (!found) continue;
    const values = {};
    const isWhole = names.every(([name, isForm], place) => {
      values[name] = isForm ? translated(found[place + 1]) : numbersIn(daysIn(found[place + 1]));
      return values[name] !== null;
    });
    if (isWhole) return to.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }
  return null;
}

// A value that is a number, as the reader writes it.
function numbersIn(text) {
  const found = /^(-?[0-9]+(?:,[0-9]{3})*)(\.[0-9]+)?( ?%| h)?$/.exec(text);
  if (!found) return text;
  const digits = found[2] ? found[2].length - 1 : 0;
  const value = Number(found[1].replaceAll(",", "") + (found[2] ?? ""));
  return found[3]?.endsWith("%") ? percent(value / 100, digits) : number(value, digits, digits) + (found[3] ?? "");
}

// Days such as "Tuesday 3 March", and weekdays alone, as the reader writes them.
function daysIn(text) {
  if (!/day\b/.test(text)) return text;
  const english = (options) => new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
  const long = english({ weekday: "long", day: "numeric", month: "long" });
  const whole = days.reduce((result, { date }) => (
    result.replaceAll(long.format(new Date(`${date}T00:00:00Z`)), dayText(date, "long"))), text);
  const weekday = english({ weekday: "long" });
  return days.slice(0, 7).reduce((result, { date }) => {
    const name = weekday.format(new Date(`${date}T00:00:00Z`));
    return result.replace(new RegExp(`\\b${name}\\b`, "g"), dayText(date, "weekday"));
  }, whole);
}

// A sentence to be shown; one that is left in English says so to readers aloud.
function said(sentence) {
  const text = translated(sentence);
  return el("span", { lang: text === null && words !== texts.en && "en" }, text ?? sentence);
}
