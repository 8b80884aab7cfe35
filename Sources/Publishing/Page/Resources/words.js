// Texts and numbers in the reader's language.
let locale = "en-GB";
let words = texts.en;
let formats = new Map();
let plural = new Intl.PluralRules(locale);

// Takes a language tag such as "de" or "en-US"; the site's own tag wins where the language is the
// same, for it says more: which clock, which grouping of digits.
function speak(tag, siteTag) {
  const language = (tag || siteTag || "en").split("-")[0].toLowerCase();
  words = texts[language] || texts.en;
  const usual = { en: "en-GB", de: "de-DE" };
  const same = siteTag && siteTag.split("-")[0].toLowerCase() === language;
  locale = same ? siteTag : texts[language] ? usual[language] : siteTag || "en-GB";
  formats = new Map();
  plural = new Intl.PluralRules(locale);
  clockTexts = new Map();
  document.documentElement.lang = texts[language] ? language : "en";
  document.documentElement.dir = words.direction;
}

// A text with its blanks filled in.
function t(key, values = {}) {
  let text = words[key] ?? texts.en[key] ?? key;
  if (text.includes("|")) {
    const parts = text.split("|");
    text = plural.select(values.count ?? values.n ?? 0) === "one" ? parts[0] : parts[1];
  }
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

function numberFormat(key, options) {
  if (!formats.has(key)) formats.set(key, new Intl.NumberFormat(locale, options));
  return formats.get(key);
}

function number(value, most = 0, least = 0) {
  return numberFormat(`n${most}.${least}`, {
    maximumFractionDigits: most, minimumFractionDigits: least,
  }).format(Object.is(value, -0) || Math.abs(value) < 0.5 * 10 ** -most ? 0 : value);
}

function percent(share, digits = 1) {
  return numberFormat(`p${digits}`, {
    style: "percent", minimumFractionDigits: digits, maximumFractionDigits: digits,
  }).format(share);
}

function money(value, digits = data.site.digits) {
  return numberFormat(`m${digits}`, {
    style: "currency", currency: data.site.currency,
    minimumFractionDigits: digits, maximumFractionDigits: digits,
  }).format(Math.abs(value) < 0.5 * 10 ** -digits ? 0 : value);
}

// Minutes as hours: 37.5
function hours(minutes) { return number(minutes / 60, 2); }

function dateFormat(key, options) {
  if (!formats.has(key)) {
    formats.set(key, new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options }));
  }
  return formats.get(key);
}

const dayStyles = {
  short: { weekday: "short", day: "numeric" },
  medium: { weekday: "short", day: "numeric", month: "short" },
  long: { weekday: "long", day: "numeric", month: "long" },
  weekday: { weekday: "long" },
  date: { day: "numeric", month: "long", year: "numeric" },
};

// A date such as "2026-03-02" as people read it.
function dayText(date, style = "medium") {
  return dateFormat(`d${style}`, dayStyles[style]).format(new Date(`${date}T00:00:00Z`));
}

function listText(items) {
  if (!formats.has("list")) formats.set("list", new Intl.ListFormat(locale, { type: "unit" }));
  return formats.get("list").format(items);
}
