import { ask, assert, connect, fails, test } from '../harness.mjs';

const plain = (change) => ({
  type: change.operationType, ns: change.ns, key: change.documentKey, full: change.fullDocument, description: change.updateDescription });

/** Opens a stream and makes sure that it stands before anything else happens. */
const open = async (target, pipeline = [], options = {}) => {
  const stream = target.watch(pipeline, { maxAwaitTimeMS: 500, ...options });
  assert.equal(await stream.tryNext(), null);
  return stream;
};

/** Opens a stream that goes on from a place, where there may be events already. */
const resume = (target, options) => target.watch([], { maxAwaitTimeMS: 500, ...options });

const take = async (stream, count) => {
  const changes = [];
  while (changes.length < count) changes.push(await stream.next());
  return changes;
};

test('an insert comes with its document', async ({ db, collection }) => {
  await collection.insertOne({ _id: 0 });
  const stream = await open(collection);
  await collection.insertOne({ _id: 1, a: 1 });
  const change = await stream.next();
  await stream.close();
  assert.deepEqual(plain(change), {
    type: 'insert', ns: { db: db.databaseName, coll: collection.collectionName }, key: { _id: 1 }, full: { _id: 1, a: 1 }, description: undefined });
  assert.ok(change.clusterTime && change._id._data);
});

test('an update tells what changed', async ({ collection }) => {
  await collection.insertOne({ _id: 1, a: 1, b: { c: 1, d: 1 }, e: 1 });
  const stream = await open(collection);
  await collection.updateOne({ _id: 1 }, { $set: { a: 2, 'b.c': 2 }, $unset: { e: 1 } });
  const change = plain(await stream.next());
  await stream.close();
  assert.deepEqual([change.type, change.key, change.full], ['update', { _id: 1 }, undefined]);
  assert.deepEqual([change.description.updatedFields, change.description.removedFields], [{ a: 2, 'b.c': 2 }, ['e']]);
});

test('an element pushed comes by its position', async ({ collection }) => {
  await collection.insertOne({ _id: 1, list: [1] });
  const stream = await open(collection);
  await collection.updateOne({ _id: 1 }, { $push: { list: 2 } });
  const { updatedFields } = (await stream.next()).updateDescription;
  await stream.close();
  assert.deepEqual(updatedFields, { 'list.1': 2 });
});

test('replace and delete are told as such', async ({ collection }) => {
  await collection.insertOne({ _id: 1, a: 1 });
  const stream = await open(collection);
  await collection.replaceOne({ _id: 1 }, { b: 2 });
  await collection.deleteOne({ _id: 1 });
  const [replaced, deleted] = (await take(stream, 2)).map(plain);
  await stream.close();
  assert.deepEqual([replaced.type, replaced.full], ['replace', { _id: 1, b: 2 }]);
  assert.deepEqual([deleted.type, deleted.key, deleted.full], ['delete', { _id: 1 }, undefined]);
});

test('an update that changes nothing is no event', async ({ collection }) => {
  await collection.insertOne({ _id: 1, a: 1 });
  const stream = await open(collection);
  await collection.updateOne({ _id: 1 }, { $set: { a: 1 } });
  await collection.insertOne({ _id: 2 });
  const change = await stream.next();
  await stream.close();
  assert.equal(change.operationType, 'insert');
});

test('events come in the order of the writes', async ({ collection }) => {
  const stream = await open(collection);
  await collection.insertMany([...Array(300).keys()].map((_id) => ({ _id })));
  await collection.updateMany({ _id: { $lt: 3 } }, { $set: { a: 1 } });
  const changes = await take(stream, 303);
  await stream.close();
  assert.deepEqual(changes.map((change) => change.documentKey._id), [...Array(300).keys(), 0, 1, 2]);
  const tokens = changes.map((change) => change._id._data);
  assert.deepEqual([...tokens].sort(), tokens);
});

test('fullDocument updateLookup brings the document as it is now', async ({ collection }) => {
  await collection.insertOne({ _id: 1, a: 1, b: 1 });
  const stream = await open(collection, [], { fullDocument: 'updateLookup' });
  await collection.updateOne({ _id: 1 }, { $set: { a: 2 } });
  assert.deepEqual((await stream.next()).fullDocument, { _id: 1, a: 2, b: 1 });
  await collection.updateOne({ _id: 1 }, { $set: { a: 3 } });
  await collection.deleteOne({ _id: 1 });
  assert.equal((await stream.next()).fullDocument, null);
  await stream.close();
});

test('a pipeline chooses among events', async ({ collection }) => {
  const stream = await open(collection, [{ $match: { operationType: 'insert', 'fullDocument.a': { $gt: 5 } } }, { $project: { 'fullDocument.a': 1 } }]);
  await collection.insertMany([{ a: 1 }, { a: 9 }]);
  const change = await stream.next();
  await stream.close();
  assert.deepEqual(Object.keys(change).sort(), ['_id', 'fullDocument']);
  assert.deepEqual(change.fullDocument, { a: 9 });
});

test('a pipeline that loses the token is refused', async ({ collection }) => {
  await collection.insertOne({});
  const stream = await open(collection, [{ $project: { _id: 0 } }]);
  await collection.insertOne({ a: 1 });
  const error = await stream.next().catch((reason) => reason);
  await stream.close().catch(() => {});
  assert.match(String(error), /resume|_id/i);
});

test('a stage that events cannot go through is refused', async ({ collection }) => {
  await fails(open(collection, [{ $sort: { a: 1 } }]), [20, 72]);
});

