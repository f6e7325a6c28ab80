import { Binary, BSONRegExp, Code, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp, UUID } from 'mongodb';
import { assert, fails, ids, test } from '../harness.mjs';

test('insertOne answers with the id that the driver made', async ({ collection }) => {
  const result = await collection.insertOne({ a: 1 });
  assert.ok(result.acknowledged && result.insertedId instanceof ObjectId);
  assert.deepEqual(await collection.findOne({ _id: result.insertedId }), { _id: result.insertedId, a: 1 });
});

test('insertMany keeps the order', async ({ collection }) => {
  await collection.insertMany([{ _id: 3 }, { _id: 1 }, { _id: 2 }]);
  assert.deepEqual(ids(await collection.find().toArray()), [3, 1, 2]);
});

test('the server puts _id first and makes one where none is', async ({ db, collection }) => {
  await db.command({ insert: collection.collectionName, documents: [{ a: 1 }, { a: 2, _id: 7 }] });
  const documents = await collection.find().sort({ a: 1 }).toArray();
  assert.deepEqual(documents.map((document) => Object.keys(document)), [['_id', 'a'], ['_id', 'a']]);
  assert.ok(documents[0]._id instanceof ObjectId);
});

test('every BSON type comes back as it went', async ({ collection }) => {
  const document = {
    _id: 1, double: new Double(1.5), string: 'ä€😀', object: { a: { b: {} } }, array: [1, [2, 'x']], binary: new Binary(Buffer.from([1, 2, 3]), 5),
    uuid: new UUID('8a6dc6a0-9a3c-4bd0-9a5f-0d8a5c6f3f3e'), id: new ObjectId('0123456789abcdef01234567'), yes: true, no: false,
    date: new Date(-1), nothing: null, regex: new BSONRegExp('^a.b', 'i'), code: new Code('x'), scoped: new Code('x', { a: 1 }), int: new Int32(-7),
    stamp: new Timestamp({ t: 5, i: 6 }), long: Long.fromString('9007199254740993'), decimal: Decimal128.fromString('1.10'), min: new MinKey(), max: new MaxKey(),
  };
  const exact = { promoteValues: false, promoteBuffers: false, bsonRegExp: true };
  await collection.insertOne(document);
  const { _id, ...found } = await collection.findOne({}, exact);
  for (const key of ['double', 'int', 'long', 'decimal', 'stamp', 'id', 'min', 'max', 'regex', 'code']) {
    assert.deepEqual(found[key], document[key], key);
  }
  assert.equal(found.uuid.toUUID().toString(), document.uuid.toString());
  const promoted = await collection.findOne();
  assert.deepEqual(promoted.scoped, document.scoped);
  assert.equal(promoted.date.getTime(), -1);
  assert.deepEqual(promoted.array, [1, [2, 'x']]);
  assert.equal(promoted.string, 'ä€😀');
});

test('find sorts, skips and limits', async ({ collection }) => {
  await collection.insertMany([...Array(10).keys()].map((i) => ({ _id: i, turn: -i })));
  assert.deepEqual(ids(await collection.find().sort({ turn: 1 }).skip(2).limit(3).toArray()), [7, 6, 5]);
});

test('a projection includes or excludes', async ({ collection }) => {
  await collection.insertOne({ _id: 1, a: 1, b: { c: 2, d: 3 }, list: [{ x: 1, y: 2 }, { x: 3, y: 4 }] });
  assert.deepEqual(await collection.findOne({}, { projection: { a: 1 } }), { _id: 1, a: 1 });
  assert.deepEqual(await collection.findOne({}, { projection: { _id: 0, 'b.c': 1 } }), { b: { c: 2 } });
  assert.deepEqual(await collection.findOne({}, { projection: { b: 0, list: 0 } }), { _id: 1, a: 1 });
  assert.deepEqual(await collection.findOne({}, { projection: { _id: 0, 'list.x': 1 } }), { list: [{ x: 1 }, { x: 3 }] });
});

test('a projection cannot include and exclude', async ({ collection }) => {
  await collection.insertOne({ a: 1, b: 1 });
  await fails(collection.findOne({}, { projection: { a: 1, b: 0 } }), 31254);
  await fails(collection.findOne({}, { projection: { a: 0, b: 1 } }), 31253);
});

test('findOne of nothing is null', async ({ collection }) => assert.equal(await collection.findOne({ a: 1 }), null));

test('updateOne counts what it matched and what it changed', async ({ collection }) => {
  await collection.insertMany([{ _id: 1, a: 1 }, { _id: 2, a: 1 }]);
  const first = await collection.updateOne({ a: 1 }, { $set: { b: 1 } });
  const again = await collection.updateOne({ _id: 1 }, { $set: { b: 1 } });
  assert.deepEqual([first.matchedCount, first.modifiedCount], [1, 1]);
  assert.deepEqual([again.matchedCount, again.modifiedCount, again.upsertedId], [1, 0, null]);
});

test('updateMany changes all that match', async ({ collection }) => {
  await collection.insertMany([{ a: 1 }, { a: 1 }, { a: 2 }]);
  const result = await collection.updateMany({ a: 1 }, { $inc: { a: 10 } });
  assert.deepEqual([result.matchedCount, result.modifiedCount], [2, 2]);
  assert.equal(await collection.countDocuments({ a: 11 }), 2);
});

test('an upsert inserts what filter and update say', async ({ collection }) => {
  const result = await collection.updateOne({ _id: 5, a: 1, b: { $gt: 2 } }, { $set: { c: 3 }, $setOnInsert: { d: 4 } }, { upsert: true });
  assert.deepEqual([result.matchedCount, result.upsertedCount, result.upsertedId], [0, 1, 5]);
  assert.deepEqual(await collection.findOne(), { _id: 5, a: 1, c: 3, d: 4 });
});

