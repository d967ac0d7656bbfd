// What one would write in Node without an SDK: JSON.stringify over sorted keys, then SHA-256. Prints name, time, length and id.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const warmUpMs = 1000;
const rounds = 15;
const roundMs = 100;

const record = JSON.parse(readFileSync(new URL("record.json", import.meta.url), "utf8"));

const sorted = (value) => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
};

const canonical = (value) => JSON.stringify(sorted(value));
const recordId = () => createHash("sha256").update(canonical(record)).digest("hex");

const nanosecondsOf = (calls) => {
  const start = process.hrtime.bigint();
  for (let i = 0; i < calls; i++) recordId();
  return Number(process.hrtime.bigint() - start);
};

let calls = 0;
for (const end = performance.now() + warmUpMs; performance.now() < end; calls++) recordId();
calls = Math.max(1, Math.floor((calls * roundMs) / warmUpMs));
const times = Array.from({ length: rounds }, () => nanosecondsOf(calls) / calls).sort((a, b) => a - b);
const median = Math.round(times[Math.floor(rounds / 2)]);
console.log(["Node: JSON.stringify over sorted keys, crypto", median, Buffer.byteLength(canonical(record)), recordId()].join("\t"));
