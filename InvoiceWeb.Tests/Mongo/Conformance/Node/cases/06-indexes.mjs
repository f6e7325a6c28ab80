import { assert, fails, ids, indexOf, stages, test } from '../harness.mjs';

const names = async (collection) => (await collection.listIndexes().toArray()).map((index) => index.name);

test('an index is listed as it was asked for', async ({ collection }) => {
  assert.equal(await collection.createIndex({ a: 1, b: -1 }, { name: 'pair' }), 'pair');
  const index = (await collection.listIndexes().toArray()).find((one) => one.name === 'pair');
  assert.deepEqual(index, { v: 2, key: { a: 1, b: -1 }, name: 'pair' });
});

test('every collection has the index on _id', async ({ collection }) => {
  await collection.insertOne({});
  assert.deepEqual(await names(collection), ['_id_']);
});

test('createIndexes counts before and after', async ({ db, collection }) => {
  const command = { createIndexes: collection.collectionName, indexes: [{ key: { a: 1 }, name: 'a' }, { key: { b: 1 }, name: 'b' }] };
  const first = await db.command(command);
  assert.deepEqual([first.numIndexesBefore, first.numIndexesAfter, first.createdCollectionAutomatically], [1, 3, true]);
  const again = await db.command(command);
  assert.deepEqual([again.numIndexesBefore, again.numIndexesAfter], [3, 3]);
  assert.equal(again.note, 'all indexes already exist');
});

test('a unique index refuses a second of a value', async ({ collection }) => {
  await collection.createIndex({ a: 1 }, { unique: true });
  await collection.insertOne({ a: 1 });
  const error = await fails(collection.insertOne({ a: 1 }), 11000);
  assert.deepEqual([error.keyPattern ?? error.errorResponse?.keyPattern, error.keyValue ?? error.errorResponse?.keyValue], [{ a: 1 }, { a: 1 }]);
  assert.match(error.message, /^E11000 duplicate key error collection: /);
});

test('a unique index takes a missing field for null', async ({ collection }) => {
  await collection.createIndex({ a: 1 }, { unique: true });
  await collection.insertOne({ b: 1 });
  await fails(collection.insertOne({ a: null }), 11000);
});

test('an update into a duplicate is refused', async ({ collection }) => {
  await collection.createIndex({ a: 1 }, { unique: true });
  await collection.insertMany([{ _id: 1, a: 1 }, { _id: 2, a: 2 }]);
  await fails(collection.updateOne({ _id: 2 }, { $set: { a: 1 } }), 11000);
  assert.deepEqual(await collection.findOne({ _id: 2 }), { _id: 2, a: 2 });
});

test('a unique index over several fields looks at all of them', async ({ collection }) => {
  await collection.createIndex({ a: 1, b: 1 }, { unique: true });
  await collection.insertMany([{ a: 1, b: 1 }, { a: 1, b: 2 }]);
  await fails(collection.insertOne({ a: 1, b: 2 }), 11000);
});

test('a unique index on an array looks at each element', async ({ collection }) => {
  await collection.createIndex({ a: 1 }, { unique: true });
  await collection.insertOne({ a: [1, 1, 2] });
  await fails(collection.insertOne({ a: [2, 3] }), 11000);
});

test('a unique index over duplicates cannot be made', async ({ collection }) => {
  await collection.insertMany([{ a: 1 }, { a: 1 }]);
  await fails(collection.createIndex({ a: 1 }, { unique: true }), 11000);
  assert.deepEqual(await names(collection), ['_id_']);
});

test('a sparse unique index leaves missing fields alone', async ({ collection }) => {
  await collection.createIndex({ a: 1 }, { unique: true, sparse: true });
  await collection.insertMany([{ b: 1 }, { b: 2 }, { a: 1 }]);
  assert.equal(await collection.countDocuments(), 3);
});

