import { Decimal128, Long } from 'mongodb';
import { assert, fails, ids, indexOf, test } from '../harness.mjs';

const sales = [
  { _id: 1, shop: 'a', amount: 10, tags: ['x', 'y'], at: new Date('2024-03-30T23:30:00Z') },
  { _id: 2, shop: 'b', amount: 20.5, tags: [], at: new Date('2024-03-31T01:30:00Z') },
  { _id: 3, shop: 'a', amount: 30, tags: ['y'], at: new Date('2024-10-27T00:30:00Z') },
  { _id: 4, shop: 'c', amount: null, at: new Date('2024-12-31T23:59:59.999Z') },
];

/** A case over the sales. */
const over = (name, run) => test(name, async ({ collection, db }) => {
  await collection.insertMany(sales);
  await run((...pipeline) => collection.aggregate(pipeline).toArray(), collection, db);
});

/** A case about one expression: its value for the sale with _id 1. */
const computes = (name, expected, expression) => over(name, async (run) => {
  const [{ value }] = await run({ $match: { _id: 1 } }, { $project: { value: expression } });
  assert.deepEqual(value, expected);
});

over('$match filters', async (run) => assert.deepEqual(ids(await run({ $match: { shop: 'a', amount: { $gt: 15 } } })), [3]));

over('$match by $expr compares fields', async (run) => assert.deepEqual(ids(await run({ $match: { $expr: { $gt: ['$amount', { $multiply: ['$_id', 9.9] }] } } })), [1, 2, 3]));

over('$project includes, excludes and computes', async (run) => {
  assert.deepEqual((await run({ $project: { shop: 1 } }))[0], { _id: 1, shop: 'a' });
  assert.deepEqual((await run({ $project: { tags: 0, at: 0 } }))[0], { _id: 1, shop: 'a', amount: 10 });
  assert.deepEqual((await run({ $project: { _id: 0, twice: { $multiply: ['$amount', 2] }, name: '$shop' } }))[0], { twice: 20, name: 'a' });
});

over('$addFields and $set add', async (run) => {
  assert.deepEqual((await run({ $addFields: { 'a.b': '$shop' } }, { $project: { a: 1 } }))[0], { _id: 1, a: { b: 'a' } });
  assert.equal((await run({ $set: { shop: { $toUpper: '$shop' } } }))[1].shop, 'B');
});

over('$unset takes away', async (run) => {
  assert.deepEqual(Object.keys((await run({ $unset: ['tags', 'at'] }))[0]), ['_id', 'shop', 'amount']);
  assert.deepEqual(Object.keys((await run({ $unset: 'tags' }))[0]), ['_id', 'shop', 'amount', 'at']);
});

over('$group sums, averages and counts by key', async (run) => {
  const groups = await run(
    { $group: { _id: '$shop', sum: { $sum: '$amount' }, average: { $avg: '$amount' }, count: { $sum: 1 } } }, { $sort: { _id: 1 } });
  assert.deepEqual(groups, [
    { _id: 'a', sum: 40, average: 20, count: 2 }, { _id: 'b', sum: 20.5, average: 20.5, count: 1 }, { _id: 'c', sum: 0, average: null, count: 1 }]);
});

over('$group takes the least, greatest, first and last', async (run) => {
  const [group] = await run({ $sort: { _id: -1 } }, { $group: {
    _id: null, min: { $min: '$amount' }, max: { $max: '$amount' }, first: { $first: '$_id' }, last: { $last: '$_id' } } });
  assert.deepEqual(group, { _id: null, min: 10, max: 30, first: 4, last: 1 });
});

over('$group collects lists and sets', async (run) => {
  const [group] = await run({ $sort: { _id: 1 } }, { $group: { _id: null, list: { $push: '$shop' }, set: { $addToSet: '$shop' } } });
  assert.deepEqual([group.list, group.set.sort()], [['a', 'b', 'a', 'c'], ['a', 'b', 'c']]);
});

over('$group by a document of expressions', async (run) => {
  const groups = await run({ $group: { _id: { shop: '$shop', big: { $gte: ['$amount', 20] } }, n: { $sum: 1 } } }, { $sort: { '_id.shop': 1, '_id.big': 1 } });
  assert.deepEqual(groups.map((group) => [group._id.shop, group._id.big, group.n]), [['a', false, 1], ['a', true, 1], ['b', true, 1], ['c', false, 1]]);
});

over('$group keeps number types as sums demand', async (run, collection) => {
  await collection.deleteMany({});
  await collection.insertMany([{ v: 2147483647 }, { v: 1 }]);
  const int = await collection.aggregate([{ $group: { _id: null, s: { $sum: '$v' } } }], { promoteValues: false }).next();
  assert.equal(String(int.s), '2147483648');
  await collection.insertOne({ v: Decimal128.fromString('0.1') });
  assert.equal(String((await run({ $group: { _id: null, s: { $sum: '$v' } } }))[0].s), '2147483648.1');
});

