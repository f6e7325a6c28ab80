// Runs every case against the server that MONGODB_URI names, one after the other, and prints a line of JSON for each.
import { readdir } from 'node:fs/promises';
import { cases, connect, report } from './harness.mjs';

const uri = process.env.MONGODB_URI;
const name = process.env.MONGODB_DATABASE;
const embedded = process.env.MONGODB_EMBEDDED === '1';
const patience = 30_000;

const limit = (promise, ms) => {
  let timer;
  const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error(`no end after ${ms} ms`)), ms); });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

const client = await connect(uri);
const files = (await readdir(new URL('cases/', import.meta.url))).filter((file) => file.endsWith('.mjs')).sort();
let number = 0;
for (const file of files) {
  cases.length = 0;
  await import(`./cases/${file}`);
  for (const { name: title, run, embedded: needsEmbedded } of cases) {
    const label = `${file.replace('.mjs', '')}: ${title}`;
    if (needsEmbedded && !embedded) {
      report({ case: label, outcome: 'skipped', message: 'needs the embedded server' });
      continue;
    }
    const db = client.db(name);
    const started = Date.now();
    try {
      await limit(run({ client, db, uri, collection: db.collection(`c${number++}`) }), patience);
      report({ case: label, outcome: 'passed', ms: Date.now() - started });
    } catch (error) {
      report({ case: label, outcome: 'failed', ms: Date.now() - started, message: String(error?.stack ?? error) });
    }
  }
}
await client.db(name).dropDatabase();
await client.close();
report({ done: true });
process.exit(0);
