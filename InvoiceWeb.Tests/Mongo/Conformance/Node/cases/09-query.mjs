import { Decimal128, Long, MaxKey, MinKey, ObjectId } from 'mongodb';
import { assert, fails, ids, test } from '../harness.mjs';

/** A case: which of some documents, numbered from 0, a filter finds. */
const finds = (name, documents, filter, expected) => test(name, async ({ collection }) => {
  await collection.insertMany(documents.map((document, _id) => ({ _id, ...document })));
  assert.deepEqual(ids(await collection.find(filter).sort({ _id: 1 }).toArray()), expected);
});

const refuses = (name, filter, code, codeName) => test(name, async ({ collection }) => {
  await collection.insertOne({ a: 1 });
  await fails(collection.find(filter).toArray(), code, codeName);
});

const numbers = [{ a: 1 }, { a: 2 }, { a: 3 }, { a: 'x' }, { a: null }, {}, { a: [1, 5] }];
finds('$eq finds values and elements', numbers, { a: { $eq: 1 } }, [0, 6]);
finds('$gt and $lt stay within their type', numbers, { a: { $gt: 1 } }, [1, 2, 6]);
finds('bounds on an array may be met by two elements', numbers, { a: { $gt: 1, $lt: 5 } }, [1, 2, 6]);
finds('$ne is the opposite of $eq', numbers, { a: { $ne: 1 } }, [1, 2, 3, 4, 5]);
finds('$in and $nin', numbers, { a: { $in: [1, 'x', null] } }, [0, 3, 4, 5, 6]);
finds('$nin is the opposite of $in', numbers, { a: { $nin: [1, null] } }, [1, 2, 3]);
finds('$in takes regular expressions', [{ a: 'apple' }, { a: 'pear' }, { a: 1 }], { a: { $in: [/^a/, 1] } }, [0, 2]);
finds('null finds null and nothing', numbers, { a: null }, [4, 5]);
finds('$exists tells null from nothing', numbers, { a: { $exists: false } }, [5]);
finds('$type by name, number and list', [{ a: 1 }, { a: 1.5 }, { a: 'x' }, { a: [true] }, { a: Long.fromNumber(1) }], { a: { $type: ['string', 'bool', 18] } }, [2, 3, 4]);
finds('$type number means all of them', [{ a: 1 }, { a: 1.5 }, { a: Decimal128.fromString('1') }, { a: 'x' }], { a: { $type: 'number' } }, [0, 1, 2]);
finds('$not turns around', numbers, { a: { $not: { $gt: 1 } } }, [0, 3, 4, 5]);
finds('$and, $or and $nor', numbers, { $and: [{ $or: [{ a: 1 }, { a: 2 }] }, { $nor: [{ a: 5 }] }] }, [0, 1]);
finds('numbers of all types are equal', [{ a: 1 }, { a: Long.fromNumber(1) }, { a: Decimal128.fromString('1.0') }, { a: '1' }], { a: 1 }, [0, 1, 2]);
finds('paths go into documents and arrays', [{ a: { b: 1 } }, { a: [{ b: 1 }, { b: 2 }] }, { a: { b: [1] } }, { 'b': 1 }], { 'a.b': 1 }, [0, 1, 2]);
finds('paths go to positions', [{ a: [1, 2] }, { a: [2, 1] }, { a: { 0: 1 } }], { 'a.0': 1 }, [0, 2]);
finds('a document is equal with its fields in order', [{ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }, { a: { x: 1 } }], { a: { x: 1, y: 2 } }, [0]);
finds('an array is equal as a whole or as an element', [{ a: [1, 2] }, { a: [2, 1] }, { a: [[1, 2], 3] }], { a: [1, 2] }, [0, 2]);
finds('$all needs every one', [{ a: [1, 2, 3] }, { a: [1, 3] }, { a: 1 }], { a: { $all: [1, 3] } }, [0, 1]);
finds('$elemMatch needs one that has it all', [{ a: [{ x: 1, y: 2 }, { x: 2, y: 1 }] }, { a: [{ x: 1, y: 1 }] }], { a: { $elemMatch: { x: 1, y: 1 } } }, [1]);
finds('$elemMatch on values', [{ a: [1, 9] }, { a: [5] }, { a: 5 }], { a: { $elemMatch: { $gt: 4, $lt: 6 } } }, [1]);
finds('$size counts', [{ a: [] }, { a: [1] }, { a: [1, 2] }, { a: 1 }], { a: { $size: 1 } }, [1]);
finds('$mod', [{ a: 4 }, { a: 5 }, { a: 6.5 }, { a: 'x' }], { a: { $mod: [2, 0] } }, [0, 2]);
finds('$regex with options', [{ a: 'Invoice' }, { a: 'invoice' }, { a: 'the\nINVOICE' }], { a: { $regex: '^invoice', $options: 'im' } }, [0, 1, 2]);
finds('$regex minds letters without options', [{ a: 'Invoice' }, { a: 'invoice' }], { a: /^inv/ }, [1]);
finds('$regex finds in arrays', [{ a: ['x', 'yz'] }, { a: 'z' }], { a: /z$/ }, [0, 1]);
finds('$expr compares fields', [{ a: 1, b: 2 }, { a: 2, b: 1 }], { $expr: { $gt: ['$a', '$b'] } }, [1]);
finds('$comment is no condition', [{ a: 1 }], { a: 1, $comment: 'why' }, [0]);
finds('dates compare as dates', [{ a: new Date(1000) }, { a: new Date(2000) }, { a: 1500 }], { a: { $gt: new Date(1500) } }, [1]);
finds('object ids compare', [{ a: new ObjectId('000000000000000000000001') }, { a: new ObjectId('00000000000000000000000f') }], { a: { $lt: new ObjectId('000000000000000000000002') } }, [0]);
finds('booleans are no numbers', [{ a: true }, { a: 1 }, { a: false }], { a: { $gte: false } }, [0, 2]);
finds('NaN is equal to itself and beside all numbers', [{ a: NaN }, { a: 1 }], { a: NaN }, [0]);
finds('nothing is greater than NaN or less', [{ a: NaN }, { a: 1 }], { a: { $gt: -Infinity } }, [1]);