over('$group of nothing is nothing', async (run) => assert.deepEqual(await run({ $match: { _id: 99 } }, { $group: { _id: null, n: { $sum: 1 } } }), []));

over('$sort orders by several fields', async (run) => assert.deepEqual(ids(await run({ $sort: { shop: -1, amount: -1 } })), [4, 2, 3, 1]));

over('$limit and $skip cut', async (run) => {
  assert.deepEqual(ids(await run({ $sort: { _id: 1 } }, { $skip: 1 }, { $limit: 2 })), [2, 3]);
  assert.deepEqual(ids(await run({ $limit: 1 }, { $skip: 1 })), []);
});

over('$count counts', async (run) => {
  assert.deepEqual(await run({ $match: { shop: 'a' } }, { $count: 'n' }), [{ n: 2 }]);
  assert.deepEqual(await run({ $match: { shop: 'z' } }, { $count: 'n' }), []);
  assert.deepEqual(await run({ $unwind: '$tags' }, { $count: 'n' }), [{ n: 3 }]);
});

over('counting after $skip and $limit', async (run) => {
  assert.deepEqual(await run({ $skip: 1 }, { $limit: 2 }, { $count: 'n' }), [{ n: 2 }]);
  assert.deepEqual(await run({ $match: { shop: 'a' } }, { $group: { _id: 1, n: { $sum: 1 } } }, { $project: { _id: 0 } }), [{ n: 2 }]);
});

over('$unwind makes one of each element', async (run) => {
  assert.deepEqual((await run({ $unwind: '$tags' }, { $sort: { _id: 1, tags: 1 } })).map((one) => [one._id, one.tags]), [[1, 'x'], [1, 'y'], [3, 'y']]);
});

over('$unwind keeps the empty and tells positions if asked', async (run) => {
  const rows = await run({ $unwind: { path: '$tags', includeArrayIndex: 'i', preserveNullAndEmptyArrays: true } }, { $sort: { _id: 1, i: 1 } });
  assert.deepEqual(rows.map((row) => [row._id, row.tags, row.i === null ? null : Number(row.i)]), [[1, 'x', 0], [1, 'y', 1], [2, undefined, null], [3, 'y', 0], [4, undefined, null]]);
});

over('$dateToString knows time zones and summer time', async (run) => {
  const format = (timezone) => run({ $sort: { _id: 1 } }, { $project: { s: { $dateToString: { date: '$at', format: '%Y-%m-%d %H:%M %z', timezone } } } });
  assert.deepEqual((await format('Europe/Berlin')).map((row) => row.s),
    ['2024-03-31 00:30 +0100', '2024-03-31 03:30 +0200', '2024-10-27 02:30 +0200', '2025-01-01 00:59 +0100']);
  assert.equal((await format('-03:30'))[0].s, '2024-03-30 20:00 -0330');
  assert.equal((await format('UTC'))[3].s, '2024-12-31 23:59 +0000');
});

over('grouping by the local day', async (run) => {
  const day = { $dateToString: { date: '$at', format: '%Y-%m-%d', timezone: 'Europe/Berlin' } };
  const days = await run({ $group: { _id: day, n: { $sum: 1 } } }, { $sort: { _id: 1 } });
  assert.deepEqual(days, [{ _id: '2024-03-31', n: 2 }, { _id: '2024-10-27', n: 1 }, { _id: '2025-01-01', n: 1 }]);
});

computes('$dateToString formats every part', '2024-03-30T23:30:00.000Z 090 13 7', { $dateToString: { date: '$at', format: '%Y-%m-%dT%H:%M:%S.%LZ %j %V %w' } });
computes('$dateToString of nothing is null', null, { $dateToString: { date: '$missing', format: '%Y' } });
computes('$dateToString of nothing may have a name', 'never', { $dateToString: { date: '$missing', format: '%Y', onNull: 'never' } });
computes('$year, $month and $dayOfMonth', [2024, 3, 30], [{ $year: '$at' }, { $month: '$at' }, { $dayOfMonth: '$at' }]);
computes('$cond chooses', ['big', 'small'], [
  { $cond: [{ $gt: ['$amount', 5] }, 'big', 'small'] }, { $cond: { if: { $gt: ['$amount', 50] }, then: 'big', else: 'small' } }]);
