import { Decimal128, Timestamp } from 'mongodb';
import { assert, fails, test } from '../harness.mjs';

/** A case: what an update makes of a document. */
const makes = (name, before, update, after) => test(name, async ({ collection }) => {
  await collection.insertOne({ _id: 1, ...before });
  await collection.updateOne({ _id: 1 }, update);
  assert.deepEqual(await collection.findOne(), { _id: 1, ...after });
});

/** A case: an update that is refused and leaves the document as it was. */
const refuses = (name, before, update, code, codeName) => test(name, async ({ collection, db }) => {
  await collection.insertOne({ _id: 1, ...before });
  const reply = await db.command({ update: collection.collectionName, updates: [{ q: { _id: 1 }, u: update }] }).catch((error) => error);
  const error = reply.writeErrors?.[0] ?? reply;
  assert.ok([code].flat().includes(error.code), JSON.stringify(reply));
  if (codeName && error.codeName) assert.equal(error.codeName, codeName);
  assert.deepEqual(await collection.findOne(), { _id: 1, ...before });
});

makes('$set sets, deep and new', { a: 1, b: { c: 1 } }, { $set: { a: 2, 'b.d': 3, 'e.f': 4 } }, { a: 2, b: { c: 1, d: 3 }, e: { f: 4 } });
makes('$set reaches into arrays by position', { a: [1, { b: 2 }] }, { $set: { 'a.0': 9, 'a.1.b': 8, 'a.3': 7 } }, { a: [9, { b: 8 }, null, 7] });
makes('$unset takes away', { a: 1, b: { c: 1, d: 2 }, e: [1, 2] }, { $unset: { a: '', 'b.c': '', 'e.0': '', none: '' } }, { b: { d: 2 }, e: [null, 2] });
makes('$inc adds, and starts where nothing is', { a: 1, b: 1.5 }, { $inc: { a: 2, b: -0.5, c: 4 } }, { a: 3, b: 1, c: 4 });
makes('$push appends, and starts an array', { a: [1] }, { $push: { a: 2, b: 3 } }, { a: [1, 2], b: [3] });
makes('$push takes an array for one element', { a: [1] }, { $push: { a: [2, 3] } }, { a: [1, [2, 3]] });
makes('$push of each, sorted and sliced', { a: [5, 1] }, { $push: { a: { $each: [3, 4], $sort: -1, $slice: 3 } } }, { a: [5, 4, 3] });
makes('$push of each at a position', { a: [1, 4] }, { $push: { a: { $each: [2, 3], $position: 1 } } }, { a: [1, 2, 3, 4] });
makes('$push keeps the last by a negative slice', { a: [1, 2, 3] }, { $push: { a: { $each: [4], $slice: -2 } } }, { a: [3, 4] });
makes('$push sorts documents by a field', { a: [{ n: 2 }] }, { $push: { a: { $each: [{ n: 3 }, { n: 1 }], $sort: { n: 1 } } } }, { a: [{ n: 1 }, { n: 2 }, { n: 3 }] });
makes('$pull takes equal values', { a: [1, 2, 1, [1]] }, { $pull: { a: 1 } }, { a: [2, [1]] });
makes('$pull takes by operators', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] });
makes('$pull takes documents by their fields', { a: [{ k: 1, v: 1 }, { k: 2, v: 1 }] }, { $pull: { a: { k: 1 } } }, { a: [{ k: 2, v: 1 }] });
makes('$addToSet adds what is not there', { a: [1, { b: 1 }] }, { $addToSet: { a: { $each: [1, 2, 2, { b: 1 }] } } }, { a: [1, { b: 1 }, 2] });
makes('$addToSet starts an array', {}, { $addToSet: { a: 1 } }, { a: [1] });
makes('$min and $max keep the lesser and the greater', { a: 5, b: 5, c: 5 }, { $min: { a: 3, b: 7 }, $max: { c: 7, d: 1 } }, { a: 3, b: 5, c: 7, d: 1 });
makes('$min and $max compare across types', { a: 5, b: 5 }, { $min: { a: 'text' }, $max: { b: 'text' } }, { a: 5, b: 'text' });
makes('$setOnInsert does nothing to what is there', { a: 1 }, { $setOnInsert: { a: 2 }, $set: { b: 1 } }, { a: 1, b: 1 });
makes('several operators together', { n: 1, l: [1] }, { $inc: { n: 1 }, $push: { l: 2 }, $set: { s: 'x' }, $unset: { z: 1 } }, { n: 2, l: [1, 2], s: 'x' });

