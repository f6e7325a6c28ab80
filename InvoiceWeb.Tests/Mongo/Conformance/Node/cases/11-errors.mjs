import { assert, fails, test } from '../harness.mjs';

test('a duplicate key has its code and the key', async ({ collection }) => {
  await collection.insertOne({ _id: 1 });
  const error = await fails(collection.insertOne({ _id: 1 }), 11000);
  assert.match(error.message, /index: _id_ dup key: \{ _id: 1 \}/);
});

test('an unknown command is refused', ({ db }) => fails(db.command({ conjure: 1 }), 59, 'CommandNotFound'));

const knowsNot = (name, command, subject, required = {}) => test(name, ({ db, collection }) =>
  fails(db.command({ [command]: subject ?? collection.collectionName, ...required, conjure: 1 }), 40415));

knowsNot('find refuses a field that it does not know', 'find');
knowsNot('insert refuses a field that it does not know', 'insert', undefined, { documents: [{}] });
knowsNot('update refuses a field that it does not know', 'update', undefined, { updates: [{ q: {}, u: { $set: { a: 1 } } }] });
knowsNot('delete refuses a field that it does not know', 'delete', undefined, { deletes: [{ q: {}, limit: 1 }] });
knowsNot('aggregate refuses a field that it does not know', 'aggregate', undefined, { pipeline: [], cursor: {} });
knowsNot('distinct refuses a field that it does not know', 'distinct', undefined, { key: 'a' });
knowsNot('createIndexes refuses a field that it does not know', 'createIndexes', undefined, { indexes: [{ key: { a: 1 }, name: 'a' }] });
knowsNot('dropIndexes refuses a field that it does not know', 'dropIndexes', undefined, { index: '*' });
knowsNot('listCollections refuses a field that it does not know', 'listCollections', 1);

test('a filter has to be a document', ({ db, collection }) => fails(db.command({ find: collection.collectionName, filter: 5 }), 14, 'TypeMismatch'));

test('a limit has to be a number', ({ db, collection }) => fails(db.command({ find: collection.collectionName, limit: 'x' }), 14, 'TypeMismatch'));

test('a sort order is 1 or -1', ({ db, collection }) => fails(db.command({ find: collection.collectionName, sort: { a: 2 } }), [2, 15975]));

test('a name with a $ is no collection', ({ db }) => fails(db.command({ insert: 'a$b', documents: [{}] }), 73, 'InvalidNamespace'));

test('an empty name is no collection', ({ db }) => fails(db.command({ find: '' }), 73, 'InvalidNamespace'));

test('a number is no collection', ({ db }) => fails(db.command({ find: 1 }), [2, 73]));

test('a write of nothing is refused', ({ db, collection }) => fails(db.command({ insert: collection.collectionName, documents: [] }), 16, 'InvalidLength'));

test('required fields are missed', async ({ db, collection }) => {
  await fails(db.command({ insert: collection.collectionName }), 40414);
  await fails(db.command({ update: collection.collectionName }), 40414);
  await fails(db.command({ delete: collection.collectionName }), 40414);
  await fails(db.command({ distinct: collection.collectionName }), 40414);
});

test('a delete limits to 0 or 1', async ({ db, collection }) => {
  const reply = await db.command({ delete: collection.collectionName, deletes: [{ q: {}, limit: 2 }] }).catch((error) => error);
  assert.equal((reply.writeErrors?.[0] ?? reply).code, 9);
});

test('a document beyond 16 MiB is refused', async ({ db, collection }) => {
  const big = { text: 'x'.repeat(16 * 1024 * 1024) };
  const reply = await db.command({ insert: collection.collectionName, documents: [big] }).catch((error) => error);
  assert.equal(await collection.countDocuments(), 0);
  assert.ok(reply.writeErrors?.[0].code === 10334 || /larger|exceeds|too large|size|closed/i.test(String(reply)), String(reply));
});

test('an _id that is an array is refused', ({ collection }) => fails(collection.insertOne({ _id: [1] }), [2, 53]));

test('a collection is created once', async ({ db, collection }) => {
  await db.createCollection(collection.collectionName);
  await fails(db.command({ create: collection.collectionName, capped: true, size: 4096 }), [48, 40415, 72, 115]);
  const listed = await db.listCollections({ name: collection.collectionName }).toArray();
  assert.deepEqual(listed.map((one) => [one.name, one.type]), [[collection.collectionName, 'collection']]);
});

test('what is dropped is gone', async ({ db, collection }) => {
  await collection.insertOne({ _id: 1 });
  assert.equal(await collection.drop(), true);
  assert.equal(await collection.findOne(), null);
  assert.deepEqual(await db.listCollections({ name: collection.collectionName }).toArray(), []);
});

test('dropDatabase takes the database off the list', async ({ client, db }) => {
  const other = client.db(`${db.databaseName}_x`);
  await other.collection('c').insertOne({});
  const names = async () => (await client.db().admin().listDatabases({ nameOnly: true })).databases.map((one) => one.name);
  assert.ok((await names()).includes(other.databaseName));
  await other.dropDatabase();
  assert.ok(!(await names()).includes(other.databaseName));
});

test('collStats counts documents and indexes', async ({ db, collection }) => {
  await collection.insertMany([{ a: 1 }, { a: 2 }]);
  await collection.createIndex({ a: 1 });
  const stats = await db.command({ collStats: collection.collectionName });
  assert.deepEqual([stats.count, stats.nindexes, stats.ns], [2, 2, `${db.databaseName}.${collection.collectionName}`]);
  assert.ok(stats.size > 0);
});

test('a positional operator, an array filter and a pipeline as an update are refused or done, never half', async ({ collection }) => {
  await collection.insertOne({ _id: 1, a: [1, 2], n: 1 });
  for (const attempt of [
    () => collection.updateOne({ _id: 1, a: 2 }, { $set: { 'a.$': 9 } }),
    () => collection.updateOne({ _id: 1 }, { $set: { 'a.$[x]': 9 } }, { arrayFilters: [{ x: 2 }] }),
    () => collection.updateOne({ _id: 1 }, [{ $set: { n: { $add: ['$n', 1] } } }]),
  ]) {
    const before = await collection.findOne();
    const result = await attempt().catch((error) => error);
    const after = await collection.findOne();
    if (result instanceof Error) assert.deepEqual(after, before);
    else assert.notDeepEqual(after, before);
    await collection.replaceOne({ _id: 1 }, { a: [1, 2], n: 1 });
  }
});

const passesOver = (name, command) => test(name, async ({ db, collection }) => {
  const error = await db.command(command(collection.collectionName)).then(() => assert.fail('it was taken'), (reason) => reason);
  assert.ok(error.code > 0 && error.codeName, String(error));
}, { embedded: true });

passesOver('a capped collection is refused and not passed over', (create) => ({ create, capped: true, size: 4096 }));
passesOver('a view is refused and not passed over', (create) => ({ create, viewOn: 'a', pipeline: [] }));
passesOver('a validator is refused and not passed over', (create) => ({ create, validator: { a: 1 } }));
passesOver('a collation is refused and not passed over', (find) => ({ find, collation: { locale: 'de' } }));
passesOver('a stored function is refused and not passed over', (find) => ({ find, filter: { $where: 'true' } }));
passesOver('text search is refused and not passed over', (find) => ({ find, filter: { $text: { $search: 'x' } } }));
passesOver('a lookup is refused and not passed over', (aggregate) => ({
  aggregate, pipeline: [{ $lookup: { from: 'a', localField: 'b', foreignField: 'c', as: 'd' } }], cursor: {} }));