computes('$switch takes the first case that holds', 'ten', { $switch: { branches: [{ case: { $eq: ['$amount', 9] }, then: 'nine' }, { case: { $eq: ['$amount', 10] }, then: 'ten' }], default: 'other' } });
computes('$ifNull steps in', [10, 'none'], [{ $ifNull: ['$amount', 'none'] }, { $ifNull: ['$missing', 'none'] }]);
computes('arithmetic', [13, 7, 30, 2.5, 1], [{ $add: ['$amount', 3] }, { $subtract: ['$amount', 3] }, { $multiply: ['$amount', 3] }, { $divide: ['$amount', 4] }, { $mod: ['$amount', 3] }]);
computes('arithmetic over nothing is null', [null, null], [{ $add: ['$amount', '$missing'] }, { $multiply: ['$missing', 2] }]);
computes('rounding goes to even', [2, 4, 1.23], [{ $round: [2.5, 0] }, { $round: [3.5] }, { $round: [1.2345, 2] }]);
computes('adding milliseconds to a date', new Date('2024-03-31T00:30:00Z'), { $add: ['$at', 3600000] });
computes('dates subtract to milliseconds', 3600000, { $subtract: ['$at', new Date('2024-03-30T22:30:00Z')] });
computes('comparisons follow the order of types', [true, false, true, -1], [{ $lt: ['$amount', 'x'] }, { $gt: [null, 1] }, { $ne: ['$shop', 'b'] }, { $cmp: [1, 2] }]);
computes('logic', [true, true, false], [{ $and: [true, 1, 'x'] }, { $or: [0, null, '$amount'] }, { $not: ['$amount'] }]);
computes('text', ['a-x', 'A', 'x'], [{ $concat: ['$shop', '-', { $arrayElemAt: ['$tags', 0] }] }, { $toUpper: '$shop' }, { $toLower: 'X' }]);
computes('arrays', [2, 'x', 'y', true, false], [
  { $size: '$tags' }, { $arrayElemAt: ['$tags', 0] }, { $arrayElemAt: ['$tags', -1] }, { $in: ['x', '$tags'] }, { $in: ['z', '$tags'] }]);
computes('$literal is taken as it is', '$amount', { $literal: '$amount' });
computes('$type names types', ['int', 'string', 'array', 'date', 'missing'], [{ $type: '$amount' }, { $type: '$shop' }, { $type: '$tags' }, { $type: '$at' }, { $type: '$none' }]);

over('$$ROOT is the whole document and $$REMOVE none', async (run) => {
  const [row] = await run({ $match: { _id: 2 } }, { $project: { whole: '$$ROOT', gone: '$$REMOVE' } });
  assert.deepEqual(row, { _id: 2, whole: sales[1] });
});

over('explain names the index that $match and $sort use', async (run, collection) => {
  await collection.createIndex({ shop: 1, amount: 1 }, { name: 'shop_amount' });
  const plan = await collection.aggregate([{ $match: { shop: 'a' } }, { $sort: { amount: 1 } }, { $limit: 1 }]).explain();
  assert.equal(indexOf(plan), 'shop_amount');
});

over('a collection that does not exist is empty', async (run, collection, db) => {
  assert.deepEqual(await db.collection('nowhere').aggregate([{ $group: { _id: null, n: { $sum: 1 } } }]).toArray(), []);
});

over('an unknown stage is refused', (run) => fails(run({ $conjure: {} }), 40324));
over('an unknown expression is refused', (run) => fails(run({ $project: { a: { $conjure: 1 } } }), [168, 31325]));
over('an unknown accumulator is refused', (run) => fails(run({ $group: { _id: 1, a: { $conjure: 1 } } }), 15952));
over('a stage of two fields is refused', (run) => fails(run({ $match: {}, $limit: 1 }), 40323));
over('a $group without _id is refused', (run) => fails(run({ $group: { n: { $sum: 1 } } }), 15955));
over('an undefined variable is refused', (run) => fails(run({ $project: { a: '$$nobody' } }), 17276));
over('a $limit of nothing is refused', (run) => fails(run({ $limit: 0 }), 15958));
over('a $skip below nothing is refused', (run) => fails(run({ $skip: -1 }), [5107200, 15956]));
over('a $project of nothing is refused', (run) => fails(run({ $project: {} }), 51272));
over('division by zero is refused', (run) => fails(run({ $project: { a: { $divide: [1, 0] } } }), [2, 16608, 4848401]));
over('an unknown time zone is refused', (run) => fails(run({ $project: { a: { $dateToString: { date: '$at', format: '%Y', timezone: 'Europe/Nowhere' } } } }), 40485));
over('a bad format of dates is refused', (run) => fails(run({ $project: { a: { $dateToString: { date: '$at', format: '%q' } } } }), 18536));
over('text added to a number is refused', (run) => fails(run({ $project: { a: { $add: ['$shop', 1] } } }), [14, 16554, 7157723]));
over('the cursor option has to be there', (run, collection, db) => fails(db.command({ aggregate: collection.collectionName, pipeline: [] }), 9, 'FailedToParse'));
over('a pipeline has to be an array', (run, collection, db) => fails(db.command({ aggregate: collection.collectionName, pipeline: {}, cursor: {} }), 14, 'TypeMismatch'));