test('a partial unique index looks at what its filter matches', async ({ collection }) => {
  await collection.createIndex({ a: 1 }, { unique: true, partialFilterExpression: { on: true } });
  await collection.insertMany([{ a: 1, on: false }, { a: 1, on: false }, { a: 1, on: true }]);
  await fails(collection.insertOne({ a: 1, on: true }), 11000);
});

test('a partial index is used only where the query is inside', async ({ collection }) => {
  await collection.createIndex({ a: 1 }, { name: 'part', partialFilterExpression: { b: { $gt: 5 } } });
  await collection.insertMany([{ _id: 1, a: 1, b: 1 }, { _id: 2, a: 1, b: 9 }]);
  assert.equal(indexOf(await collection.find({ a: 1, b: { $gt: 7 } }).explain()), 'part');
  assert.equal(indexOf(await collection.find({ a: 1 }).explain()), undefined);
  assert.deepEqual(ids(await collection.find({ a: 1 }).toArray()), [1, 2]);
});

test('explain names the index of a find', async ({ collection }) => {
  await collection.createIndex({ a: 1 }, { name: 'by_a' });
  await collection.insertMany([...Array(100).keys()].map((a) => ({ a })));
  const plan = await collection.find({ a: { $gte: 10, $lt: 20 } }).explain('executionStats');
  assert.equal(indexOf(plan), 'by_a');
  assert.deepEqual([plan.executionStats.nReturned, plan.executionStats.totalDocsExamined], [10, 10]);
});

test('explain shows a scan of the collection where no index helps', async ({ collection }) => {
  await collection.insertMany([{ a: 1 }, { a: 2 }]);
  const plan = await collection.find({ a: 1 }).explain('executionStats');
  assert.deepEqual([stages(plan).at(-1).stage, plan.executionStats.totalDocsExamined], ['COLLSCAN', 2]);
});

test('a compound index serves filter and sort at once', async ({ collection }) => {
  await collection.createIndex({ owner: 1, created: -1 }, { name: 'owner_created' });
  await collection.insertMany([...Array(60).keys()].map((i) => ({ _id: i, owner: i % 3, created: i })));
  const find = () => collection.find({ owner: 1 }).sort({ created: -1 }).limit(5);
  const plan = await find().explain();
  assert.equal(indexOf(plan), 'owner_created');
  assert.ok(!stages(plan).some((stage) => stage.stage === 'SORT'));
  assert.deepEqual(ids(await find().toArray()), [58, 55, 52, 49, 46]);
});

test('an index is walked backwards for the opposite order', async ({ collection }) => {
  await collection.createIndex({ a: 1, b: 1 }, { name: 'ab' });
  await collection.insertMany([{ _id: 1, a: 1, b: 1 }, { _id: 2, a: 1, b: 2 }, { _id: 3, a: 2, b: 1 }]);
  const find = () => collection.find({ a: { $gte: 0 } }).sort({ a: -1, b: -1 });
  assert.equal(stages(await find().explain()).find((stage) => stage.indexName === 'ab').direction, 'backward');
  assert.deepEqual(ids(await find().toArray()), [3, 2, 1]);
});

test('a multikey index finds by any element', async ({ collection }) => {
  await collection.createIndex({ tags: 1 }, { name: 'tags' });
  await collection.insertMany([{ _id: 1, tags: ['a', 'b'] }, { _id: 2, tags: ['b', 'c'] }, { _id: 3, tags: 'c' }, { _id: 4, tags: [] }]);
  const plan = await collection.find({ tags: 'b' }).explain();
  assert.equal(stages(plan).find((stage) => stage.indexName === 'tags').isMultiKey, true);
  assert.deepEqual(ids(await collection.find({ tags: 'b' }).toArray()), [1, 2]);
  assert.deepEqual(ids(await collection.find({ tags: { $in: ['a', 'b', 'c'] } }).sort({ _id: 1 }).toArray()), [1, 2, 3]);
  assert.equal(await collection.countDocuments({ tags: { $gte: 'a' } }), 3);
});

