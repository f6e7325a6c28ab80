import { assert, ids, test } from '../harness.mjs';

const failed = async (promise) => promise.then(() => assert.fail('no error'), (error) => error);

test('a mixed bulkWrite counts each kind', async ({ collection }) => {
  const result = await collection.bulkWrite([
    { insertOne: { document: { _id: 1, a: 1 } } },
    { insertOne: { document: { _id: 2, a: 1 } } },
    { updateOne: { filter: { _id: 1 }, update: { $set: { a: 2 } } } },
    { updateMany: { filter: { a: { $gt: 0 } }, update: { $inc: { n: 1 } } } },
    { replaceOne: { filter: { _id: 2 }, replacement: { b: 1 } } },
    { updateOne: { filter: { _id: 3 }, update: { $set: { a: 3 } }, upsert: true } },
    { deleteOne: { filter: { _id: 1 } } },
    { deleteMany: { filter: { nothing: 1 } } },
  ]);
  assert.deepEqual(
    [result.insertedCount, result.matchedCount, result.modifiedCount, result.upsertedCount, result.deletedCount], [2, 4, 4, 1, 1]);
  assert.deepEqual(result.upsertedIds, { 5: 3 });
  assert.deepEqual(await collection.find().sort({ _id: 1 }).toArray(), [{ _id: 2, b: 1 }, { _id: 3, a: 3 }]);
});

test('an ordered bulk stops at its first error', async ({ collection }) => {
  const error = await failed(collection.insertMany([{ _id: 1 }, { _id: 1 }, { _id: 2 }]));
  assert.equal(error.code, 11000);
  assert.deepEqual(error.writeErrors.map((one) => one.index), [1]);
  assert.deepEqual(ids(await collection.find().toArray()), [1]);
});

test('an unordered bulk goes on and tells every error', async ({ collection }) => {
  const error = await failed(collection.insertMany([{ _id: 1 }, { _id: 1 }, { _id: 2 }, { _id: 2 }, { _id: 3 }], { ordered: false }));
  assert.deepEqual(error.writeErrors.map((one) => [one.index, one.code]), [[1, 11000], [3, 11000]]);
  assert.equal(error.insertedCount, 3);
  assert.deepEqual(ids(await collection.find().toArray()), [1, 2, 3]);
});

test('an error in one statement leaves the others as they are', async ({ collection }) => {
  await collection.insertOne({ _id: 1, a: 'text' });
  const error = await failed(collection.bulkWrite([
    { updateOne: { filter: { _id: 1 }, update: { $inc: { a: 1 } } } },
    { updateOne: { filter: { _id: 1 }, update: { $set: { b: 1 } } } },
  ], { ordered: false }));
  assert.deepEqual(error.writeErrors.map((one) => [one.index, one.code]), [[0, 14]]);
  assert.deepEqual(await collection.findOne(), { _id: 1, a: 'text', b: 1 });
});

test('20,000 documents go in one insertMany', async ({ collection }) => {
  const result = await collection.insertMany([...Array(20_000).keys()].map((i) => ({ _id: i, text: `row ${i}` })));
  assert.equal(result.insertedCount, 20_000);
  assert.equal(await collection.countDocuments({ _id: { $gte: 10_000 } }), 10_000);
});

test('documents of 60 MiB together are split by the driver', async ({ collection }) => {
  const text = 'x'.repeat(6 * 1024 * 1024);
  assert.equal((await collection.insertMany([...Array(10).keys()].map((_id) => ({ _id, text })))).insertedCount, 10);
});

test('upserts in a bulk are told by position', async ({ collection }) => {
  const result = await collection.bulkWrite([7, 8].map((_id) => ({ updateOne: { filter: { _id }, update: { $set: { a: 1 } }, upsert: true } })));
  assert.deepEqual(result.upsertedIds, { 0: 7, 1: 8 });
});
