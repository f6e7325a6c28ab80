import { assert, connect, fails, test } from '../harness.mjs';

const signsIn = (uri) => /^mongodb(\+srv)?:\/\/[^/]*@/.test(uri);

test('hello tells of the writable primary of a replica set', async ({ db }) => {
  const hello = await db.admin().command({ hello: 1 });
  assert.equal(hello.isWritablePrimary, true);
  assert.equal(typeof hello.setName, 'string');
  assert.ok(hello.hosts.includes(hello.me));
  assert.equal(hello.maxBsonObjectSize, 16 * 1024 * 1024);
  assert.equal(hello.logicalSessionTimeoutMinutes, 30);
  assert.ok(hello.maxWireVersion >= 9);
});

test('the driver sees a replica set unasked', async ({ uri }) => {
  const client = await connect(uri.replace(/directConnection=true/, 'directConnection=false'));
  const type = client.topology.description.type;
  await client.close();
  assert.equal(type, 'ReplicaSetWithPrimary');
});

test('ping answers ok', async ({ db }) => assert.equal((await db.command({ ping: 1 })).ok, 1));

test('buildInfo has a version and its parts', async ({ db }) => {
  const info = await db.admin().command({ buildInfo: 1 });
  assert.equal(info.versionArray.slice(0, 3).join('.'), info.version);
});

test('getParameter tells the feature compatibility version', async ({ db }) => {
  const reply = await db.admin().command({ getParameter: 1, featureCompatibilityVersion: 1 });
  assert.match(reply.featureCompatibilityVersion.version, /^\d+\.\d+$/);
});

test('getParameter refuses what there is not', async ({ db }) => {
  await fails(db.admin().command({ getParameter: 1, noSuchParameter: 1 }), 72, 'InvalidOptions');
});

test('serverStatus tells uptime and process', async ({ db }) => {
  const status = await db.admin().command({ serverStatus: 1 });
  assert.equal(status.process, 'mongod');
  assert.ok(status.uptime >= 0);
});

test('connectionStatus names who signed in', async ({ db, uri }) => {
  const { authInfo } = await db.command({ connectionStatus: 1 });
  const users = authInfo.authenticatedUsers.map((user) => user.user);
  assert.deepEqual(users, signsIn(uri) ? [decodeURIComponent(new URL(uri).username)] : []);
});

test('SCRAM-SHA-256 named in the connection string signs in', async ({ uri }) => {
  const client = await connect(`${uri}${uri.includes('?') ? '&' : '/?'}authMechanism=SCRAM-SHA-256`);
  assert.equal((await client.db('admin').command({ ping: 1 })).ok, 1);
  await client.close();
}, { embedded: true });

test('a wrong password is refused', async ({ uri }) => {
  await fails(connect(uri.replace(/:[^:@/]+@/, ':wrong@')), 18, 'AuthenticationFailed');
}, { embedded: true });

test('an unknown user gets the same answer as a wrong password', async ({ uri }) => {
  const wrong = await fails(connect(uri.replace(/:[^:@/]+@/, ':wrong@')), 18);
  const unknown = await fails(connect(uri.replace(/\/\/[^:]+:/, '//nobody:')), 18);
  assert.equal(unknown.message, wrong.message);
}, { embedded: true });

test('a user of another database is none', async ({ uri }) => {
  await fails(connect(`${uri}&authSource=other`), 18, 'AuthenticationFailed');
}, { embedded: true });

test('SCRAM-SHA-1 is not offered', async ({ uri }) => {
  await fails(connect(`${uri}&authMechanism=SCRAM-SHA-1`), 334, 'MechanismUnavailable');
}, { embedded: true });

test('without signing in every command but the handshake is refused', async ({ uri }) => {
  const client = await connect(uri.replace(/\/\/[^@]*@/, '//'));
  const db = client.db('test');
  try {
    assert.equal((await db.command({ ping: 1 })).ok, 1);
    assert.deepEqual((await db.command({ connectionStatus: 1 })).authInfo.authenticatedUsers, []);
    await fails(db.collection('c').findOne(), 13, 'Unauthorized');
    await fails(db.collection('c').insertOne({}), 13, 'Unauthorized');
    await fails(db.collection('c').watch().next(), 13, 'Unauthorized');
    for (const command of ['listCollections', 'dropDatabase', 'serverStatus', 'getMore', 'killCursors', 'aggregate', 'listDatabases']) {
      await fails(db.command({ [command]: 1 }), 13, 'Unauthorized');
    }
  } finally {
    await client.close();
  }
}, { embedded: true });

test('logout ends what signing in began', async ({ uri }) => {
  const client = await connect(uri, { maxPoolSize: 1 });
  const db = client.db('admin');
  assert.equal((await db.command({ listDatabases: 1 })).ok, 1);
  assert.equal((await db.command({ logout: 1 })).ok, 1);
  await fails(db.command({ listDatabases: 1 }), 13, 'Unauthorized');
  await client.close();
}, { embedded: true });
