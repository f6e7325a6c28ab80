// First of all: while the log of changes is short, one step of trimming empties it.
import { ask, assert, fails, test } from '../harness.mjs';

test('a place that was trimmed off the log is ChangeStreamHistoryLost', async ({ collection }) => {
  const stream = collection.watch([], { maxAwaitTimeMS: 500 });
  assert.equal(await stream.tryNext(), null);
  await collection.insertMany([{ _id: 1 }, { _id: 2 }]);
  const first = await stream.next();
  await stream.close();
  await ask('trim');
  await collection.insertOne({ _id: 3 });
  await fails(collection.watch([], { resumeAfter: first._id }).next(), 286, 'ChangeStreamHistoryLost');
  await fails(collection.watch([], { startAtOperationTime: first.clusterTime }).next(), 286, 'ChangeStreamHistoryLost');
}, { embedded: true });
