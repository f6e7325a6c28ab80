// mongosh against the server that it was started for: a line of JSON for each case.
const assert = require('node:assert/strict');

const report = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
const embedded = process.env.MONGODB_EMBEDDED === '1';
const target = db.getSiblingDB(process.env.MONGODB_DATABASE);
let number = 0;

const fails = (code, action) => {
  let error;
  try {
    action();
  } catch (reason) {
    error = reason;
  }
  assert.equal(error?.code, code, String(error));
};

// The shell's values come from another realm than the script's, so that they are compared as text.
const same = (actual, expected) => assert.equal(EJSON.stringify(actual), EJSON.stringify(expected));

const test = (name, run) => {
  const label = `conformance: ${name}`;
  try {
    run(target.getCollection(`c${number++}`));
    report({ case: label, outcome: 'passed' });
  } catch (error) {
    report({ case: label, outcome: 'failed', message: String(error?.stack ?? error) });
  }
};

test('the shell greets a replica set', () => {
  const hello = db.hello();
  assert.ok(hello.isWritablePrimary && hello.setName);
  assert.equal(typeof db.version(), 'string');
});

test('the shell knows who signed in', () => {
  const { authInfo } = db.runCommand({ connectionStatus: 1 });
  assert.equal(authInfo.authenticatedUsers.length, embedded ? 1 : authInfo.authenticatedUsers.length);
});

test('documents go in and come out', (c) => {
  assert.ok(c.insertOne({ _id: 1, at: ISODate('2024-01-01T00:00:00Z'), n: NumberLong('9007199254740993'), d: NumberDecimal('1.10'), u: UUID() }).acknowledged);
  const found = c.findOne();
  assert.equal(found.n.toString(), '9007199254740993');
  assert.equal(found.d.toString(), '1.10');
  assert.equal(found.at.toISOString(), '2024-01-01T00:00:00.000Z');
});

test('insertMany, sort, limit and projection', (c) => {
  c.insertMany([{ _id: 1, a: 3 }, { _id: 2, a: 1 }, { _id: 3, a: 2 }]);
  same(c.find({}, { _id: 1 }).sort({ a: 1 }).limit(2).toArray(), [{ _id: 2 }, { _id: 3 }]);
});

test('update, upsert, replace and delete', (c) => {
  c.insertOne({ _id: 1, a: 1 });
  assert.equal(c.updateOne({ _id: 1 }, { $inc: { a: 1 } }).modifiedCount, 1);
  assert.equal(c.updateOne({ _id: 2 }, { $set: { a: 5 } }, { upsert: true }).upsertedCount, 1);
  assert.equal(c.replaceOne({ _id: 1 }, { b: 1 }).modifiedCount, 1);
  assert.equal(c.deleteMany({}).deletedCount, 2);
});

test('findOneAndUpdate and findAndModify', (c) => {
  c.insertOne({ _id: 1, a: 1 });
  same(c.findOneAndUpdate({ _id: 1 }, { $inc: { a: 1 } }, { returnDocument: 'after' }), { _id: 1, a: 2 });
  same(c.findAndModify({ query: { _id: 1 }, remove: true }), { _id: 1, a: 2 });
});

test('a bulk of mixed writes', (c) => {
  const result = c.bulkWrite([{ insertOne: { document: { _id: 1 } } }, { updateOne: { filter: { _id: 1 }, update: { $set: { a: 1 } } } }, { deleteOne: { filter: { _id: 1 } } }]);
  same([result.insertedCount, result.modifiedCount, result.deletedCount], [1, 1, 1]);
});

test('the cursor helper walks many batches', (c) => {
  c.insertMany(Array.from({ length: 1000 }, (_, _id) => ({ _id })));
  let sum = 0;
  c.find().batchSize(33).forEach((document) => { sum += document._id; });
  assert.equal(sum, 499500);
  assert.equal(c.find().itcount(), 1000);
});

