// What the cases share: how they are named, what they are given, and how they ask the test's process for a restart.
import assert from 'node:assert/strict';
import { createInterface } from 'node:readline';
import { MongoClient } from 'mongodb';

export { assert };

export const cases = [];
const answers = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

/** Registers a case; `embedded` keeps it off a real server, for what has to be restarted or is not supported. */
export const test = (name, run, { embedded = false } = {}) => cases.push({ name, run, embedded });

export const report = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

/** Asks the test's process for something and waits until it is done. */
export const ask = async (request) => {
  report({ request });
  const { value } = await answers.next();
  assert.equal(value, 'done');
};

/** Asserts that the server answers with that error; of several codes any, where MongoDB's versions differ. */
export const fails = async (promise, code, codeName) => {
  const error = await Promise.resolve(promise).then(
    (value) => assert.fail(`expected error ${code}, got ${JSON.stringify(value)}`),
    (reason) => reason,
  );
  assert.ok([code].flat().includes(error.code), String(error.stack ?? error));
  if (codeName !== undefined) {
    assert.equal(error.codeName ?? error.errorResponse?.codeName, codeName);
  }
  return error;
};

export const ids = (documents) => documents.map((document) => document._id);

export const connect = async (uri, options) => new MongoClient(uri, options).connect();

/** The stages of a plan, outermost first, however deep the reply nests them. */
export const stages = (plan) => {
  const found = [];
  const walk = (node) => {
    if (node && typeof node === 'object') {
      if (typeof node.stage === 'string') found.push(node);
      Object.values(node).forEach(walk);
    }
  };
  walk(plan.queryPlanner?.winningPlan ?? plan.stages?.[0]?.$cursor?.queryPlanner?.winningPlan);
  return found;
};

/** The name of the index that a plan walks, if any. */
export const indexOf = (plan) => stages(plan).find((stage) => stage.indexName)?.indexName;
