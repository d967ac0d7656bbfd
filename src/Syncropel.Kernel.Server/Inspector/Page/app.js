// The page: which thread or question is on, and what the keys do.

import * as api from "./api.js";
import { List } from "./list.js";
import { element, show } from "./record.js";

const pageSize = 100;
const mostLive = 500;
const at = id => document.getElementById(id);

let asked = { filter: {}, thread: null };
let following = null;

const threads = new List(at("threads"), {
  draw: (item, thread) => item.append(thread.id, element("span", `${thread.record_count} records`, "quiet")),
  open: thread => ask({ filter: {}, thread: thread.id }),
});

const records = new List(at("records"), {
  draw: (item, record) => item.append(
    record.body.kind ?? "(no kind)",
    element("span", `${titleOf(record)}${record.act} · ${record.actor} · ${record.thread}`, "quiet")),
  open: record => open(record.id),
});

function titleOf(record) {
  const title = record.body.title ?? record.body.goal ?? record.body.summary ?? record.body.name;
  return typeof title === "string" ? `${title} · ` : "";
}

async function guarded(work) {
  at("problem").hidden = true;
  try {
    return await work();
  } catch (problem) {
    if (problem.name === "AbortError") return;
    if (problem.status === 401) at("token-dialog").showModal();
    at("problem").textContent = problem.code ? `${problem.code}: ${problem.message}` : problem.message;
    at("problem").hidden = false;
  }
}

const open = id => guarded(async () => {
  await show(at("record"), id, { open, ask: filter => ask({ filter, thread: null }) });
  records.choose(record => record.id === id);
  at("record").focus();
});

function documentOf() {
  const document = { filter: asked.filter };
  if (asked.thread !== null) document.thread = asked.thread;
  return document;
}

const ask = next => guarded(async () => {
  asked = next;
  at("query").value = Object.keys(asked.filter).length > 0 ? JSON.stringify(asked.filter) : "";
  threads.choose(thread => thread.id === asked.thread);
  at("records-title").textContent = asked.thread === null ? "Records" : `Records on ${asked.thread}`;
  const answer = await api.query({ ...documentOf(), sort: { clock: -1 }, limit: pageSize, explain: true });
  records.fill(answer.records);
  tell(answer);
  if (following) restart();
});

const more = () => guarded(async () => {
  const answer = await api.query({ ...documentOf(), sort: { clock: -1 }, limit: pageSize, offset: records.entries.length });
  records.add(answer.records);
  at("more").hidden = !answer.capped;
});

function tell(answer) {
  const used = answer.plan.indexed_fields.length > 0 ? `, by the index of ${answer.plan.indexed_fields.join(", ")}` : "";
  at("found").textContent = `${answer.matched_total} found${used}`;
  at("more").hidden = !answer.capped;
}

function submit() {
  guarded(async () => {
    const text = at("query").value.trim();
    let filter = {};
    try {
      if (text !== "") filter = JSON.parse(text);
    } catch (problem) {
      throw new Error(`This is no JSON: ${problem.message}. A filter is an object such as {"body.kind": "music.catalog.track"}.`);
    }
    await ask({ ...asked, filter });
  });
}

const listThreads = () => guarded(async () => {
  const all = await api.threads();
  const name = at("thread-name").value.toLowerCase();
  threads.fill(all.filter(thread => thread.id.toLowerCase().includes(name)));
  threads.choose(thread => thread.id === asked.thread);
});

function stop() {
  following?.abort();
  following = null;
  at("live").setAttribute("aria-pressed", "false");
  at("live").textContent = "Live";
}

function restart() {
  stop();
  const ends = following = new AbortController();
  at("live").setAttribute("aria-pressed", "true");
  const onRecord = record => records.put(record, mostLive);
  const onState = state => { at("live").textContent = state === "live" ? "Live" : "Live (waiting)"; };
  api.follow(documentOf(), onRecord, onState, ends.signal).catch(problem => guarded(() => { stop(); throw problem; }));
}

function toggleLive() {
  if (following) stop();
  else restart();
}

function toggleTheme() {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
  localStorage.setItem("syncropel.theme", root.dataset.theme);
}

const begin = () => guarded(async () => {
  const kernel = await api.manifest();
  at("kernel").textContent = `${kernel.name ?? ""} ${kernel.version ?? ""}`.trim();
  await listThreads();
  await ask(asked);
});

function key(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (event.key === "Escape") {
    records.focus();
    return;
  }
  if (event.target.matches("input")) return;
  const acts = {
    "/": () => at("query").focus(), t: () => threads.focus(), r: () => records.focus(),
    l: toggleLive, d: toggleTheme, "?": () => at("keys-dialog").showModal(),
  };
  if (!(event.key in acts)) return;
  event.preventDefault();
  acts[event.key]();
}

const theme = localStorage.getItem("syncropel.theme");
if (theme) document.documentElement.dataset.theme = theme;
document.addEventListener("keydown", key);
at("ask").addEventListener("submit", event => { event.preventDefault(); submit(); });
at("clear").addEventListener("click", () => ask({ filter: {}, thread: null }));
at("more").addEventListener("click", more);
at("live").addEventListener("click", toggleLive);
at("theme").addEventListener("click", toggleTheme);
at("help").addEventListener("click", () => at("keys-dialog").showModal());
at("access").addEventListener("click", () => at("token-dialog").showModal());
at("thread-name").addEventListener("input", listThreads);
at("token-dialog").addEventListener("close", () => {
  if (at("token-dialog").returnValue !== "use") return;
  api.token.set(at("token").value.trim());
  at("token").value = "";
  begin();
});
begin();