test('what begins so is found and counted by index', async ({ collection }) => {
  await collection.createIndex({ owner: 1, tags: 1 }, { name: 'owner_tags' });
  await collection.insertMany([
    { _id: 1, owner: 7, tags: ['ab', 'abc', 'b'] }, { _id: 2, owner: 7, tags: ['ab'] }, { _id: 3, owner: 7, tags: 'abd' },
    { _id: 4, owner: 7, tags: ['b', 'cab'] }, { _id: 5, owner: 8, tags: ['ab'] }, { _id: 6, owner: 7, tags: [/^ab/] },
  ]);
  const query = { owner: 7, tags: /^ab/ };
  const plan = await collection.find(query).explain('executionStats');
  assert.deepEqual([indexOf(plan), plan.executionStats.totalDocsExamined], ['owner_tags', 4]);
  assert.deepEqual(ids(await collection.find(query).sort({ _id: 1 }).toArray()), [1, 2, 3, 6]);
  assert.equal(await collection.countDocuments(query), 4);
  assert.equal(await collection.countDocuments(query, { limit: 2 }), 2);
  assert.equal(await collection.countDocuments({ owner: 7, tags: /^ab?/ }), 3);
  assert.equal(await collection.countDocuments({ owner: 7, tags: /^cab|^b/ }), 2);
});

test('a multikey index into embedded documents finds them', async ({ collection }) => {
  await collection.createIndex({ 'lines.sku': 1 }, { name: 'sku' });
  await collection.insertMany([{ _id: 1, lines: [{ sku: 'x' }, { sku: 'y' }] }, { _id: 2, lines: [{ sku: 'y' }] }]);
  assert.equal(indexOf(await collection.find({ 'lines.sku': 'y' }).explain()), 'sku');
  assert.deepEqual(ids(await collection.find({ 'lines.sku': 'y' }).sort({ _id: 1 }).toArray()), [1, 2]);
});

test('two arrays in one compound index are refused', async ({ collection }) => {
  await collection.createIndex({ a: 1, b: 1 });
  await fails(collection.insertOne({ a: [1, 2], b: [3, 4] }), 171);
});

test('a TTL index is listed with its seconds', async ({ collection }) => {
  await collection.createIndex({ at: 1 }, { name: 'ttl', expireAfterSeconds: 3600 });
  const index = (await collection.listIndexes().toArray()).find((one) => one.name === 'ttl');
  assert.equal(index.expireAfterSeconds, 3600);
});

test('a TTL of less than nothing is refused', async ({ collection }) => {
  await fails(collection.createIndex({ at: 1 }, { expireAfterSeconds: -1 }), [67, 72]);
});

test('countDocuments and count look at keys alone', async ({ db, collection }) => {
  await collection.createIndex({ a: 1 }, { name: 'by_a' });
  await collection.insertMany([...Array(50).keys()].map((i) => ({ a: i % 2 })));
  const plan = await db.command({ explain: { count: collection.collectionName, query: { a: 1 } }, verbosity: 'executionStats' });
  assert.equal(indexOf(plan), 'by_a');
  assert.equal(plan.executionStats.totalDocsExamined, 0);
  assert.equal(await collection.countDocuments({ a: 1 }), 25);
});

test('updates, deletes and aggregations use an index too', async ({ db, collection }) => {
  await collection.createIndex({ a: 1 }, { name: 'by_a' });
  await collection.insertMany([{ a: 1 }, { a: 2 }]);
  const name = collection.collectionName;
  const update = await db.command({ explain: { update: name, updates: [{ q: { a: 1 }, u: { $set: { b: 1 } } }] } });
  const remove = await db.command({ explain: { delete: name, deletes: [{ q: { a: 1 }, limit: 1 }] } });
  const modify = await db.command({ explain: { findAndModify: name, query: { a: 1 }, remove: true } });
  const group = await collection.aggregate([{ $match: { a: 1 } }, { $group: { _id: '$b' } }]).explain('queryPlanner');
  assert.deepEqual([update, remove, modify, group].map(indexOf), ['by_a', 'by_a', 'by_a', 'by_a']);
  assert.equal(await collection.countDocuments({ b: 1 }), 0);
});