test('a stream over a database sees all its collections', async ({ db, collection }) => {
  const stream = await open(db);
  await collection.insertOne({ _id: 1 });
  await db.collection(`${collection.collectionName}_other`).insertOne({ _id: 2 });
  const seen = [];
  while (seen.length < 2) {
    const change = await stream.next();
    if (change.operationType === 'insert') seen.push([change.ns.coll, change.documentKey._id]);
  }
  await stream.close();
  assert.deepEqual(seen, [[collection.collectionName, 1], [`${collection.collectionName}_other`, 2]]);
});

test('a drop ends the stream of a collection', async ({ collection }) => {
  await collection.insertOne({});
  const stream = await open(collection);
  await collection.drop();
  const types = (await take(stream, 2)).map((change) => change.operationType);
  await assert.rejects(stream.next());
  await stream.close();
  assert.deepEqual(types, ['drop', 'invalidate']);
});

test('dropDatabase ends the stream of a database', async ({ client, db }) => {
  const other = client.db(`${db.databaseName}_d`);
  await other.collection('c').insertOne({});
  const stream = await open(other);
  await other.dropDatabase();
  const types = (await take(stream, 3)).map((change) => change.operationType);
  await stream.close();
  assert.deepEqual(types, ['drop', 'dropDatabase', 'invalidate']);
});

test('resumeAfter goes on after an event', async ({ collection }) => {
  const stream = await open(collection);
  await collection.insertMany([{ _id: 1 }, { _id: 2 }, { _id: 3 }]);
  const [first] = await take(stream, 1);
  await stream.close();
  const resumed = resume(collection, { resumeAfter: first._id });
  const keys = (await take(resumed, 2)).map((change) => change.documentKey._id);
  await resumed.close();
  assert.deepEqual(keys, [2, 3]);
});

test('startAtOperationTime begins there', async ({ client, collection }) => {
  const session = client.startSession();
  await collection.insertOne({ _id: 1 }, { session });
  const startAtOperationTime = session.operationTime;
  await collection.insertOne({ _id: 2 }, { session });
  await session.endSession();
  const stream = resume(collection, { startAtOperationTime });
  const keys = (await take(stream, 2)).map((change) => change.documentKey._id);
  await stream.close();
  assert.deepEqual(keys, [1, 2]);
});

test('startAfter goes on after an invalidate, resumeAfter does not', async ({ collection }) => {
  await collection.insertOne({});
  const stream = await open(collection);
  await collection.drop();
  const [, invalidate] = await take(stream, 2);
  await stream.close();
  await fails(resume(collection, { resumeAfter: invalidate._id }).next(), 260, 'InvalidResumeToken');
  await collection.insertOne({ _id: 9 });
  const resumed = resume(collection, { startAfter: invalidate._id });
  let change;
  do change = await resumed.next(); while (change.operationType !== 'insert');
  await resumed.close();
  assert.equal(change.documentKey._id, 9);
});

test('a token that is none is refused', async ({ collection }) => {
  await fails(resume(collection, { resumeAfter: { _data: 'not a token' } }).next(), [9, 50811, 260, 280]);
});

test('two places to start are refused', async ({ db, collection }) => {
  const stream = await open(collection);
  const _id = stream.resumeToken;
  await stream.close();
  const pipeline = [{ $changeStream: { resumeAfter: _id, startAfter: _id } }];
  await fails(db.command({ aggregate: collection.collectionName, pipeline, cursor: {} }), [50865, 40674]);
});

test('a stream waits for what comes and sleeps meanwhile', async ({ collection }) => {
  const stream = await open(collection, [], { maxAwaitTimeMS: 2_000 });
  const waiting = stream.next();
  await collection.insertOne({ _id: 1 });
  const started = Date.now();
  await waiting;
  await stream.close();
  assert.ok(Date.now() - started < 1_900);
});

test('a token is told after batches without events', async ({ db, collection }) => {
  const stream = await open(collection);
  const before = stream.resumeToken;
  await db.collection(`${collection.collectionName}_other`).insertOne({});
  await stream.tryNext();
  await stream.tryNext();
  const after = stream.resumeToken;
  await stream.close();
  assert.ok(after._data > before._data);
});

test('a stream goes on by itself across a restart', async ({ collection }) => {
  const stream = await open(collection);
  await collection.insertOne({ _id: 1 });
  const seen = [(await stream.next()).documentKey._id];
  await collection.insertOne({ _id: 2 });
  await ask('restart');
  await collection.insertOne({ _id: 3 });
  while (seen.length < 3) seen.push((await stream.next()).documentKey._id);
  await stream.close();
  assert.deepEqual(seen, [1, 2, 3]);
}, { embedded: true });

const resumes = (name, kind, expected) => test(name, async ({ uri, db, collection }) => {
  const stream = await open(collection);
  await collection.insertMany([{ _id: 1 }, { _id: 2 }]);
  const first = await stream.next();
  await stream.close();
  await ask('restart');
  const client = await connect(uri);
  const resumed = resume(client.db(db.databaseName).collection(collection.collectionName), {
    [kind]: kind === 'startAtOperationTime' ? first.clusterTime : first._id });
  await collection.insertOne({ _id: 3 });
  const keys = (await take(resumed, expected.length)).map((change) => change.documentKey._id);
  await resumed.close();
  await client.close();
  assert.deepEqual(keys, expected);
}, { embedded: true });

resumes('resumeAfter works across a restart', 'resumeAfter', [2, 3]);
resumes('startAfter works across a restart', 'startAfter', [2, 3]);
resumes('startAtOperationTime works across a restart', 'startAtOperationTime', [1, 2, 3]);
