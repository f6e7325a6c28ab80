import { Long } from 'mongodb';
import { assert, fails, ids, test } from '../harness.mjs';

const fill = (collection, count) => collection.insertMany([...Array(count).keys()].map((_id) => ({ _id, half: Math.floor(_id / 2) })));

test('a cursor over many batches yields everything once', async ({ collection }) => {
  await fill(collection, 5000);
  const seen = [];
  for await (const document of collection.find({}, { batchSize: 37 })) seen.push(document._id);
  assert.deepEqual(seen, [...Array(5000).keys()]);
});

test('batches have the size asked for', async ({ db, collection }) => {
  await fill(collection, 10);
  const { cursor } = await db.command({ find: collection.collectionName, batchSize: 3 });
  const next = await db.command({ getMore: Long.fromValue(cursor.id), collection: collection.collectionName, batchSize: 4 });
  assert.deepEqual([ids(cursor.firstBatch), ids(next.cursor.nextBatch)], [[0, 1, 2], [3, 4, 5, 6]]);
});

test('a first batch holds 101 documents if nobody says', async ({ db, collection }) => {
  await fill(collection, 200);
  const { cursor } = await db.command({ find: collection.collectionName });
  assert.equal(cursor.firstBatch.length, 101);
  assert.notEqual(Number(cursor.id), 0);
});

test('an empty first batch is a cursor all the same', async ({ db, collection }) => {
  await fill(collection, 2);
  const { cursor } = await db.command({ find: collection.collectionName, batchSize: 0 });
  assert.deepEqual(cursor.firstBatch, []);
  assert.notEqual(Number(cursor.id), 0);
});

test('an index scan goes on over batches', async ({ collection }) => {
  await collection.createIndex({ half: -1 });
  await fill(collection, 1000);
  const halves = (await collection.find({ half: { $lt: 400 } }, { batchSize: 11 }).sort({ half: -1 }).toArray()).map((document) => document.half);
  assert.deepEqual(halves, [...Array(800).keys()].map((i) => 399 - Math.floor(i / 2)));
});

test('a sort in memory goes on over batches', async ({ collection }) => {
  await fill(collection, 500);
  const seen = (await collection.find({}, { batchSize: 13 }).sort({ half: -1, _id: 1 }).toArray()).map((document) => document._id);
  assert.deepEqual(seen, [...Array(500).keys()].sort((a, b) => Math.floor(b / 2) - Math.floor(a / 2) || a - b));
});

test('documents of 4 MiB come in several batches', async ({ collection }) => {
  const text = 'x'.repeat(4 * 1024 * 1024);
  for (let _id = 0; _id < 6; _id++) await collection.insertOne({ _id, text });
  assert.deepEqual(ids(await collection.find().toArray()), [0, 1, 2, 3, 4, 5]);
});

test('a limit ends the cursor', async ({ db, collection }) => {
  await fill(collection, 20);
  assert.equal((await collection.find({}, { batchSize: 3 }).limit(7).toArray()).length, 7);
  const { cursor } = await db.command({ find: collection.collectionName, limit: 5 });
  assert.deepEqual([cursor.firstBatch.length, Number(cursor.id)], [5, 0]);
});

test('singleBatch closes the cursor after the first reply', async ({ db, collection }) => {
  await fill(collection, 20);
  const { cursor } = await db.command({ find: collection.collectionName, batchSize: 4, singleBatch: true });
  assert.deepEqual([cursor.firstBatch.length, Number(cursor.id)], [4, 0]);
});

test('killCursors ends a cursor', async ({ db, collection }) => {
  await fill(collection, 20);
  const name = collection.collectionName;
  const { cursor } = await db.command({ find: name, batchSize: 2 });
  const killed = await db.command({ killCursors: name, cursors: [Long.fromValue(cursor.id), Long.fromNumber(1)] });
  assert.deepEqual([killed.cursorsKilled.map(String), killed.cursorsNotFound.map(String)], [[String(cursor.id)], ['1']]);
  await fails(db.command({ getMore: Long.fromValue(cursor.id), collection: name }), 43, 'CursorNotFound');
});

test('getMore on another collection is refused', async ({ db, collection }) => {
  await fill(collection, 20);
  const { cursor } = await db.command({ find: collection.collectionName, batchSize: 2 });
  await fails(db.command({ getMore: Long.fromValue(cursor.id), collection: 'another' }), 13, 'Unauthorized');
});

test('documents deleted meanwhile are not seen, the rest is', async ({ collection }) => {
  await fill(collection, 50);
  const cursor = collection.find({}, { batchSize: 10 });
  const seen = [(await cursor.next())._id];
  await collection.deleteMany({ _id: { $gte: 20, $lt: 30 } });
  for await (const { _id } of cursor) seen.push(_id);
  assert.deepEqual(seen, [...Array(50).keys()].filter((i) => i < 20 || i >= 30));
});

test('an aggregation is a cursor too', async ({ collection }) => {
  await fill(collection, 300);
  const seen = await collection.aggregate([{ $match: { _id: { $gte: 10 } } }, { $project: { _id: 1 } }], { batchSize: 7 }).toArray();
  assert.equal(seen.length, 290);
});

test('a cursor that tails needs a capped collection', async ({ collection }) => {
  await fill(collection, 2);
  await fails(collection.find({}, { tailable: true }).next(), 2, 'BadValue');
});

test('a negative skip or batch size is refused', async ({ db, collection }) => {
  await fails(db.command({ find: collection.collectionName, skip: -1 }), [2, 51024]);
  await fails(db.command({ find: collection.collectionName, batchSize: -1 }), [2, 51024]);
});

test('time is up after maxTimeMS', async ({ collection }) => {
  await fill(collection, 20_000);
  const slow = collection.find({ $expr: { $eq: [{ $sum: Array(400).fill('$half') }, -1] } }).maxTimeMS(1);
  await fails(slow.toArray(), 50, 'MaxTimeMSExpired');
});