test('an $or uses an index for each branch', async ({ collection }) => {
  await collection.createIndex({ a: 1 });
  await collection.createIndex({ b: 1 });
  await collection.insertMany([{ _id: 1, a: 1, b: 1 }, { _id: 2, a: 2, b: 1 }, { _id: 3, a: 2, b: 2 }]);
  const find = () => collection.find({ $or: [{ a: 1 }, { b: 1 }] });
  assert.deepEqual(stages(await find().explain()).filter((stage) => stage.stage === 'IXSCAN').map((stage) => stage.indexName).sort(), ['a_1', 'b_1']);
  assert.deepEqual(ids(await find().toArray()).sort(), [1, 2]);
});

test('a hint chooses the index', async ({ collection }) => {
  await collection.createIndex({ a: 1 }, { name: 'one' });
  await collection.createIndex({ b: 1 }, { name: 'two' });
  await collection.insertOne({ a: 1, b: 1 });
  assert.equal(indexOf(await collection.find({ a: 1, b: 1 }).hint('two').explain()), 'two');
  assert.equal(indexOf(await collection.find({ a: 1, b: 1 }).hint({ a: 1 }).explain()), 'one');
  assert.equal((await collection.updateOne({ a: 1 }, { $set: { c: 1 } }, { hint: 'two' })).modifiedCount, 1);
});

test('a hint at what is no index is refused', async ({ collection }) => {
  await collection.insertOne({ a: 1 });
  await fails(collection.find({ a: 1 }).hint('nothing').toArray(), 2, 'BadValue');
});

test('dropIndex takes names and keys', async ({ db, collection }) => {
  await collection.createIndex({ a: 1 });
  await collection.createIndex({ b: 1 });
  assert.equal((await collection.dropIndex('a_1')).nIndexesWas, 3);
  assert.equal((await db.command({ dropIndexes: collection.collectionName, index: { b: 1 } })).nIndexesWas, 2);
  assert.deepEqual(await names(collection), ['_id_']);
});

test('dropIndexes leaves the one on _id', async ({ collection }) => {
  await collection.createIndex({ a: 1 });
  await collection.createIndex({ b: 1 });
  await collection.dropIndexes();
  assert.deepEqual(await names(collection), ['_id_']);
  await fails(collection.dropIndex('_id_'), 72, 'InvalidOptions');
});

test('an index that is not there cannot be dropped', async ({ collection }) => {
  await fails(collection.dropIndex('a_1'), 26, 'NamespaceNotFound');
  await collection.insertOne({});
  await fails(collection.dropIndex('a_1'), 27, 'IndexNotFound');
});

test('one name for two keys is refused, and one key under two names', async ({ collection }) => {
  await collection.createIndex({ a: 1 }, { name: 'x' });
  await fails(collection.createIndex({ b: 1 }, { name: 'x' }), 86, 'IndexKeySpecsConflict');
  await fails(collection.createIndex({ a: 1 }, { name: 'y' }), 85, 'IndexOptionsConflict');
});

test('key patterns that mean nothing are refused', async ({ db, collection }) => {
  const create = (key) => db.command({ createIndexes: collection.collectionName, indexes: [{ key, name: 'x' }] });
  await fails(create({}), 67, 'CannotCreateIndex');
  await fails(create({ a: 0 }), 67, 'CannotCreateIndex');
  await fails(create({ a: 'sideways' }), 67, 'CannotCreateIndex');
  await fails(create({ 'a..b': 1 }), 67, 'CannotCreateIndex');
});

test('an unknown index option is refused', async ({ db, collection }) => {
  const indexes = [{ key: { a: 1 }, name: 'x', shiny: true }];
  await fails(db.command({ createIndexes: collection.collectionName, indexes }), 197, 'InvalidIndexSpecificationOption');
});

test('listIndexes of nothing is an error on the wire', async ({ db, collection }) => {
  await fails(db.command({ listIndexes: collection.collectionName }), 26, 'NamespaceNotFound');
});
