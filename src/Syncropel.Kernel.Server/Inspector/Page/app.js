// The page: which thread or question is on, and what the keys do.

import * as api from "./api.js";
import { askForToken, isDialogOpen, onToken, showKeys } from "./dialogs.js";
import { List } from "./list.js";
import { element, kindOf, sameRef, show, titleOf } from "./record.js";
import { recallTheme, toggleTheme } from "./theme.js";

const pageSize = 100;
const mostLive = 500;
const mostThreads = 1000;
const at = id => document.getElementById(id);

// The filter is the text of one, or nothing. A note, if there is one, is what the page says of it.
let asked = { filter: "", thread: null };
let turns = 0;
let total = 0;
let used = "";
let known = [];
let following = null;
let listing = null;

const threads = new List(at("threads"), {
  draw: (item, thread) => item.append(element("span", thread.id, "name"), element("span", counted(thread.record_count, "record"), "quiet")),
  open: thread => ask({ filter: "", thread: thread.id }),
});

const records = new List(at("records"), {
  draw: (item, record) => item.append(
    element("span", titleOf(record), "name"),
    element("span", [kindOf(record), record.act, record.actor, record.thread].join(" · "), "quiet")),
  open: record => open(record.id),
});

const counted = (number, what) => `${number} ${what}${number === 1 ? "" : "s"}`;

// What goes on by itself takes nothing away that the user has not read yet.
async function guarded(work, { quietly = false } = {}) {
  if (!quietly) at("problem").hidden = true;
  try {
    return await work();
  } catch (problem) {
    if (problem.name === "AbortError") return;
    if (problem.status === 401) askForToken(problem);
    at("problem").textContent = problem.code ? `${problem.code}: ${problem.message}` : problem.message;
    at("problem").hidden = false;
  }
}

const open = id => guarded(async () => {
  const isShown = await show(at("record"), id, {
    open,
    openThread: thread => ask({ filter: "", thread }),
    openRef,
  });
  if (!isShown) return;
  records.choose(record => record.id === id);
  at("record").scrollTop = 0;
  at("record").focus();
});

const openRef = ref => guarded(async () => {
  const { filter, note } = await sameRef(ref);
  await ask({ filter: JSON.stringify(filter), thread: null, note });
});

const documentOf = ({ filter, thread }) => ({ ...(filter && { filter }), ...(thread !== null && { thread }) });

const ask = next => guarded(async () => {
  const turn = ++turns;
  const answer = await api.query({ ...documentOf(next), sort: { clock: -1 }, limit: pageSize, explain: true });
  if (turn !== turns) return;
  asked = next;
  at("query").value = asked.filter;
  at("records-title").textContent = asked.thread === null ? "Records" : `Records on ${asked.thread}`;
  threads.choose(thread => thread.id === asked.thread);
  records.fill(answer.records);
  at("records").scrollTop = 0;
  tell(answer);
  if (following) follow();
});

const more = () => guarded(async () => {
  const turn = turns;
  const answer = await api.query({ ...documentOf(asked), sort: { clock: -1 }, limit: pageSize, offset: records.length });
  if (turn !== turns) return;
  records.add(answer.records);
  at("more").hidden = !answer.capped;
});

function tell(answer) {
  total = answer.matched_total;
  used = answer.plan.indexed_fields.length > 0 ? `, by the index of ${answer.plan.indexed_fields.join(", ")}` : "";
  at("more").hidden = !answer.capped;
  tellTotal();
}

function tellTotal() {
  at("found").textContent = `${total} found${used}${asked.note ?? ""}`;
}

const submit = () => guarded(async () => {
  const filter = at("query").value.trim();
  try {
    if (filter !== "") JSON.parse(filter);
  } catch (problem) {
    throw new Error(`This is no JSON: ${problem.message}. A filter is an object such as {"body.kind": "music.catalog.track"}.`);
  }
  await ask({ ...asked, filter, note: "" });
});

const listThreads = options => guarded(async () => {
  const answer = await api.threads(mostThreads);
  known = answer.data;
  at("threads-note").hidden = !answer.capped;
  at("threads-note").textContent = `The first ${counted(known.length, "thread")}.`;
  showThreads();
}, options);

function showThreads() {
  const name = at("thread-name").value.toLowerCase();
  threads.fill(known.filter(thread => thread.id.toLowerCase().includes(name)));
}

function stop() {
  following?.abort();
  following = null;
  at("live").setAttribute("aria-pressed", "false");
  at("live").textContent = "Live";
}

function follow() {
  stop();
  const ends = following = new AbortController();
  const { signal } = ends;
  const document = documentOf(asked);
  at("live").setAttribute("aria-pressed", "true");
  const told = {
    onBegin: () => catchUp(document, signal),
    onRecord: record => {
      if (!records.put(record, mostLive)) return;
      total++;
      tellTotal();
      listing ??= setTimeout(() => { listing = null; listThreads({ quietly: true }); }, 500);
    },
    onState: state => { at("live").textContent = state === "live" ? "Live" : "Live (waiting)"; },
  };
  api.follow(document, told, signal).catch(problem => guarded(() => {
    if (!signal.aborted) stop();
    throw problem;
  }));
}

// What came between the answer that is shown and the beginning of the stream.
const catchUp = (document, signal) => guarded(async () => {
  const answer = await api.query({ ...document, sort: { clock: -1 }, limit: pageSize, explain: true });
  if (signal.aborted) return;
  const missed = answer.records.filter(record => !records.has(record.id));
  for (const record of missed.reverse()) records.put(record, mostLive);
  tell(answer);
  await listThreads();
});

function toggleLive() {
  if (following) stop();
  else follow();
}

const begin = () => guarded(async () => {
  const kernel = await api.manifest();
  at("kernel").textContent = `${kernel.name ?? ""} ${kernel.version ?? ""}`.trim();
  at("live").hidden = kernel.capabilities?.subscribe === false;
  await ask(asked);
  await listThreads();
});

const keys = {
  "/": () => at("query").focus(),
  t: () => threads.focus(),
  r: () => records.focus(),
  l: () => at("live").hidden || toggleLive(),
  d: toggleTheme,
  "?": showKeys,
};

function key(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || isDialogOpen()) return;
  if (event.key === "Escape") records.focus();
  if (event.target.matches("input") || !Object.hasOwn(keys, event.key)) return;
  event.preventDefault();
  keys[event.key]();
}

recallTheme();
document.addEventListener("keydown", key);
at("ask").addEventListener("submit", event => { event.preventDefault(); submit(); });
at("clear").addEventListener("click", () => ask({ filter: "", thread: null }));
at("more").addEventListener("click", more);
at("live").addEventListener("click", toggleLive);
at("theme").addEventListener("click", toggleTheme);
at("help").addEventListener("click", showKeys);
at("access").addEventListener("click", () => askForToken());
at("thread-name").addEventListener("input", showThreads);
at("thread-name").addEventListener("keydown", event => { if (event.key === "Enter") threads.focus(); });
onToken(begin);
begin();
