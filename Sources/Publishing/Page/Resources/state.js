// What is shown, kept in the address: a copied link shows the same.
const views = ["week", "people", "queues", "coverage", "prices", ...(data.budget ? ["budget"] : []), "impossible", ...(data.risks ? ["risks"] : [])];
const state = { view: "week", team: "", queue: "", day: "", q: "", zoom: "0", person: "", risk: "", lang: "" };
const listeners = [];

function readAddress() {
  const found = new URLSearchParams(location.hash.replace(/^#/, ""));
  for (const key of Object.keys(state)) state[key] = found.get(key) ?? (key === "zoom" ? "0" : "");
  if (!views.includes(state.view)) state.view = "week";
  if (!data.site.teams.includes(state.team)) state.team = "";
  if (!queues.some((queue) => queue.name === state.queue)) state.queue = "";
  if (!days.some((day) => day.date === state.day)) state.day = "";
  if (!peopleByID.has(state.person)) state.person = "";
  if (!data.risks?.register.some((risk) => risk.name === state.risk)) state.risk = "";
  if (!["0", "1", "2", "3"].includes(state.zoom)) state.zoom = "0";
  if (!texts[state.lang]) state.lang = "";
}

function address(changes = {}) {
  const wanted = { ...state, ...changes };
  const found = new URLSearchParams();
  for (const [key, value] of Object.entries(wanted)) {
    if (value !== "" && !(key === "zoom" && value === "0")) found.set(key, value);
  }
  return `#${found}`;
}

// Changes what is shown; a new view or person is a step that "back" undoes.
function show(changes) {
  const isStep = ["view", "person"].some((key) => key in changes && changes[key] !== state[key]);
  Object.assign(state, changes);
  try {
    history[isStep ? "pushState" : "replaceState"](null, "", address());
  } catch {
    // Some browsers keep pages from disk from changing their history; the link then stays as it is.
  }
  tellListeners(changes);
}

function tellListeners(changes) { for (const listener of listeners) listener(changes); }

window.addEventListener("popstate", () => {
  readAddress();
  tellListeners({ ...state });
});

// What belongs to the reader and not to the link; a page from disk may have no store.
function remembered(key) {
  try { return localStorage.getItem(`rota.${key}`) ?? ""; } catch { return ""; }
}

function remember(key, value) {
  try { localStorage.setItem(`rota.${key}`, value); } catch { /* forgotten at the next opening */ }
}
