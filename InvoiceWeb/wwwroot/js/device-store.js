// What this device keeps until the server has it, in IndexedDB: photos that are being prepared ("tiles") and invoices on their way
// ("outgoing"). It survives a reload, a lost connection and an ended session. Every record carries its owner: whoever signs in on
// this device next neither sees nor sends it.
const database = 'invoiceweb';
const version = 1;
const stores = ['tiles', 'outgoing'];

let opening;

const open = () => {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(database, version);
    request.addEventListener('upgradeneeded', () => stores.forEach((name) => {
      request.result.createObjectStore(name, { keyPath: 'id' }).createIndex('owner', 'owner');
    }));
    request.addEventListener('success', () => {
      request.result.addEventListener('versionchange', () => request.result.close());
      resolve(request.result);
    });
    request.addEventListener('error', () => reject(request.error));
  });
  return opening;
};

/** The value of a request. */
export const valueOf = (request) => new Promise((resolve, reject) => {
  request.addEventListener('success', () => resolve(request.result));
  request.addEventListener('error', () => reject(request.error));
});

/** Changes stores in one transaction: all of it or nothing. Resolves once it is kept; work may await nothing but requests. */
export const change = async (names, work) => {
  const transaction = (await open()).transaction(names, 'readwrite');
  const kept = new Promise((resolve, reject) => {
    transaction.addEventListener('complete', resolve);
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('The device could not keep it.')));
  });
  const [result] = await Promise.all([work(...names.map((name) => transaction.objectStore(name))), kept]);
  return result;
};

/** All records of an owner. */
export const listOf = async (name, owner) => {
  const store = (await open()).transaction(name).objectStore(name);
  return valueOf(store.index('owner').getAll(owner));
};

export const find = async (name, id) => valueOf((await open()).transaction(name).objectStore(name).get(id));