test('$currentDate sets date and timestamp', async ({ collection }) => {
  await collection.insertOne({ _id: 1 });
  await collection.updateOne({ _id: 1 }, { $currentDate: { a: true, b: { $type: 'date' }, c: { $type: 'timestamp' } } });
  const { a, b, c } = await collection.findOne();
  assert.ok(Math.abs(a - Date.now()) < 3_600_000 && b instanceof Date && c instanceof Timestamp);
});

test('$inc keeps to the widest type', async ({ collection }) => {
  await collection.insertOne({ _id: 1, i: 2147483647, d: Decimal128.fromString('0.1') });
  await collection.updateOne({ _id: 1 }, { $inc: { i: 1, d: Decimal128.fromString('0.2') } });
  const { i, d } = await collection.findOne();
  assert.deepEqual([i, d.toString()], [2147483648, '0.3']);
});

test('new fields stand in the order of their names', async ({ collection }) => {
  await collection.insertOne({ _id: 1 });
  await collection.updateOne({ _id: 1 }, { $set: { b: 1, a: 1 } });
  assert.deepEqual(Object.keys(await collection.findOne()), ['_id', 'a', 'b']);
});

refuses('$inc of text is refused', { a: 'text' }, { $inc: { a: 1 } }, 14, 'TypeMismatch');
refuses('$inc by text is refused', { a: 1 }, { $inc: { a: 'text' } }, 14, 'TypeMismatch');
refuses('$push to what is no array is refused', { a: 1 }, { $push: { a: 2 } }, 2, 'BadValue');
refuses('$pull from what is no array is refused', { a: 1 }, { $pull: { a: 1 } }, 2, 'BadValue');
refuses('$addToSet to what is no array is refused', { a: 1 }, { $addToSet: { a: 1 } }, 2, 'BadValue');
refuses('two operators on one path are refused', { a: 1 }, { $set: { a: 2 }, $inc: { a: 1 } }, 40, 'ConflictingUpdateOperators');
refuses('a path and its parent are refused', { a: {} }, { $set: { a: 1, 'a.b': 2 } }, 40, 'ConflictingUpdateOperators');
refuses('_id does not change', { a: 1 }, { $set: { _id: 2 } }, 66, 'ImmutableField');
refuses('_id does not change by replacement', { a: 1 }, { _id: 2 }, 66, 'ImmutableField');
refuses('an unknown operator is refused', { a: 1 }, { $conjure: { a: 1 } }, 9, 'FailedToParse');
refuses('operators and fields do not mix', { a: 1 }, { $set: { a: 2 }, b: 1 }, 9);
refuses('a path through a number is not viable', { a: 1 }, { $set: { 'a.b': 1 } }, 28, 'PathNotViable');
refuses('an empty path is refused', { a: 1 }, { $set: { '': 1 } }, 56, 'EmptyFieldName');
refuses('an operator needs a document', { a: 1 }, { $set: 1 }, 9, 'FailedToParse');
refuses('$currentDate knows date and timestamp alone', {}, { $currentDate: { a: { $type: 'hour' } } }, 2, 'BadValue');

test('a replacement of many is refused', async ({ db, collection }) => {
  const reply = await db.command({ update: collection.collectionName, updates: [{ q: {}, u: { a: 1 }, multi: true }] }).catch((error) => error);
  assert.equal((reply.writeErrors?.[0] ?? reply).code, 9);
});

test('an upsert that would change the id of its filter is refused', async ({ collection }) => {
  await fails(collection.updateOne({ _id: 1 }, { $set: { _id: 2 } }, { upsert: true }), [54, 66]);
});