test('counts and distinct', (c) => {
  c.insertMany([{ a: 1 }, { a: 1 }, { a: 2 }]);
  same([c.countDocuments({ a: 1 }), c.estimatedDocumentCount(), c.distinct('a')], [2, 3, [1, 2]]);
});

test('getIndexes, createIndex and dropIndex', (c) => {
  c.createIndex({ a: 1, b: -1 }, { name: 'ab', unique: true });
  same(c.getIndexes().map((index) => index.name), ['_id_', 'ab']);
  assert.equal(c.dropIndex('ab').ok, 1);
  same(c.getIndexKeys(), [{ _id: 1 }]);
});

test('explain names the index', (c) => {
  c.createIndex({ a: 1 }, { name: 'by_a' });
  c.insertOne({ a: 1 });
  assert.match(EJSON.stringify(c.find({ a: 1 }).explain()), /"indexName":"by_a"/);
  assert.match(EJSON.stringify(c.explain('executionStats').find({ a: 1 }).finish()), /"nReturned":1/);
  assert.match(EJSON.stringify(c.explain().aggregate([{ $match: { a: 1 } }])), /"indexName":"by_a"/);
});

test('an aggregation with every stage', (c) => {
  c.insertMany([{ _id: 1, k: 'x', l: [1, 2] }, { _id: 2, k: 'y', l: [3] }, { _id: 3, k: 'x', l: [4] }]);
  const rows = c.aggregate([
    { $match: { _id: { $lt: 9 } } }, { $unwind: '$l' }, { $addFields: { twice: { $multiply: ['$l', 2] } } }, { $unset: 'l' },
    { $group: { _id: '$k', sum: { $sum: '$twice' } } }, { $project: { sum: 1 } }, { $sort: { _id: 1 } }, { $skip: 1 }, { $limit: 1 }]).toArray();
  same(rows, [{ _id: 'y', sum: 6 }]);
  same(c.aggregate([{ $count: 'n' }]).toArray(), [{ n: 3 }]);
});

test('a session and a retryable write', (c) => {
  const session = db.getMongo().startSession();
  session.getDatabase(target.getName()).getCollection(c.getName()).insertOne({ _id: 1 });
  session.endSession();
  assert.equal(c.countDocuments({}), 1);
});

test('watch yields changes', (c) => {
  c.insertOne({ _id: 0 });
  const stream = c.watch([], { maxAwaitTimeMS: 500 });
  stream.tryNext();
  c.insertOne({ _id: 1 });
  c.updateOne({ _id: 1 }, { $set: { a: 1 } });
  const changes = [stream.next(), stream.next()];
  stream.close();
  same(changes.map((change) => change.operationType), ['insert', 'update']);
  same(changes[1].updateDescription.updatedFields, { a: 1 });
});

test('show collections, show dbs and collStats', (c) => {
  c.insertOne({ a: 1 });
  assert.ok(target.getCollectionNames().includes(c.getName()));
  assert.ok(target.getCollectionInfos({ name: c.getName() }).length === 1);
  assert.ok(db.getMongo().getDBNames().includes(target.getName()));
  assert.equal(Number(target.runCommand({ collStats: c.getName() }).count), 1);
});

test('server status and build information', () => {
  assert.equal(db.serverStatus().ok, 1);
  assert.equal(db.serverBuildInfo().ok, 1);
  assert.equal(db.adminCommand({ ping: 1 }).ok, 1);
});

test('a duplicate key, an unknown operator and an unknown command are errors', (c) => {
  c.insertOne({ _id: 1 });
  fails(11000, () => c.insertOne({ _id: 1 }));
  fails(2, () => c.find({ a: { $conjure: 1 } }).toArray());
  fails(59, () => db.runCommand({ conjure: 1 }));
  fails(40324, () => c.aggregate([{ $conjure: {} }]).toArray());
});

test('drop and dropDatabase', (c) => {
  c.insertOne({});
  assert.equal(c.drop(), true);
  assert.equal(target.dropDatabase().ok, 1);
  same(target.getCollectionNames(), []);
});

report({ done: true });