test('a sort orders by type and then by value', async ({ collection }) => {
  const values = [new MinKey(), null, NaN, -1, 1.5, Long.fromNumber(2), 'A', 'a', { x: 1 }, [new MaxKey()], Buffer.from('x'), new ObjectId(), false, true, new Date(0), /x/, new MaxKey()];
  await collection.insertMany(values.map((a, _id) => ({ _id, a })).sort((x, y) => (x._id * 7) % 17 - (y._id * 7) % 17));
  const order = ids(await collection.find().sort({ a: 1, _id: 1 }).toArray());
  assert.deepEqual(order.filter((id) => id !== 9), [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16]);
  assert.equal(order.indexOf(9), 15);
});

test('a sort takes the least element of an array, or the greatest', async ({ collection }) => {
  await collection.insertMany([{ _id: 1, a: [1, 9] }, { _id: 2, a: 5 }, { _id: 3, a: [] }]);
  assert.deepEqual(ids(await collection.find().sort({ a: 1 }).toArray()), [3, 1, 2]);
  assert.deepEqual(ids(await collection.find().sort({ a: -1 }).toArray()), [1, 2, 3]);
});

test('an index finds what a scan finds', async ({ collection }) => {
  const values = [1, 2.5, null, 'x', [1, 'y'], { z: 1 }, new Date(5), true, NaN, [], [null]];
  await collection.insertMany(values.map((a, _id) => ({ _id, a })));
  const filters = [{ a: 1 }, { a: null }, { a: { $gt: 0 } }, { a: { $lte: 'y' } }, { a: { $in: [true, 'y'] } }, { a: { $ne: 1 } }, { a: [] }, { a: { $exists: true } }];
  const find = async () => Promise.all(filters.map(async (filter) => ids(await collection.find(filter).sort({ _id: 1 }).toArray())));
  const scanned = await find();
  await collection.createIndex({ a: 1 });
  assert.deepEqual(await find(), scanned);
});

refuses('an unknown operator is refused', { a: { $conjure: 1 } }, 2, 'BadValue');
refuses('an unknown operator at the top is refused', { $conjure: 1 }, 2, 'BadValue');
refuses('$in without an array is refused', { a: { $in: 1 } }, 2, 'BadValue');
refuses('$or of nothing is refused', { $or: [] }, 2, 'BadValue');
refuses('$size below nothing is refused', { a: { $size: -1 } }, 2, 'BadValue');
refuses('$mod by zero is refused', { a: { $mod: [0, 1] } }, 2, 'BadValue');
refuses('$regex that is none is refused', { a: { $regex: '(' } }, [2, 51091]);
refuses('$elemMatch without a document is refused', { a: { $elemMatch: 1 } }, 2, 'BadValue');
refuses('$options without $regex is refused', { a: { $options: 'i' } }, 2, 'BadValue');
refuses('$type of nothing known is refused', { a: { $type: 'thing' } }, 2, 'BadValue');
refuses('$gt by regular expression is refused', { a: { $gt: /x/ } }, 2, 'BadValue');
