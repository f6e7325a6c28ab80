import { Long } from 'mongodb';
import { ask, assert, fails, test } from '../harness.mjs';

/** Beyond what the driver itself has counted to in a session that it uses again. */
const txn = (number) => Long.fromNumber(1_000_000 + number);

const inSession = async (client, run) => {
  const session = client.startSession();
  try {
    return await run(session);
  } finally {
    // Its numbers were chosen here: the driver must not go on counting with it.
    session.serverSession.isDirty = true;
    await session.endSession();
  }
};

test('a session reads its own writes causally', ({ client, collection }) => inSession(client, async (session) => {
  await collection.insertOne({ _id: 1 }, { session });
  assert.ok(session.operationTime);
  assert.deepEqual(await collection.findOne({}, { session, readConcern: { level: 'majority' } }), { _id: 1 });
}));

test('cluster time never goes back', ({ client, collection }) => inSession(client, async (session) => {
  let last = Long.ZERO;
  for (let i = 0; i < 5; i++) {
    await collection.insertOne({}, { session });
    assert.ok(session.clusterTime.clusterTime.compare(last) > 0);
    last = session.clusterTime.clusterTime;
  }
}));

test('endSessions and refreshSessions answer ok', ({ client, db }) => inSession(client, async (session) => {
  assert.equal((await db.command({ refreshSessions: [session.id] })).ok, 1);
  assert.equal((await db.command({ endSessions: [session.id] })).ok, 1);
}));

test('an insert with the same txnNumber twice acts once', ({ client, db, collection }) => inSession(client, async (session) => {
  const command = { insert: collection.collectionName, documents: [{ a: 1 }, { a: 2 }], txnNumber: txn(1) };
  const first = await db.command(command, { session });
  const again = await db.command(command, { session });
  assert.deepEqual([first.n, again.n], [2, 2]);
  assert.equal(await collection.countDocuments(), 2);
}));

test('an update with the same txnNumber twice acts once', ({ client, db, collection }) => inSession(client, async (session) => {
  await collection.insertOne({ _id: 1, n: 0 });
  const command = { update: collection.collectionName, updates: [{ q: { _id: 1 }, u: { $inc: { n: 1 } } }], txnNumber: txn(5) };
  const replies = [await db.command(command, { session }), await db.command(command, { session })];
  assert.deepEqual(replies.map((reply) => [reply.n, reply.nModified]), [[1, 1], [1, 1]]);
  assert.equal((await collection.findOne()).n, 1);
}));

test('a delete with the same txnNumber twice acts once', ({ client, db, collection }) => inSession(client, async (session) => {
  await collection.insertMany([{ a: 1 }, { a: 1 }]);
  const command = { delete: collection.collectionName, deletes: [{ q: { a: 1 }, limit: 1 }], txnNumber: txn(1) };
  const replies = [await db.command(command, { session }), await db.command(command, { session })];
  assert.deepEqual(replies.map((reply) => reply.n), [1, 1]);
  assert.equal(await collection.countDocuments(), 1);
}));

test('a findAndModify with the same txnNumber twice acts once and answers the same', ({ client, db, collection }) => inSession(client, async (session) => {
  await collection.insertOne({ _id: 1, n: 0 });
  const command = { findAndModify: collection.collectionName, query: { _id: 1 }, update: { $inc: { n: 1 } }, new: true, txnNumber: txn(1) };
  const replies = [await db.command(command, { session }), await db.command(command, { session })];
  assert.deepEqual(replies.map((reply) => reply.value.n), [1, 1]);
  assert.equal((await collection.findOne()).n, 1);
}));

test('the next txnNumber acts anew', ({ client, db, collection }) => inSession(client, async (session) => {
  for (const number of [1, 2]) {
    await db.command({ insert: collection.collectionName, documents: [{ number }], txnNumber: txn(number) }, { session });
  }
  assert.equal(await collection.countDocuments(), 2);
}));

test('an older txnNumber is refused', ({ client, db, collection }) => inSession(client, async (session) => {
  const insert = (number) => db.command({ insert: collection.collectionName, documents: [{ number }], txnNumber: txn(number) }, { session });
  await insert(7);
  await fails(insert(6), 225, 'TransactionTooOld');
}));

test('the same txnNumber in two sessions acts twice', async ({ client, db, collection }) => {
  await inSession(client, (one) => inSession(client, async (other) => {
    for (const session of [one, other]) {
      await db.command({ insert: collection.collectionName, documents: [{}], txnNumber: txn(1) }, { session });
    }
  }));
  assert.equal(await collection.countDocuments(), 2);
});

test('a txnNumber on an update of many is refused', ({ client, db, collection }) => inSession(client, async (session) => {
  const update = { update: collection.collectionName, updates: [{ q: {}, u: { $set: { a: 1 } }, multi: true }], txnNumber: txn(1) };
  const reply = await db.command(update, { session }).catch((error) => error);
  assert.equal(reply.code ?? reply.writeErrors[0].code, 72);
}));

test('a txnNumber on a command that does not write is refused', ({ client, db, collection }) => inSession(client, async (session) => {
  await fails(db.command({ find: collection.collectionName, txnNumber: txn(1) }, { session }), 50768, 'NotARetryableWriteCommand');
}));

test('a retried write is remembered across a restart', async ({ client, db, collection }) => {
  await inSession(client, async (session) => {
    const command = { insert: collection.collectionName, documents: [{ a: 1 }], txnNumber: txn(1) };
    await db.command(command, { session });
    await ask('restart');
    await db.command({ ping: 1 }).catch(() => db.command({ ping: 1 }));
    assert.equal((await db.command(command, { session })).n, 1);
  });
  assert.equal(await collection.countDocuments(), 1);
}, { embedded: true });

test('transactions of several commands are refused', ({ client, collection }) => inSession(client, async (session) => {
  session.startTransaction();
  await fails(collection.insertOne({}, { session }), 263, 'OperationNotSupportedInTransaction');
  await session.abortTransaction();
  assert.equal(await collection.countDocuments(), 0);
}), { embedded: true });

test('withTransaction ends with that error', ({ client, collection }) => inSession(client, async (session) => {
  await fails(session.withTransaction(() => collection.insertOne({}, { session })), 263);
}), { embedded: true });

test('the read concerns local, available, majority and linearizable are taken', async ({ db, collection }) => {
  for (const level of ['local', 'available', 'majority', 'linearizable']) {
    assert.equal((await db.command({ find: collection.collectionName, readConcern: { level } })).ok, 1);
  }
});

test('an unknown read concern is refused', async ({ db, collection }) => {
  await fails(db.command({ find: collection.collectionName, readConcern: { level: 'wishful' } }), [2, 9]);
});

test('a write concern of more members than there are is told after the write', async ({ db, collection }) => {
  const reply = await db.command({ insert: collection.collectionName, documents: [{}], writeConcern: { w: 2, wtimeout: 50 } }).catch((error) => error);
  assert.equal((reply.writeConcernError ?? reply.result?.writeConcernError ?? reply.errorResponse?.writeConcernError).code, 100);
  assert.equal(await collection.countDocuments(), 1);
}, { embedded: true });

test('a write concern by an unknown name is refused', async ({ db, collection }) => {
  const reply = await db.command({ insert: collection.collectionName, documents: [{}], writeConcern: { w: 'nobody' } }).catch((error) => error);
  assert.equal((reply.writeConcernError ?? reply.result?.writeConcernError ?? reply.errorResponse?.writeConcernError).code, 79);
});