test('an upsert of what is there changes it', async ({ collection }) => {
  await collection.insertOne({ _id: 5 });
  const result = await collection.updateOne({ _id: 5 }, { $set: { c: 3 }, $setOnInsert: { d: 4 } }, { upsert: true });
  assert.deepEqual([result.matchedCount, result.upsertedCount], [1, 0]);
  assert.deepEqual(await collection.findOne(), { _id: 5, c: 3 });
});

test('replaceOne keeps the id and nothing else', async ({ collection }) => {
  await collection.insertOne({ _id: 1, a: 1, b: 2 });
  assert.equal((await collection.replaceOne({ a: 1 }, { c: 3 })).modifiedCount, 1);
  assert.deepEqual(await collection.findOne(), { _id: 1, c: 3 });
});

test('replaceOne upserts', async ({ collection }) => {
  const result = await collection.replaceOne({ _id: 'x', a: 1 }, { c: 3 }, { upsert: true });
  assert.equal(result.upsertedId, 'x');
  assert.deepEqual(await collection.findOne(), { _id: 'x', c: 3 });
});

test('findOneAndUpdate answers with before or after', async ({ collection }) => {
  await collection.insertOne({ _id: 1, a: 1 });
  assert.deepEqual(await collection.findOneAndUpdate({ _id: 1 }, { $inc: { a: 1 } }), { _id: 1, a: 1 });
  assert.deepEqual(await collection.findOneAndUpdate({ _id: 1 }, { $inc: { a: 1 } }, { returnDocument: 'after' }), { _id: 1, a: 3 });
});

test('findOneAndUpdate takes the first by sort, projected', async ({ collection }) => {
  await collection.insertMany([{ _id: 1, a: 1 }, { _id: 2, a: 3 }, { _id: 3, a: 2 }]);
  const found = await collection.findOneAndUpdate({}, { $set: { done: true } }, { sort: { a: -1 }, projection: { _id: 1 } });
  assert.deepEqual(found, { _id: 2 });
  assert.deepEqual(ids(await collection.find({ done: true }).toArray()), [2]);
});

test('findOneAndUpdate upserts and answers null before', async ({ collection }) => {
  assert.equal(await collection.findOneAndUpdate({ _id: 1 }, { $set: { a: 1 } }, { upsert: true }), null);
  assert.deepEqual(await collection.findOneAndUpdate({ _id: 2 }, { $set: { a: 1 } }, { upsert: true, returnDocument: 'after' }), { _id: 2, a: 1 });
});

test('findOneAndReplace and findOneAndDelete answer with what was there', async ({ collection }) => {
  await collection.insertOne({ _id: 1, a: 1 });
  assert.deepEqual(await collection.findOneAndReplace({ _id: 1 }, { b: 2 }), { _id: 1, a: 1 });
  assert.deepEqual(await collection.findOneAndDelete({ b: 2 }), { _id: 1, b: 2 });
  assert.equal(await collection.findOneAndDelete({ b: 2 }), null);
});

test('deleteOne and deleteMany count', async ({ collection }) => {
  await collection.insertMany([{ a: 1 }, { a: 1 }, { a: 1 }, { a: 2 }]);
  assert.equal((await collection.deleteOne({ a: 1 })).deletedCount, 1);
  assert.equal((await collection.deleteMany({ a: 1 })).deletedCount, 2);
  assert.equal((await collection.deleteMany({ a: 9 })).deletedCount, 0);
  assert.equal(await collection.countDocuments(), 1);
});

test('counts agree with each other', async ({ db, collection }) => {
  await collection.insertMany([...Array(25).keys()].map((i) => ({ a: i % 5 })));
  assert.equal(await collection.estimatedDocumentCount(), 25);
  assert.equal(await collection.countDocuments({ a: 1 }), 5);
  assert.equal(await collection.countDocuments({ a: { $gte: 3 } }, { skip: 2, limit: 6 }), 6);
  assert.equal(await collection.countDocuments({ a: 99 }), 0);
  assert.equal((await db.command({ count: collection.collectionName, query: { a: 1 }, skip: 2, limit: 2 })).n, 2);
});

test('distinct takes arrays apart', async ({ collection }) => {
  await collection.insertMany([{ a: 1 }, { a: [1, 2] }, { a: { b: 3 } }, { b: 1 }, { a: 'x' }]);
  assert.deepEqual(await collection.distinct('a'), [1, 2, 'x', { b: 3 }]);
  assert.deepEqual(await collection.distinct('a', { a: { $type: 'string' } }), ['x']);
  assert.deepEqual(await collection.distinct('a.b'), [3]);
});

test('a document close to 16 MiB is stored', async ({ collection }) => {
  const text = 'x'.repeat(16 * 1024 * 1024 - 100);
  await collection.insertOne({ _id: 1, text });
  assert.equal((await collection.findOne()).text.length, text.length);
});

test('an update that would grow beyond 16 MiB changes nothing', async ({ collection }) => {
  await collection.insertOne({ _id: 1, a: 'x'.repeat(9 * 1024 * 1024) });
  await fails(collection.updateOne({ _id: 1 }, { $set: { b: 'y'.repeat(9 * 1024 * 1024) } }), [10334, 17419]);
  assert.deepEqual(Object.keys(await collection.findOne()), ['_id', 'a']);
});

test('an unacknowledged write is done all the same', async ({ collection }) => {
  await collection.insertOne({ _id: 1 }, { writeConcern: { w: 0 } });
  for (let i = 0; i < 500 && await collection.countDocuments() === 0; i++) { /* it comes by another connection */ }
  assert.equal(await collection.countDocuments(), 1);
});
